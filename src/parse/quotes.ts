import {type Builder, flush, lastIndex, leave, open, type QuoteAction, type QuoteRun} from './builder.ts'
import {code, runLength} from './characters.ts'

/** What apostrophes have opened up to a place: nothing, italics, bold, or one within the other (the outer first). */
type State = '' | 'i' | 'b' | 'ib' | 'bi'

const openItalics: QuoteAction = {type: 'emphasis', opens: true}
const endItalics: QuoteAction = {type: 'emphasis', opens: false}
const openBold: QuoteAction = {type: 'strong', opens: true}
const endBold: QuoteAction = {type: 'strong', opens: false}

interface Transition {
  actions: readonly QuoteAction[]
  next: State
}

/** What a run of two, three or five does in a state, and the state after it (`Parser::doQuotes`). */
const transitions: Record<State, Record<2 | 3 | 5, Transition>> = {
  '': {
    2: {actions: [openItalics], next: 'i'},
    3: {actions: [openBold], next: 'b'},
    5: {actions: [openBold, openItalics], next: 'bi'},
  },
  i: {2: {actions: [endItalics], next: ''}, 3: {actions: [openBold], next: 'ib'}, 5: {actions: [endItalics, openBold], next: 'b'}},
  b: {2: {actions: [openItalics], next: 'bi'}, 3: {actions: [endBold], next: ''}, 5: {actions: [endBold, openItalics], next: 'i'}},
  ib: {
    2: {actions: [endBold, endItalics, openBold], next: 'b'},
    3: {actions: [endBold], next: 'i'},
    5: {actions: [endBold, endItalics], next: ''},
  },
  bi: {
    2: {actions: [endItalics], next: 'b'},
    3: {actions: [endItalics, endBold, openItalics], next: 'i'},
    5: {actions: [endItalics, endBold], next: ''},
  },
}

/** Five that open and that three or five follow: italics outside. */
const italicsOutside: Transition = {actions: [openItalics, openBold], next: 'ib'}

/** Read two or more apostrophes at `at`; gives where reading goes on. */
export function readQuotes(builder: Builder, at: number): number {
  if (at >= builder.quotes.end) builder.quotes = resolve(builder, at)
  const {quotes} = builder
  while ((quotes.runs[quotes.next]?.start ?? Number.POSITIVE_INFINITY) < at) quotes.next++
  const run = quotes.runs[quotes.next]
  if (run?.start !== at) return at + runLength(builder.text, code.apostrophe, at, builder.end)
  let to = at + run.literal
  for (const action of run.actions) to = apply(builder, action, to, width(run, action))
  return to
}

/** End what the apostrophes of a line, or of a cell, opened. */
export function endQuotes(builder: Builder, at: number): void {
  if (builder.quotes.runs.length === 0) return
  builder.quotes = {runs: [], next: 0, end: at}
  const {frames} = builder
  const barrier = lastIndex(frames, isBarrier)
  const first = frames.findIndex(({kind}, index) => index > barrier && kind === 'quote')
  if (first >= 0) leave(builder, first, at)
}

function resolve(builder: Builder, from: number): Builder['quotes'] {
  const {runs, end} = findRuns(builder, from)
  if (runs.length > 1) balance(builder.text, runs)
  let state: State = ''
  for (let index = 0; index < runs.length; index++) {
    const run = runs[index] as QuoteRun
    const following = runs[index + 1]?.length ?? 2
    const transition: Transition = state === '' && run.length === 5 && following !== 2 ? italicsOutside : transitions[state][run.length]
    run.actions = transition.actions
    state = transition.next
  }
  return {runs, next: 0, end}
}

/** The runs of two and more apostrophes up to the end of the line or cell, those in atoms left out. */
function findRuns({text, end, atoms, next, cells}: Builder, from: number): {runs: QuoteRun[]; end: number} {
  const runs: QuoteRun[] = []
  let index = next
  let at = from
  for (;;) {
    const atom = atoms[index]?.node
    const stop = atom === undefined ? end : atom.start
    while (at < stop) {
      const character = text.charCodeAt(at)
      if (character === code.lineFeed || (cells !== 0 && isSeparator(text, at, cells))) return {runs, end: at}
      if (character === code.apostrophe) {
        const count = runLength(text, code.apostrophe, at, end)
        if (count > 1) runs.push(toRun(at, count))
        at += count
      } else {
        at++
      }
    }
    if (atom === undefined) return {runs, end}
    at = Math.max(at, atom.end)
    index++
  }
}

function isSeparator(text: string, at: number, cells: number): boolean {
  const character = text.charCodeAt(at)
  return (character === code.pipe || character === cells) && text.charCodeAt(at + 1) === character
}

/** Four apostrophes are one and bold; of more than five the last five count. */
function toRun(start: number, count: number): QuoteRun {
  if (count === 2 || count === 3) return {start, literal: 0, length: count, actions: []}
  if (count === 4) return {start, literal: 1, length: 3, actions: []}
  return {start, literal: count - 5, length: 5, actions: []}
}

/** When both bold and italics are left open, one run of three is an apostrophe and two: best after a word of one letter. */
function balance(text: string, runs: readonly QuoteRun[]): void {
  let italics = 0
  let bolds = 0
  for (const {length} of runs) {
    if (length !== 3) italics++
    if (length !== 2) bolds++
  }
  if (italics % 2 === 0 || bolds % 2 === 0) return
  const run = toSplit(
    text,
    runs.filter(({length}) => length === 3),
  )
  if (run === undefined) return
  run.literal++
  run.length = 2
}

/** The run of three to take for an apostrophe and italics: after a word of one letter, else after a longer one, else after a space. */
function toSplit(text: string, runs: readonly QuoteRun[]): QuoteRun | undefined {
  const before = ({start, literal}: QuoteRun, distance: number) => text.charAt(start + literal - distance)
  const afterWord = runs.filter(run => before(run, 1) !== ' ')
  return afterWord.find(run => before(run, 2) === ' ') ?? afterWord[0] ?? runs[0]
}

/** How many apostrophes of the run an action uses: what is closed and opened again only to keep the nesting uses none. */
function width({length}: QuoteRun, {type}: QuoteAction): number {
  const own = type === 'emphasis' ? 2 : 3
  return length === 5 || length === own ? own : 0
}

function apply(builder: Builder, {type, opens}: QuoteAction, at: number, markup: number): number {
  const end = at + markup
  if (opens) {
    open(builder, {type, start: at, end, children: []}, 'quote', end)
    return end
  }
  const {frames} = builder
  const index = lastIndex(frames, frame => isBarrier(frame) || frame.node.type === type)
  if (frames[index]?.node.type === type) {
    leave(builder, index + 1, at)
    flush(builder, at)
    builder.textFrom = end
    leave(builder, index, end)
  }
  return end
}

/** What apostrophes do not reach beyond. */
function isBarrier({kind}: {kind: string}): boolean {
  return kind !== 'quote' && kind !== 'element'
}
