import {cueFirst, hearsayAt, type Said} from '../claims/said.ts'
import type {Texts} from '../claims/source-name.ts'
import {termAt} from '../claims/terms.ts'
import type {Happening} from './happening.ts'
import type {ProseToken} from './prose-tokens.ts'
import {sense} from './senses.ts'
import {subjectBefore} from './subject.ts'
import type {NarrateWords} from './words.ts'

/** The tokens of a clause, and the first one behind its date. */
interface Stretch {
  from: number
  end: number
  dated: number
}

/** Who says what a clause tells, as the clause puts it: `X claimed that`, `according to X`, `reportedly`. */
export function saidOf(
  text: string,
  tokens: readonly ProseToken[],
  stretch: Stretch,
  happening: Happening,
  words: NarrateWords,
): readonly Said[] {
  const {from, end} = stretch
  let said: Said[] | undefined
  let isSaid = happening.said
  for (let at = from; at < end; at++) {
    const senses = tokens[at]?.senses ?? 0
    if ((senses & saying) === 0) continue
    isSaid = true
    const found = (senses & leading) === 0 ? undefined : ledAt(text, tokens, at, end, words)
    if (found === undefined) continue
    said ??= []
    said.push(found)
  }
  const speaker = isSaid ? speakerOf(text, tokens, stretch, happening, words) : undefined
  if (speaker === undefined) return said ?? nobody
  return [speaker, ...(said ?? nobody)]
}

/** Words that may lead to who says something, and those and the verbs of saying. */
const leading = sense.sourceCue | sense.hearsay
const saying = leading | sense.saying | sense.speaking
const nobody: readonly Said[] = []

/** `according to X`, `reportedly` */
function ledAt(text: string, tokens: readonly ProseToken[], at: number, end: number, {claims: {lexicon}}: NarrateWords): Said | undefined {
  const senses = tokens[at]?.senses ?? 0
  const texts = textsOf(text, tokens)
  if ((senses & sense.sourceCue) !== 0) return cueFirst(texts, at, sourceEnd(tokens, at + 2, end), lexicon)
  const hearsay = (senses & sense.ly) === 0 ? undefined : termAt(lexicon.hearsay, tokens, at, end)
  return hearsay && hearsayAt(texts, at, hearsay.length)
}

function textsOf(text: string, tokens: readonly ProseToken[]): Texts {
  return {tokens, textOf: (at, to) => (to <= at ? '' : text.slice(tokens[at]?.at ?? 0, tokens[to - 1]?.to ?? 0))}
}

const sourceStops: ReadonlySet<string> = new Set([',', ';', '.', ')'])

/** A source named behind `according to` ends at a comma. */
function sourceEnd(tokens: readonly ProseToken[], from: number, end: number): number {
  for (let at = from; at < end; at++) if (sourceStops.has(tokens[at]?.folded ?? '')) return at
  return end
}

/** The subject of the verb of saying, or of the verb before a participle such as `claiming`. */
function speakerOf(
  text: string,
  tokens: readonly ProseToken[],
  {from, end, dated}: Stretch,
  {verb, said, passive}: Happening,
  words: NarrateWords,
): Said | undefined {
  const {cuesAfter} = words.claims.lexicon
  const participle = verb === undefined ? -1 : firstOf(tokens, verb + 1, end, sense.speaking)
  const speech = passive && verb !== undefined ? verb : from
  const at = (said && !passive) || participle >= 0 ? (verb ?? -1) : firstOf(tokens, speech + 1, end, sense.saying)
  if (at < 0 || (participle < 0 && isPassive(tokens, at, words))) return undefined
  const cue = participle < 0 || termAt(cuesAfter, tokens, at, at + 1) !== undefined ? at : participle
  const stance = termAt(cuesAfter, tokens, cue, cue + 1)?.meaning
  const {textOf} = textsOf(text, tokens)
  const name = stance === undefined ? undefined : subjectBefore({tokens, textOf, from, verb: at, dated}, words)
  if (name === undefined || stance === undefined) return undefined
  return {name: name.text, cue: tokens[cue]?.folded ?? '', stance, line: 0, at: name.at, end: Math.max(at, cue) + 1}
}

/** The first token of a sense; -1 when there is none. */
function firstOf(tokens: readonly ProseToken[], from: number, end: number, bit: number): number {
  for (let at = from; at < end; at++) if (((tokens[at]?.senses ?? 0) & bit) !== 0) return at
  return -1
}

/** `were later estimated`: nobody is named. */
function isPassive(tokens: readonly ProseToken[], verb: number, {be}: NarrateWords): boolean {
  return [tokens[verb - 1], tokens[verb - 2]].some(token => token !== undefined && be.has(token.folded) && token.folded !== 'be')
}
