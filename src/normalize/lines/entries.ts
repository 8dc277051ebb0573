import {anyOf} from '../../any-of.ts'
import type {LineText, Mark} from '../../document.ts'
import type {Range} from '../unread.ts'
import {isLetterOrDigit} from './phrases.ts'

/** What stands between an entry and the one before it. */
export type Joint = 'start' | 'comma' | 'word' | 'successor' | 'flag' | 'link'

/** A stretch of a line that may name one person or party. */
export interface Entry {
  at: number
  to: number
  joint: Joint
  /** Brackets of the entry, with their signs, outermost only. */
  brackets: Range[]
  /** In order; those that leave no text belong to the entry they stand in or at the end of. */
  marks: Mark[]
}

/** Cut a stretch of a line into entries. */
export type Cutter = (line: LineText, range?: Range) => Entry[]

export interface CutterSettings {
  joiners: readonly string[]
  successors: readonly string[]
  bracketsInNames: boolean
}

/** In characters: what is longer is not joined with what follows, so that joining takes linear time. */
const longest = 300
const nothing: readonly Mark[] = []
const letter = /[\p{L}\p{N}]/u
const digit = /\d/
const space = /\s/
const separator = /[,;\n•·،、]/
/** `<br />` that is text, for its signs were written as entities; a reference and a comment are passed over whole. */
const tag = /<(?:ref\b[^<>]{0,200}>[^<]{0,1000}<\/ref>|!--[^<]{0,1000}-->|\/?[a-z][^<>]{0,200}>)/iuy
const closers: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['（', '）'],
])

/**
 * Make a cutter, which cuts wherever an entry might end: at commas, joining words, flags, and before a second link.
 *
 * Nothing is cut within brackets, nor within the text of a link, flag or ship; `bracketsInNames` says whether brackets within the
 * text of a link are brackets all the same. `merged` undoes what was cut too much.
 */
export function cutter({joiners, successors, bracketsInNames}: CutterSettings): Cutter {
  const leading = new RegExp(String.raw`\s*(?:(?<successor>${anyOf(successors)})|${anyOf(joiners)})\s`, 'iuy')
  const joint = new RegExp(String.raw`\s(?:(?<successor>${anyOf(successors)})|${anyOf(joiners)})(?=\s)`, 'iuy')
  return ({text: {value}, marks}, [start, end] = [0, value.length]) => {
    const entries: Entry[] = []
    let entry: Entry = {at: start, to: end, joint: 'start', brackets: [], marks: []}
    const open: string[] = []
    let bracketAt = start
    let guarded = start
    let linkAt = -1
    let worded = false
    let linked = false
    const cut = (to: number, next: Joint, from: number) => {
      entry.to = to
      entries.push(entry)
      entry = {at: from, to: end, joint: next, brackets: [], marks: []}
      worded = false
      linked = false
    }
    let next = marks.findIndex(mark => mark.at >= start)
    if (next < 0) next = marks.length
    leading.lastIndex = start
    const lead = leading.exec(value)
    if (lead !== null && start + lead[0].length < end) {
      entry.at = start + lead[0].length
      entry.joint = lead.groups?.successor === undefined ? 'word' : 'successor'
    }
    for (let at = entry.at; at <= end; at++) {
      // letters are most of a text, and cut nothing
      if (at < end && isLetterOrDigit(value.charCodeAt(at)) && (marks[next]?.at ?? end) > at) {
        if (open.length === 0) worded = true
        continue
      }
      const first = next
      while ((marks[next]?.at ?? end + 1) <= at) next++
      const here = next === first ? nothing : marks.slice(first, next).filter(mark => mark.to <= end)
      const flagged = here.some(({kind}) => kind === 'flag')
      if (open.length === 0 && worded && (flagged || (linked && here.some(({kind}) => kind === 'link'))))
        cut(at, flagged ? 'flag' : 'link', at)
      for (const mark of here) {
        entry.marks.push(mark)
        if (!isName(mark)) continue
        if (open.length === 0) linked = true
        guarded = Math.max(guarded, mark.to)
        linkAt = at
      }
      const sign = value[at]
      if (sign === undefined || at === end) break
      if (sign === '<' && open.length === 0) {
        tag.lastIndex = at
        const length = tag.exec(value)?.[0].length ?? 0
        if (length > 0 && at + length <= end) {
          cut(at, 'comma', at + length)
          at += length - 1
          continue
        }
      }
      if (open.length > 0) {
        if (sign === open.at(-1)) open.pop()
        else if (closers.has(sign)) open.push(closers.get(sign) ?? sign)
        if (open.length === 0) entry.brackets.push([bracketAt, at + 1])
      } else if (closers.has(sign) && (bracketsInNames || at >= guarded || at === linkAt)) {
        open.push(closers.get(sign) ?? sign)
        bracketAt = at
      } else if (at >= guarded && separator.test(sign) && !(digit.test(value[at - 1] ?? '') && digit.test(value[at + 1] ?? ''))) {
        cut(at, 'comma', at + 1)
      } else if (at >= guarded && space.test(sign)) {
        joint.lastIndex = at
        const found = joint.exec(value)
        if (found === null || at + found[0].length >= end) continue
        cut(at, found.groups?.successor === undefined ? 'word' : 'successor', at + found[0].length)
        at += found[0].length - 1
      } else worded ||= letter.test(sign)
    }
    if (open.length > 0) entry.brackets.push([bracketAt, end])
    entries.push(entry)
    for (const each of entries) [each.at, each.to] = trimmedRange(value, each.at, each.to)
    return entries
  }
}

/** `b) ` at the start of a line */
const label = /\s*[\p{L}\p{N}]{1,2}\)\s*/uy

/** Where the words of a line begin: behind the label of a list, if it has one. */
export function wordsStart({text: {value}}: LineText, start: number): number {
  label.lastIndex = start
  return start + (label.exec(value)?.[0].length ?? 0)
}

/** Join neighbours that belong together: `whole` says so of an entry and the one that follows it. */
export function merged(entries: readonly Entry[], whole: (left: Entry, right: Entry) => boolean): Entry[] {
  const result: Entry[] = []
  for (const entry of entries) {
    const last = result.at(-1)
    if (last === undefined || last.to - last.at > longest || !whole(last, entry)) {
      const {at, to, joint, brackets, marks} = entry
      result.push({at, to, joint, brackets: [...brackets], marks: [...marks]})
    } else {
      last.to = Math.max(last.to, entry.to)
      last.brackets.push(...entry.brackets)
      last.marks.push(...entry.marks)
    }
  }
  return result
}

/** The stretches of an entry outside its brackets, without white space around them. */
export function outside(value: string, {at, to, brackets}: Entry): Range[] {
  const starts = [at, ...brackets.map(bracket => bracket[1])]
  const ends = [...brackets.map(bracket => bracket[0]), to]
  return starts.flatMap((start, index) => {
    const range = trimmedRange(value, start, ends[index] ?? to)
    return range[1] > range[0] ? [range] : []
  })
}

/** A range without white space around it. */
export function trimmedRange(value: string, at: number, to: number): Range {
  let start = at
  let end = to
  while (start < end && space.test(value[start] ?? '')) start++
  while (end > start && space.test(value[end - 1] ?? '')) end--
  return [start, end]
}

/** Whether a mark's text is a name, or part of one. */
function isName(mark: Mark): boolean {
  return mark.to > mark.at && (mark.kind === 'link' || mark.kind === 'flag' || mark.kind === 'ship')
}
