import {cueFirst, hearsayAt, type Said} from '../claims/said.ts'
import type {Texts} from '../claims/source-name.ts'
import {termAt} from '../claims/terms.ts'
import type {Token} from '../claims/tokens.ts'
import type {Happening} from './happening.ts'
import type {NarrateWords} from './words.ts'

/** The name of a speaker has so many words at most. */
const longestSubject = 9

/** The tokens of a clause, and the first one behind its date. */
interface Stretch {
  from: number
  end: number
  dated: number
}

/** Who says what a clause tells, as the clause puts it: `X claimed that`, `according to X`, `reportedly`. */
export function saidOf(
  text: string,
  tokens: readonly Token[],
  {from, end, dated}: Stretch,
  happening: Happening,
  words: NarrateWords,
): Said[] {
  const {lexicon} = words.claims
  const texts: Texts = {tokens, textOf: (at, to) => (to <= at ? '' : text.slice(tokens[at]?.at ?? 0, tokens[to - 1]?.to ?? 0))}
  const found: Said[] = []
  for (let at = from; at < end; at++) {
    const token = tokens[at]
    if (token?.kind !== 'word') continue
    if (token.folded === 'according' || token.folded === 'per') {
      const said = cueFirst(texts, at, sourceEnd(tokens, at + 2, end), lexicon)
      if (said !== undefined) found.push(said)
    } else {
      const hearsay = termAt(lexicon.hearsay, tokens, at, end)
      if (hearsay !== undefined && token.folded.endsWith('ly')) found.push(hearsayAt(texts, at, hearsay.length))
    }
  }
  const speaker = speakerOf(texts, {from, end, dated}, happening, words)
  return speaker === undefined ? found : [speaker, ...found]
}

/** The subject of the verb of saying, or of the verb before a participle such as `claiming`. */
function speakerOf(texts: Texts, {from, end, dated}: Stretch, {verb, said, passive}: Happening, words: NarrateWords): Said | undefined {
  const {tokens} = texts
  const {lexicon} = words.claims
  const participle =
    verb === undefined ? -1 : tokens.findIndex(({folded}, index) => index > verb && index < end && words.speaking.has(folded))
  const at = said && !passive ? verb : participle < 0 ? sayingVerb(tokens, passive && verb !== undefined ? verb : from, end, words) : verb
  if (at === undefined || (isPassive(tokens, at, words) && participle < 0)) return undefined
  const cue = participle < 0 || termAt(lexicon.cuesAfter, tokens, at, at + 1) !== undefined ? at : participle
  const stance = termAt(lexicon.cuesAfter, tokens, cue, cue + 1)?.meaning
  const name = stance === undefined ? undefined : subjectBefore(texts, from, at, dated, words)
  if (name === undefined || stance === undefined) return undefined
  return {name: name.text, cue: tokens[cue]?.folded ?? '', stance, line: 0, at: name.at, end: Math.max(at, cue) + 1}
}

/** `were later estimated`: nobody is named. */
function isPassive(tokens: readonly Token[], verb: number, {be}: NarrateWords): boolean {
  return [tokens[verb - 1], tokens[verb - 2]].some(token => token !== undefined && be.has(token.folded) && token.folded !== 'be')
}

/** A verb of saying anywhere in the clause. */
function sayingVerb(tokens: readonly Token[], from: number, end: number, {speech}: NarrateWords): number | undefined {
  for (let at = from + 1; at < end; at++) if (speech.has(tokens[at]?.folded ?? '')) return at
  return undefined
}

/** The name of whoever stands before a verb: without articles and descriptions, `the monitoring group X` is X. */
function subjectBefore(
  {tokens, textOf}: Texts,
  from: number,
  verb: number,
  dated: number,
  words: NarrateWords,
): {text: string; at: number} | undefined {
  let end = verb
  while (end > from && isFiller(tokens[end - 1], words)) end--
  for (let at = subjectStart(tokens, Math.max(from, dated < verb ? dated : from), end, words); at < end; ) {
    const stop = nameStop(tokens, at, end)
    while (at < stop && (words.articles.has(tokens[at]?.folded ?? '') || tokens[at]?.kind === 'sign')) at++
    const name = nameStart(tokens, at, stop, words)
    if (isSpeaker(tokens, name, stop, words)) return {text: textOf(name, stop).replace(/['’]s$|[\s,;]+$/u, ''), at: name}
    at = stop + 1
  }
  return undefined
}

/** A name ends before a comma, a bracket, or what is said of it. */
function nameStop(tokens: readonly Token[], from: number, end: number): number {
  for (let at = from + 1; at < end; at++) if (/^(?:[,(;–—]|who|citing|from|speaking)$/.test(tokens[at]?.folded ?? '')) return at
  return end
}

/** Whether words may name somebody who speaks: they begin with a capital, or end with a noun of those who act or speak. */
function isSpeaker(tokens: readonly Token[], at: number, end: number, {forces, pastForms, claims: {lexicon}}: NarrateWords): boolean {
  const [first, last] = [tokens[at], tokens[end - 1]]
  if (first === undefined || last === undefined || at >= end || end - at > longestSubject || pronouns.has(first.folded)) return false
  if (end - at === 1 && lexicon.unnamed.has(first.folded)) return false
  if (
    tokens
      .slice(at, end)
      .some(
        ({kind, folded}) =>
          kind === 'number' || pastForms.has(folded) || (folded.length > 4 && folded.endsWith('ed') && !folded.includes('-')),
      )
  )
    return false
  if (lexicon.unnamed.has(last.folded) && !capital.test(last.text)) return false
  return capital.test(first.text) || forces.has(last.folded) || lexicon.speakers.has(last.folded)
}

const capital = /^\p{Lu}/u
const pronouns: ReadonlySet<string> = new Set([
  'he',
  'she',
  'it',
  'they',
  'this',
  'who',
  'which',
  'his',
  'her',
  'their',
  'its',
  'these',
  'there',
  'i',
  'we',
  'that',
  'one',
  'some',
  'many',
])
const helpers: ReadonlySet<string> = new Set([
  'also',
  'had',
  'has',
  'have',
  'was',
  'were',
  'later',
  'then',
  'however',
  'again',
  ',',
  'further',
  'even',
  'would',
  'themselves',
  'himself',
  'in',
  'turn',
])

function isFiller(token: Token | undefined, {be}: NarrateWords): boolean {
  const folded = token?.folded ?? ''
  return helpers.has(folded) || be.has(folded) || (folded.endsWith('ly') && !capital.test(token?.text ?? ''))
}

/** Behind conjunctions, adverbs and phrases of time or place that end with a comma. */
function subjectStart(tokens: readonly Token[], from: number, verb: number, {concurrent, vague, claims, join}: NarrateWords): number {
  let at = from
  for (let index = from; index < verb; index++) if (boundaries.has(tokens[index]?.folded ?? '') && index + 1 < verb) at = index + 1
  for (let count = 0; count < 4; count++) {
    if (tokens[at]?.folded === ',') at++
    const first = tokens[at]
    const isAside =
      termAt(concurrent, tokens, at, verb) ??
      termAt(vague, tokens, at, verb) ??
      termAt(claims.lexicon.prepositions, tokens, at, verb) ??
      (first?.folded.endsWith('ly') && !join.has(first.folded) ? first : undefined)
    if (isAside === undefined && first?.folded !== 'however') break
    const comma = tokens.findIndex(({folded}, index) => index > at && index < verb && folded === ',')
    if (comma < 0) break
    at = comma + 1
  }
  return at
}

const boundaries: ReadonlySet<string> = new Set(['while', 'whereas', 'although', 'though', 'but', 'that', ';', 'because', 'when'])

/** Where the words with capitals at the end of a description begin: the El Moudjahid of `newspaper El Moudjahid`. */
function nameStart(tokens: readonly Token[], from: number, end: number, {join}: NarrateWords): number {
  let at = end
  while (at > from && isName(tokens[at - 1])) at--
  while (at < end && !isCapital(tokens[at])) at++
  return at >= end ? from : at

  function isName(token: Token | undefined): boolean {
    return isCapital(token) || join.has(token?.folded ?? '') || /^[.&"“”]$/u.test(token?.folded ?? '')
  }
}

function isCapital(token: Token | undefined): boolean {
  return capital.test(token?.text ?? '') && !/-(?:based|led|backed|aligned|affiliated|run|born)$/u.test(token?.folded ?? '')
}

/** A source named behind `according to` ends at a comma. */
function sourceEnd(tokens: readonly Token[], from: number, end: number): number {
  for (let at = from; at < end; at++) if (/^[,;.)]$/.test(tokens[at]?.folded ?? '')) return at
  return end
}
