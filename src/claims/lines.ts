import type {LineText} from '../document.ts'
import {isDash} from './amounts.ts'
import {type Label, labelOf} from './labels.ts'
import {flagParty, passMarks} from './marks.ts'
import {numeralAt} from './numbers.ts'
import {clearGroups, markRead, noFlags, nothing, type Reader, type Scope} from './reader.ts'
import type {Stream} from './stream.ts'
import {termAt} from './terms.ts'

const longestLabel = 16
const longestHeadline = 8
const mostLabels = 4
const listSign = /^[,&+]$/
const capital = /^[\p{Lu}\p{Lt}]/u

/** Begin a line: with the headings above it, and the labels that it begins with; returns where the rest begins. */
export function beginLine(reader: Reader, at: number, end: number): number {
  const {tokens, lines} = reader.stream
  const before = tokens[at - 1]?.folded ?? ''
  const connected = (listSign.test(before) || reader.lexicon.small.listJoins.has(before)) && reader.join !== 'strong'
  if (!connected) {
    reader.join = 'line'
    if (tokens[at + 1]?.folded !== '(') clearGroups(reader)
  }
  if (reader.depth > 0) return at + 1
  const headings = lines[tokens[at]?.line ?? 0]?.headings ?? []
  if (headings.length !== reader.headings.length || headings.some((heading, index) => heading !== reader.headings[index])) {
    enterHeadings(reader, headings)
  }
  reader.line = {befallen: [], total: false}
  reader.pre = undefined
  reader.whole = undefined
  reader.ahead = {hearsay: [], hedges: [], references: []}
  if (!connected) reader.chain = []
  let next = behindEnumerator(reader, at + 1)
  for (let count = 0; count < mostLabels; count++) {
    const behind = labelAt(reader, next, end)
    if (behind === next) break
    next = behind
  }
  return next
}

function enterHeadings(reader: Reader, headings: readonly LineText[]): void {
  reader.headings = headings
  reader.base = scopeOf(reader, headings)
  reader.scope = reader.base
  reader.flags = noFlags
  reader.unsourced = []
  reader.unknowns = []
  reader.levels = []
  reader.last = undefined
}

function scopeOf(reader: Reader, headings: readonly LineText[]): Scope {
  const scope: Scope = {...nothing}
  const references: string[] = []
  for (const heading of headings) {
    const {befallen, party, noun, said, date, total} = reader.headingLabel(heading)
    if (befallen.length > 0) scope.befallen = befallen
    if (party) scope.party = party
    if (noun) scope.noun = noun
    if (said) scope.said = [said]
    if (date) scope.date = date
    scope.total ||= total
    const flags = heading.marks.flatMap(mark => (mark.kind === 'flag' ? [mark.flag.name] : []))
    if (flags.length === 1) scope.party ??= {name: flagParty(reader, flags[0] ?? ''), inferred: 'heading'}
    references.push(...heading.marks.flatMap(mark => (mark.kind === 'reference' ? [mark.id] : [])))
  }
  return {...scope, references}
}

/** `a) `, `b. ` */
function behindEnumerator(reader: Reader, at: number): number {
  const [letter, sign] = [reader.stream.tokens[at], reader.stream.tokens[at + 1]]
  if (letter?.kind !== 'word' || letter.text.length !== 1 || sign?.folded !== ')') return at
  markRead(reader, at, at + 2)
  return at + 2
}

/** Read a label: `Killed:`, `Per X:`, `October:`; returns where the rest begins, or `at` when there is none. */
function labelAt(reader: Reader, at: number, end: number): number {
  const to = labelEnd(reader, at, end)
  if (to === undefined) return at
  const {stream, texts, lexicon, sideOf} = reader
  const label = labelOf({stream, texts, from: at, to, lexicon, sideOf})
  const known = label.befallen.length > 0 || label.party || label.noun || label.said || label.date || label.total
  const colon = stream.tokens[to]?.folded === ':'
  const next = colon ? to + 1 : to
  const alone = next >= end || stream.tokens[next]?.kind === 'break'
  if (!known && !colon) return at
  applyLabel(reader, label, alone)
  passMarks(reader, at, next)
  reader.scope = {...reader.scope, references: reader.ahead.references}
  reader.ahead = {...reader.ahead, references: []}
  if (known || !alone) markRead(reader, at, next)
  if (!alone) reader.line.label ??= at
  return next
}

/** Where the label ends that begins at a token: at a colon with no number before it, or at the end of a line that is one. */
function labelEnd(reader: Reader, at: number, end: number): number | undefined {
  const {stream, lexicon} = reader
  const {tokens, dates, brackets} = stream
  let next = at
  while (next < Math.min(end, at + longestLabel)) {
    const token = tokens[next]
    if (token === undefined || token.kind === 'break') break
    const date = dates.get(next)
    const bracket = brackets.get(next)
    if (token.folded === ':') return next > at && !isRatio(stream, next) ? next : undefined
    if (date !== undefined) next = date.end
    else if (bracket !== undefined) {
      if (next === at || (tokens[bracket + 1]?.folded !== ':' && !onlyDates(stream, next + 1, bracket))) return undefined
      next = bracket + 1
    } else if (token.folded === ';' || (token.folded === '.' && tokens[next + 1]?.spaced !== false)) return undefined
    else if (numeralAt(tokens, next, end, lexicon) !== undefined && (token.kind === 'number' || !capital.test(token.text))) return undefined
    else next++
  }
  const last = tokens[next]
  return (last === undefined || last.kind === 'break') && next > at && isHeadline(reader, at, next) ? next : undefined
}

/** `4:3` */
function isRatio({tokens, dates}: Stream, colon: number): boolean {
  const [before, behind] = [tokens[colon - 1], tokens[colon + 1]]
  return (
    before?.kind === 'number' &&
    behind?.kind === 'number' &&
    !behind.spaced &&
    ![1, 2, 3, 4].some(back => (dates.get(colon - back)?.end ?? 0) === colon)
  )
}

function onlyDates({tokens, dates}: Stream, from: number, to: number): boolean {
  let next = from
  while (next < Math.min(to, from + longestLabel)) {
    const token = tokens[next]
    if (token?.kind === 'number' && !dates.has(next)) return false
    next = dates.get(next)?.end ?? next + 1
  }
  return next >= to
}

/** A whole line that is bold, or the name of a party or service, and counts nothing. */
function isHeadline(reader: Reader, at: number, end: number): boolean {
  const {stream, lexicon, texts, sideOf} = reader
  const {tokens} = stream
  if (end - at > longestHeadline) return false
  for (let index = at; index < end; index++) {
    if (termAt(lexicon.qualities, tokens, index, end) !== undefined || stream.brackets.has(index) || isDash(tokens[index])) return false
  }
  if (stream.marked.get(at)?.some(({mark, end: to}) => mark.kind === 'strong' && to >= end) === true) return true
  return !reader.strength && (sideOf(texts.textOf(at, end)) !== undefined || termAt(lexicon.services, tokens, at, end)?.length === end - at)
}

/** Put a label in force. One that stands alone holds for the lines below it; a category before a number only for its line. */
function applyLabel(reader: Reader, label: Label, alone: boolean): void {
  const {scope, base} = reader
  const next: Scope = {...scope, references: [], total: label.total, silent: false}
  const section = label.party !== undefined || label.date !== undefined || label.said !== undefined
  if (label.total) delete next.party
  if (label.total || label.party) reader.flags = noFlags
  if (section || alone) next.befallen = label.befallen.length > 0 ? label.befallen : base.befallen
  if (label.party) next.party = label.party
  delete next.unknown
  if (label.said) {
    next.said = [label.said]
    endParty(next, base)
    nameSources(reader)
  } else if (label.unknown) {
    if (besideSources(scope)) {
      next.said = [label.unknown]
      endParty(next, base)
    } else next.unknown = label.unknown
  }
  if (label.date) next.date = label.date
  if (label.noun) next.noun = label.noun
  else delete next.noun
  if (section) reader.unsourced = []
  if (!alone && label.befallen.length > 0) {
    next.befallen = scope.befallen
    reader.line.befallen = label.befallen
  }
  reader.line.total = label.total
  reader.scope = next
  reader.last = undefined
  reader.chain = []
}

/** Names that nobody knows, beside labels that name sources, are those of sources as well: `Smith: 12,000`, `Modern estimates: 4,000`. */
function nameSources(reader: Reader): void {
  for (const {draft, said} of reader.unknowns.splice(0)) {
    if (draft.party?.name !== said.name) continue
    delete draft.party
    draft.said = [said]
  }
}

/** Whether the label in force is the bare name of a source. */
function besideSources({said}: Scope): boolean {
  return said.some(({name, cue}) => name !== undefined && cue === '')
}

/** Another source begins anew: the party of a label above it is not its own. */
function endParty(scope: Scope, base: Scope): void {
  if (base.party === undefined) delete scope.party
  else scope.party = base.party
}
