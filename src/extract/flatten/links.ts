import {fateOfCode, fateOfLink, fateOfSign} from '../../data/fates.ts'
import {isInterlanguagePrefix} from '../../data/namespaces.ts'
import type {Fate} from '../../schema/conflict.ts'
import type {Link, Node, Text} from '../../tree.ts'
import {plainText} from '../arguments.ts'
import type {Layout} from '../layout.ts'
import {closeMark, type Flattener, openMark, putMark, putText, putWhole} from './flattener.ts'
import {addText} from './line.ts'

const word = /[\p{L}\p{N}]/u
/** Of `[[` and `]]` together. */
const brackets = 4
/** The entities that are met in targets of links, where the tree leaves them as they are written. */
const entities: ReadonlyMap<string, string> = new Map([
  ['&nbsp;', ' '],
  ['&amp;', '&'],
  ['&ndash;', '–'],
  ['&mdash;', '—'],
  ['&quot;', '"'],
  ['&#39;', "'"],
])

/** Add a link's text with the letters of the text behind it that it takes in; one to a fate is the fate of the person before it. */
export function flattenLink(flattener: Flattener, node: Link, next: Text | undefined, length: number): void {
  const {target: written, fragment, captionStart, children, start, end} = node
  const shown = written.startsWith(':') ? written.slice(1) : written
  const colon = written.indexOf(':')
  if (colon > 0 && flattener.mode === 'prose' && isInterlanguagePrefix(written.slice(0, colon)) && captionStart === undefined) return
  const target = decoded(shown + (fragment === undefined ? '' : `#${fragment}`)).replaceAll('_', ' ')
  const fate = flattener.mode === 'value' && flattener.layout !== 'claims' ? fateOf(shown, children, flattener.layout) : undefined
  if (fate !== undefined) {
    putMark(flattener, node, at => ({kind: 'fate', fate, at, to: at}))
    return
  }
  openMark(flattener, (at, to, text) => ({kind: 'link', link: {target, text}, at, to}))
  if (children.length > 0) flattenCaption(flattener, children)
  else if (captionStart !== undefined) putWhole(flattener, pipeTrick(shown), start, end)
  else if (end - start === brackets + written.length - shown.length + target.length) {
    putText(flattener, target, end - 2 - target.length)
  } else putWhole(flattener, target, start, end)
  if (next !== undefined) addText(flattener.line, next.value.slice(0, length), next.start)
  closeMark(flattener)
}

/** A line break in a caption parts no names. */
function flattenCaption(flattener: Flattener, children: readonly Node[]): void {
  const {inline} = flattener
  flattener.inline = true
  flattener.walk(flattener, children)
  flattener.inline = inline
}

/** `[[Killed in action|†]]`: the target decides, not the sign; behind a commander any sign will do: `[[Wounded in action|+]]`. */
function fateOf(target: string, children: readonly Node[], layout: Layout): Fate | undefined {
  const found = fateOfLink().get(target.replaceAll('_', ' ').toLowerCase())
  const text = plainText(children).replace(/[()[\]]/g, '')
  const sign = fateOfSign().get(text) ?? fateOfCode().get(text.toUpperCase())
  if (sign !== undefined) return found ?? sign
  return layout === 'commanders' && text !== '' && !word.test(text) ? found : undefined
}

/** `[[Telmara (town)|]]` reads "Telmara", `[[Mills, Corse|]]` "Mills". */
function pipeTrick(target: string): string {
  const name = target.slice(target.indexOf(':') + 1)
  const bracket = name.indexOf(' (')
  if (bracket > 0) return name.slice(0, bracket)
  const comma = name.indexOf(', ')
  return comma > 0 ? name.slice(0, comma) : name
}

function decoded(target: string): string {
  return target.includes('&') ? target.replace(/&#?\w{2,6};/g, entity => entities.get(entity) ?? entity) : target
}
