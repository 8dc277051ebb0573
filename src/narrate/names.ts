import type {Token} from '../claims/tokens.ts'
import type {Actor} from '../schema/event.ts'
import type {ConflictContext} from './conflict-context.ts'
import type {Happening} from './happening.ts'
import type {NarrateWords} from './words.ts'

/** Who and where, in the order in which a clause names them. */
export interface Names {
  actors: Actor[]
  places: string[]
}

/** A name with the nouns behind it: `Syrian Army`, `Moroccan troops`, `rebels`. */
interface Run {
  from: number
  end: number
  name: string
  /** Its words with capitals at the start. */
  proper: string
  /** It ends with a noun of those who act. */
  acts: boolean
  /** It is all in lower case. */
  common: boolean
}

/** Prepositions after which even the name of a party is a place. */
const located: ReadonlySet<string> = new Set(['in', 'at', 'near', 'from', 'to', 'into', 'toward', 'towards', 'around', 'outside', 'across'])
const capital = /^\p{Lu}/u
const ordinal = /^\d+(?:st|nd|rd|th|d)$/u

/** The tokens of a clause within those of its sentence. */
interface ClauseTokens {
  /** Of the section. */
  text: string
  tokens: readonly Token[]
  from: number
  end: number
  /** The tokens that dates take up. */
  taken: ReadonlySet<number>
}

/** Find who takes part in what a clause tells, and where it happened. */
export function namesOf(
  clause: ClauseTokens,
  happening: Happening,
  speakers: readonly string[],
  {sideOf, knows}: Pick<ConflictContext, 'sideOf' | 'knows'>,
  words: NarrateWords,
): Names {
  const {tokens, from, end, taken} = clause
  const actors: Actor[] = []
  const places: string[] = []
  for (let at = from; at < end; ) {
    const run = taken.has(at) ? undefined : runAt(clause, at, words)
    if (run === undefined) {
      at++
      continue
    }
    const before = tokens[run.from - 1]?.folded === 'the' ? (tokens[run.from - 2]?.folded ?? '') : (tokens[run.from - 1]?.folded ?? '')
    const isSpeaker = speakers.some(speaker => speaker.includes(run.name) || run.name.includes(speaker))
    const mayBePlace = !run.common && !run.acts && !isSpeaker
    if (mayBePlace && located.has(before) && !knows(run.name)) addPlace(places, run.name)
    else {
      const side = (sideOf(run.name) ?? sideOf(run.proper))?.side
      const isKnown = side !== undefined || knows(run.name)
      if (mayBePlace && !isKnown && isPlaceAfter(before, tokens, run.from, words)) addPlace(places, run.name)
      else if (run.acts ? !run.common || side !== undefined : isKnown) {
        addActor(actors, {name: run.name, role: isSpeaker ? 'speaker' : roleOf(run, before, happening), ...(side !== undefined && {side})})
      }
    }
    at = run.end
  }
  return {actors, places}
}

function isPlaceAfter(before: string, tokens: readonly Token[], at: number, {places, settlements}: NarrateWords): boolean {
  if (before !== 'of') return places.has(before)
  return settlements.has(tokens[at - 2]?.folded ?? '') || settlements.has(tokens[at - 3]?.folded ?? '')
}

/** Who stands before the verb does it, but in the passive who stands behind `by`. */
function roleOf({from}: Run, before: string, {verb, passive}: Happening): Actor['role'] {
  if (verb === undefined || from < verb) return passive ? 'target' : 'agent'
  return before === 'by' ? 'agent' : 'target'
}

function runAt({text, tokens, end, taken}: ClauseTokens, from: number, words: NarrateWords): Run | undefined {
  let next = from
  let common = true
  let proper = from
  while (next < end && !taken.has(next)) {
    const token = tokens[next]
    if (token === undefined || token.kind === 'sign') break
    const isName = isCapital(token)
      ? !words.starters.has(token.folded) && !isCalendar(token, words)
      : token.kind === 'number' && ordinal.test(token.text) && capital.test(tokens[next + 1]?.text ?? '')
    if (isName) {
      common = false
      proper = next + 1
    } else if (!isActing(token, words) && !(next > from && !common && joins(tokens, next, end, words))) break
    next++
  }
  if (next === from) return undefined
  const nameTo = (end: number) => text.slice(tokens[from]?.at ?? 0, tokens[end - 1]?.to ?? 0).replace(/['’]s?$/u, '')
  const last = tokens[next - 1]
  return {
    from,
    end: next,
    name: nameTo(next),
    proper: common ? '' : nameTo(proper),
    acts: last !== undefined && isActing(last, words),
    common,
  }
}

/** Whether a word is a noun of those who act: `forces`, `officer`. */
function isActing({folded}: Token, {forces, claims: {lexicon}}: NarrateWords): boolean {
  const noun = folded.endsWith("'s") ? folded.slice(0, -2) : folded
  return forces.has(noun) || lexicon.nouns.get(noun)?.some(({words, meaning}) => words.length === 1 && meaning.people) === true
}

/** Most words begin with a letter of ASCII, which needs no pattern. */
function isCapital({text}: Token): boolean {
  const code = text.charCodeAt(0)
  return code < 128 ? code >= 65 && code <= 90 : capital.test(text)
}

/** `Friday`, `May` */
function isCalendar({folded}: Token, {dates}: NarrateWords): boolean {
  return dates.terms.get(folded)?.some(({meaning}) => meaning.kind === 'weekday' || meaning.kind === 'month') === true
}

/** Whether a small word stands within a name: the `of` of `Local Coordination Committees of Syria`. */
function joins(tokens: readonly Token[], at: number, end: number, {join}: NarrateWords): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (
    token === undefined ||
    next === undefined ||
    at + 1 >= end ||
    !join.has(token.folded) ||
    token.folded === 'and' ||
    token.folded === 'on'
  )
    return false
  return capital.test(next.text) || (join.has(next.folded) && capital.test(tokens[at + 2]?.text ?? ''))
}

/** `Khurasan for Baghdad` are two. */
function addPlace(places: string[], written: string): void {
  const name = written.split(' for ')[0] ?? written
  if (!places.includes(name)) places.push(name)
}

function addActor(actors: Actor[], actor: Actor): void {
  if (!actors.some(({name, role}) => name === actor.name && role === actor.role)) actors.push(actor)
}
