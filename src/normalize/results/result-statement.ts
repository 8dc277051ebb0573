import {lastComma, qualitiesOf, type ResultToken, type ResultVocabulary, resultTokens, type Statement} from './result-words.ts'
import {victoryAt} from './victory.ts'

/** Words that may stand before a stalemate in its clause: `The battle ended in a`. */
const mostBeforeOutcome = 5

/**
 * Read the first outcome that a line states; nothing when it only tells what happened.
 *
 * A victory without a victor gives way to one with a victor: `Roman defeat, Gothic victory`.
 */
export function readStatement(value: string, words: ResultVocabulary): Statement | undefined {
  const tokens = resultTokens(value)
  let from = 0
  let unnamed: Statement | undefined
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.after === 'clause') from = at
    const draw = unnamed === undefined ? drawAt(tokens, from, at, words) : undefined
    const statement = draw ?? victoryAt(value, tokens, from, at, words)
    if (statement === undefined) continue
    if (statement === 'doubtful') break
    if (statement.outcome !== 'victory') return statement
    if (statement.victor !== undefined) return unnamed === undefined ? statement : joined(unnamed, statement)
    unnamed ??= statement
  }
  return unnamed
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

function joined(unnamed: Statement, named: Statement): Statement {
  return {...named, qualifiers: [...new Set([...unnamed.qualifiers, ...named.qualifiers])], first: unnamed.first}
}
