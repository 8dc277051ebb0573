import type {PeopleWords} from '../data/people.ts'
import type {LineText} from '../document.ts'
import {knownDemonyms} from '../parties/demonym-index.ts'
import {nameKey} from '../parties/fold.ts'
import type {Belligerent} from '../schema/conflict.ts'
import {leadInEnd} from './lead-in.ts'
import {phraseFinder, type Token, wordsOf} from './phrases.ts'
import type {Range} from './unread.ts'

/** What heads a line of belligerents, or the lines below it. */
export interface PartyHeading {
  /** Whether it heads the lines below it. */
  leads: boolean
  /** Without its colon; empty when nothing heads. */
  text: string
  role?: Belligerent['role']
  /** Where the parties stand: the rest of the line, or the heading's own name when it is a party itself. */
  names: Range
  read: Range[]
}

/** Words in lower case within proper names. */
const small = /^(?:of|the|and|de|la|le|du|des|del|in|for|al|el|e|y|von|der|di)$/
const proper = /^["'“‘]?[\p{Lu}\p{Lo}\p{N}]|^al-|^d'|-\p{Lu}/u
const bracket = /\([^()]*\)/g

/** Make a reader of what heads belligerents; `bold` says that a line stands as a heading in the text. */
export function partyHeadings(words: PeopleWords): (line: LineText, bold: boolean) => PartyHeading {
  const support = phraseFinder(words.support)
  const company = phraseFinder(words.coBelligerents)
  const including = phraseFinder(words.including)
  const prepositions = new Set(words.leadingPrepositions)
  const states = knownDemonyms().phrases

  return (line, bold) => {
    const {value} = line.text
    const colon = leadInEnd(line)
    const tokens = wordsOf(value, [0, colon > 0 ? colon : value.length])
    const joined = company(tokens, 0)
    const cue = joined || support(tokens, 0)
    const role: Pick<PartyHeading, 'role'> = cue === 0 ? {} : {role: joined > 0 ? 'co-belligerent' : 'supporter'}
    const close = closingLength(tokens)
    const own = tokens.slice(0, tokens.length - close)
    const text = headingText(value, own)
    if (colon > 0 && /[\p{L}\p{N}]/u.test(value.slice(colon).replaceAll(bracket, ''))) {
      return {leads: cue > 0, text, ...role, names: [colon, value.length], read: [[0, colon]]}
    }
    if (colon > 0 || bold || close > 0 || (cue > 0 && cue === tokens.length)) {
      const marked = colon > 0 || close > 0
      if (cue > 0 || !isParty(line, own, marked)) return {leads: true, text, ...role, names: [0, 0], read: [[0, value.length]]}
      const end = marked ? nameEnd(value, own) : value.length
      return {leads: true, text, names: [0, end], read: [[end, value.length]]}
    }
    const rest = tokens[cue]?.at
    const goesOn = cue > 0 && rest !== undefined && /^(?:by|from|of)$/.test(tokens[cue - 1]?.key ?? '')
    if (goesOn)
      return {leads: false, text: headingText(value, tokens.slice(0, cue)), ...role, names: [rest, value.length], read: [[0, rest]]}
    return {leads: false, text: '', names: [0, value.length], read: []}
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
      return covered && tokens.every(({word, key}) => small.test(key) || proper.test(word))
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
