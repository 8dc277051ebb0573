import type {FieldText, LineText} from '../../document.ts'
import type {Reading} from '../../facts.ts'
import type {Result} from '../../schema/conflict.ts'
import type {ResultWords} from '../../schema/result-words.ts'
import type {Span} from '../../schema/span.ts'
import {type FieldLine, linesOf} from '../lines/field-lines.ts'
import type {ReadContext} from '../read-context.ts'
import {unreadOf} from '../unread.ts'
import {pointsToSection, readStatement} from './result-statement.ts'
import {type ResultVocabulary, resultVocabulary, type Statement} from './result-words.ts'

/** What a result needs to know of its box: which side a name belongs to, and which parameters hold nothing but consequences. */
export type ResultContext = Pick<ReadContext, 'parties' | 'consequences'> & {sides: readonly unknown[]}

/** A line, and what it says about the end of the conflict. */
interface Decision {
  line: number
  statement: Statement
}

/** `• ` and `a) ` before a line. */
const bullet = /^(?:[•·*–—-]|\p{Ll}\))\s*/u
const isTrailing = /[\s:;,]/u
const longestName = 60
const mostWordsOfName = 4

/**
 * Make a normalizer for results: `Decisive British victory` with what came of it in the lines below.
 *
 * The first line that says who won or how it ended decides; a line that only tells what happened gives way to one on the same
 * level that does. The other lines are consequences. No word is left unread: what says nothing about the outcome stays in `text`.
 * Of several fields the first one with a result counts; those after the first only when they name an outcome, for they may hold more.
 * Fields of consequences alone are added to those of the result.
 */
export function resultNormalizer(words: ResultWords): (fields: readonly FieldText[], context: ResultContext) => Reading<Result> {
  const vocabulary = resultVocabulary(words)
  return (fields, context) => {
    const {consequences = []} = context
    const unread: Span[] = []
    const found: Result[] = []
    for (const field of fields) {
      const lines = linesOf(field).filter(({line}) => line.text.value.trim() !== '')
      const before = consequences.includes(field.name) ? found[0] : undefined
      if (before !== undefined) {
        found[0] = {...before, consequences: [...before.consequences, ...lines.map(lineText)]}
        continue
      }
      const result = found.length > 0 || lines.length === 0 ? undefined : toResult(lines, context, vocabulary)
      if (result !== undefined && (field === fields[0] || result.outcome !== 'other')) found.push(result)
      else unread.push(...lines.flatMap(({line}) => unreadOf(line, [])))
    }
    return {found, unread}
  }
}

function toResult(lines: readonly FieldLine[], context: ResultContext, words: ResultVocabulary): Result {
  const {line: at, statement} = decide(lines, context, words)
  const told = lines[at]?.line
  const onlyBullets = statement.outcome === 'other' && lines.every(({depth, heading}) => depth > 0 && !heading)
  const text = onlyBullets || told === undefined ? lines.map(({line}) => textOf(line)).join('\n') : textOf(told)
  const victor = told && statement.victor && told.text.value.slice(...statement.victor)
  const side = told && sideOf(told, statement, context)
  return {
    outcome: statement.outcome,
    ...(victor === undefined ? {} : {victor}),
    ...(side === undefined ? {} : {side}),
    qualifiers: statement.qualifiers,
    text,
    consequences: lines.filter((_, index) => onlyBullets || index !== at).map(lineText),
    span: spanOfAll(lines.map(({line}) => line.span)),
  }
}

function lineText({line}: FieldLine): string {
  return textOf(line).replace(bullet, '')
}

function decide(lines: readonly FieldLine[], context: ResultContext, words: ResultVocabulary): Decision {
  const other: Statement = {outcome: 'other', qualifiers: [], first: true}
  const top = lines[0]?.depth ?? 0
  for (const [at, {line, depth}] of lines.entries()) {
    const statement = readStatement(line.text.value, words) ?? (lines.length === 1 ? bareVictor(line, context) : undefined)
    if (statement !== undefined && (at === 0 || (statement.first && depth <= top))) return {line: at, statement}
  }
  const pointer = lines.findIndex(({line}) => pointsToSection(line.text.value, words) || linksToSection(line))
  return pointer < 0 ? {line: 0, statement: other} : {line: pointer, statement: {...other, outcome: 'see-section'}}
}

/** A line that is nothing but the name of a party, as older boxes write it: `(Union)`. */
function bareVictor({text}: LineText, {parties}: ResultContext): Statement | undefined {
  const whole = text.value.trim()
  const name = whole.startsWith('(') && whole.endsWith(')') ? whole.slice(1, -1) : whole
  if (name === '' || name.length > longestName || name.split(' ').length > mostWordsOfName || parties(name) === undefined) return undefined
  const at = text.value.indexOf(name)
  return {outcome: 'victory', victor: [at, at + name.length], qualifiers: [], first: true}
}

/** A line that is one link to a section of the same article. */
function linksToSection({text, marks}: LineText): boolean {
  return marks.some(mark => mark.kind === 'link' && mark.link.target.startsWith('#') && mark.to - mark.at >= text.value.trim().length - 1)
}

/** The side of the victor, by name or by what a link within the name leads to; else, of two, the one that did not lose. */
function sideOf(line: LineText, {victor, loser}: Statement, context: ResultContext): number | undefined {
  if (victor !== undefined) return named(line, victor, context)
  const lost = loser && named(line, loser, context)
  return lost !== undefined && context.sides.length === 2 ? 3 - lost : undefined
}

/** By the whole name, by what links within it lead to, or by its first words: `British` of a `British Naval Column`. */
function named({text, marks}: LineText, [at, to]: readonly [number, number], {parties}: ResultContext): number | undefined {
  const name = text.value.slice(at, to)
  const whole = parties(name)
  if (whole !== undefined) return whole.side
  const links = marks.flatMap(mark => (mark.kind === 'link' && mark.at >= at && mark.to <= to ? [parties(mark.link.target)?.side] : []))
  const [first] = links
  if (first !== undefined && links.every(side => side === first)) return first
  const parts = name.split(' ')
  for (let count = Math.min(parts.length - 1, mostWordsOfName); count > 0; count--) {
    const found = parties(parts.slice(0, count).join(' '))
    if (found !== undefined) return found.side
  }
  return undefined
}

function textOf({text}: LineText): string {
  const value = text.value.trim()
  let end = value.length
  while (end > 0 && isTrailing.test(value.charAt(end - 1))) end--
  return value.slice(0, end)
}

function spanOfAll(spans: readonly Span[]): Span {
  return [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))]
}
