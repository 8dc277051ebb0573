import {lastComma, qualitiesOf, type ResultToken, type ResultVocabulary, resultTokens, type Statement} from './result-words.ts'
import {victoryAt} from './victory.ts'

/** Words that may stand before a stalemate in its clause: `The battle ended in a`. */
const mostBeforeOutcome = 5

/** Read the first outcome that a line states; nothing when it only tells what happened. */
export function readStatement(value: string, words: ResultVocabulary): Statement | undefined {
  const tokens = resultTokens(value)
  let from = 0
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.after === 'clause') from = at
    const statement = drawAt(tokens, from, at, words) ?? victoryAt(value, tokens, from, at, words)
    if (statement !== undefined) return statement === 'doubtful' ? undefined : statement
  }
  return undefined
}

/** `See Aftermath`, `see the section below` */
export function pointsToSection(value: string, words: ResultVocabulary): boolean {
  const tokens = resultTokens(value)
  const see = tokens.findIndex(token => words.has('pointers', token))
  return see >= 0 && tokens.slice(see + 1, see + 10).some(token => words.has('sections', token))
}

/** `Tactically inconclusive`, `Armistice` */
function drawAt(tokens: readonly ResultToken[], clause: number, at: number, words: ResultVocabulary): Statement | undefined {
  const from = lastComma(tokens, clause, at)
  if (at - from > mostBeforeOutcome) return undefined
  const inconclusive = words.lengthOf('inconclusive', tokens, at)
  const ceasefire = inconclusive === 0 ? words.lengthOf('ceasefire', tokens, at) : 0
  if (inconclusive + ceasefire === 0) return undefined
  const qualifiers = qualitiesOf(tokens, [from, at], words)
  return {outcome: inconclusive > 0 ? 'inconclusive' : 'ceasefire', qualifiers, first: from === 0}
}
