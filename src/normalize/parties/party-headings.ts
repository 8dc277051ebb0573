import type {PeopleWords} from '../../data/people.ts'
import type {LineText} from '../../document.ts'
import {knownDemonyms} from '../../parties/demonym-index.ts'
import {nameKey} from '../../parties/fold.ts'
import type {Belligerent} from '../../schema/conflict.ts'
import {leadInEnd} from '../lines/lead-in.ts'
import {phraseFinder, type Token, wordsOf} from '../lines/phrases.ts'
import type {Range} from '../unread.ts'

/** What heads a line of belligerents, or the lines below it. */
export interface PartyHeading {
  /** Without its colon; empty when nothing heads. */
  text: string
  role?: Belligerent['role']
  /** Which lines it heads beside the rest of its own: those below it, only deeper ones, or none. */
  leads: 'below' | 'deeper' | 'none'
  /** Where parties stand before it: `Holm Supported by:` is a line with a party and a heading. */
  before: Range
  /** Where parties stand that it heads, or the name of the party that it is itself. */
  names: Range
  /** Whether the heading is a party itself. */
  isParty: boolean
  read: Range[]
}

const proper = /^["'“‘]?[\p{Lu}\p{Lo}\p{N}]|^al-|^d'|-\p{Lu}/u
const bracket = /\([^()]*\)/g

/** Make a reader of what heads belligerents; `bold` says that a line stands as a heading in the text. */
export function partyHeadings(words: PeopleWords): (line: LineText, bold: boolean) => PartyHeading {
  const support = phraseFinder(words.support)
  const company = phraseFinder(words.coBelligerents)
  const including = phraseFinder(words.including)
  const prepositions = new Set(words.leadingPrepositions)
  const small = new Set(words.grammar.smallWords)
  const cueEnds = new Set(words.grammar.cueEnds)
  const signs = new Set(words.supportSigns)
  const plain = phraseFinder(words.headings)
  const states = knownDemonyms().phrases

  return (line, bold) => {
    const {value} = line.text
    const colon = leadInEnd(line)
    const all = wordsOf(value, [0, colon > 0 ? colon : value.length])
    const tokens = all.slice(colon > 0 ? cueStart(all) : 0)
    const from = tokens[0]?.at ?? 0
    const close = closingLength(tokens)
    const own = tokens.slice(0, tokens.length - close)
    const cue = company(tokens, 0) || support(tokens, 0)
    const supports = cue > 0 || ((colon > 0 || bold) && tokens.some(({key}) => signs.has(key)))
    const base = {
      text: headingText(value, own),
      before: [0, from] as const,
      isParty: false,
      ...(supports && {role: company(tokens, 0) > 0 ? ('co-belligerent' as const) : ('supporter' as const)}),
    }
    const goesOn = colon > 0 && /[\p{L}\p{N}]/u.test(value.slice(colon).replaceAll(bracket, ''))
    if (goesOn) return {leads: supports ? 'below' : 'none', names: [colon, value.length], read: [[from, colon]], ...base}
    const marked = colon > 0 || close > 0
    if (marked || bold || (tokens.length > 0 && (cue === tokens.length || plain(tokens, 0) === tokens.length))) {
      if (supports || !isParty(line, own, marked)) return {leads: 'below', names: [0, 0], read: [[from, value.length]], ...base}
      const end = marked ? nameEnd(value, own) : value.length
      return {...base, leads: marked ? 'below' : 'deeper', isParty: true, before: [0, 0], names: [0, end], read: [[end, value.length]]}
    }
    const rest = tokens[cue]?.at
    if (cue > 0 && rest !== undefined && cueEnds.has(tokens[cue - 1]?.key ?? '')) {
      return {...base, text: headingText(value, tokens.slice(0, cue)), leads: 'none', names: [rest, value.length], read: [[0, rest]]}
    }
    return {text: '', leads: 'none', before: [0, 0], names: [0, value.length], isParty: false, read: []}
  }

  /** Where a line goes on to name supporters: `Holm Supported by:` is a party and a heading, for a line break in the text is none on the page. */
  function cueStart(tokens: readonly Token[]): number {
    for (let index = 1; index < tokens.length; index++) {
      const length = company(tokens, index) || support(tokens, index)
      if (length > 0 && index + length === tokens.length && /^\p{Lu}/u.test(tokens[index]?.word ?? '')) return index
    }
    return 0
  }

  /** How many tokens at the end say that members follow: `including`. */
  function closingLength(tokens: readonly Token[]): number {
    for (let count = Math.min(3, tokens.length - 1); count > 0; count--)
      if (including(tokens, tokens.length - count) === count) return count
    return 0
  }

  /**
   * Whether a heading is a party itself. Before a colon only a link that is all of it and a proper name is one:
   * `Seventh Coalition:`, but not `Muslim forces:`; in bold also what has a flag, a link, or is called by the name of a state.
   */
  function isParty({marks}: LineText, tokens: readonly Token[], marked: boolean): boolean {
    const first = tokens[0]
    const last = tokens.at(-1)
    if (first === undefined || last === undefined || prepositions.has(first.key)) return false
    const links = marks.filter(({kind, at, to}) => kind === 'link' && to > at)
    if (marked) {
      const covered = links.some(({at, to}) => at <= first.at + 1 && to >= last.to - 1)
      return covered && tokens.every(({word, key}) => small.has(key) || proper.test(word))
    }
    if (links.length > 0 || marks.some(({kind}) => kind === 'flag')) return true
    return states.get(nameKey(tokens.map(({word}) => word).join(' ')))?.some(({form}) => form === 'name') ?? false
  }
}

function headingText(value: string, tokens: readonly Token[]): string {
  return value.slice(tokens[0]?.at, nameEnd(value, tokens)).replaceAll(/\s+/g, ' ').trim()
}

/** The end of the tokens, without the colon or comma behind them. */
function nameEnd(value: string, tokens: readonly Token[]): number {
  let end = tokens.at(-1)?.to ?? 0
  while (end > 0 && /[\s:;,]/.test(value[end - 1] ?? '')) end--
  return end
}
