import type {FieldText, ItemText, LineText, Mark} from '../src/document.ts'
import {fate} from '../src/schema/conflict.ts'

/** `[[Otto Brand|Brand]]`, `{{flag Holm}}`, `{{fate captured}}` */
const markup =
  /\[\[(?<target>[^|\]]*)(?:\|(?<shown>[^\]]*))?\]\]|\{\{(?<pictured>flag|picture) (?<flag>[^}]*)\}\}|\{\{fate (?<fate>[^}]*)\}\}/g

/**
 * A field of lines with a little markup, and its text without it, to which all spans point.
 *
 * Stars before a line give its depth; a semicolon makes it a heading of the lines below it, up to the next heading; a semicolon alone
 * ends the headings. `[[Otto Brand|Brand]]` is a link, `{{flag Holm}}` a flag without text, `{{picture Holm}}` another picture, `{{fate captured}}` a fate.
 */
export function markedField(...lines: readonly string[]): {field: FieldText; text: string} {
  const items: ItemText[] = []
  const headings: LineText[] = []
  let above: readonly LineText[] = []
  let text = ''
  for (const whole of lines) {
    const sign = /^(?:\*+|;) ?/.exec(whole)?.[0] ?? ''
    const line = lineAt(whole.slice(sign.length), text.length)
    text += `${line.text.value}\n`
    if (sign.startsWith(';')) {
      above = line.text.value === '' ? [] : [line]
      headings.push(...above)
    } else items.push({...line, depth: sign.trim().length, headings: above})
  }
  return {field: {name: 'field', items, headings, span: [0, Math.max(0, text.length - 1)]}, text}
}

function lineAt(source: string, from: number): LineText {
  const marks: Mark[] = []
  let value = ''
  let end = 0
  for (const {0: whole, index, groups = {}} of source.matchAll(markup)) {
    value += source.slice(end, index)
    end = index + whole.length
    const at = value.length
    const shown = groups.shown ?? groups.target
    if (shown !== undefined) {
      value += shown
      marks.push({kind: 'link', link: {target: groups.target ?? '', text: shown}, at, to: value.length})
    } else if (groups.flag !== undefined)
      marks.push({kind: 'flag', flag: {name: groups.flag}, ...(groups.pictured === 'picture' && {picture: true}), at, to: at})
    else marks.push({kind: 'fate', fate: fate.parse(groups.fate), at, to: at})
  }
  value += source.slice(end)
  return {text: {value, pieces: [{at: 0, from}]}, marks, span: [from, from + value.length]}
}
