import {englishResultWords} from '../../../data/results.ts'
import type {LineText} from '../../../document.ts'
import type {Finding} from '../../../finding.ts'
import type {Result} from '../../../schema/conflict.ts'
import {spanOf} from '../../../text.ts'
import {excerpt} from '../../excerpt.ts'
import type {Rule, SubjectBox} from '../../rule.ts'

/** A word of the line that says how the conflict ended. */
interface Term {
  text: string
  key: string
  at: number
}

const word = /[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu
const parted = /[,;:/()–—]|\s(?:and|but)\s/u
const capital = /^\p{Lu}\p{Ll}/u
const {qualities} = englishResultWords
const victory: ReadonlySet<string> = new Set(englishResultWords.victory)
const defeat: ReadonlySet<string> = new Set(englishResultWords.defeat)
const inconclusive: ReadonlySet<string> = new Set(englishResultWords.inconclusive)

/** The documentation asks for "X victory" or "Inconclusive", without grades; a victory beside another outcome is none of the two. */
export const resultNonstandardTerm: Rule = {
  id: 'result-nonstandard-term',
  summary: 'A result is `X victory` or `Inconclusive`, without grades.',
  *check({boxes}) {
    for (const box of boxes) {
      const result = box.conflict?.result
      const line = result && lineOf(box, result)
      if (result !== undefined && line !== undefined) yield* findingsIn(line, result)
    }
  },
}

/** The line that says how the conflict ended. */
function lineOf({infobox}: SubjectBox, {text, outcome}: Result): LineText | undefined {
  if (outcome !== 'victory' && outcome !== 'inconclusive') return undefined
  const field = infobox.fields.findLast(({name, items}) => name === 'result' && items.length > 0)
  return [...(field?.items ?? []), ...(field?.headings ?? [])].find(item => item.text.value.trim().startsWith(text))
}

function* findingsIn(line: LineText, result: Result): Iterable<Finding> {
  const terms = Array.from(line.text.value.matchAll(word), ({0: text, index}): Term => ({text, key: text.toLowerCase(), at: index}))
  const outcomes = terms.filter(({key}) => victory.has(key) || inconclusive.has(key))
  const [first] = outcomes
  for (const qualifier of result.qualifiers) {
    const grade = terms.find(({key}) => Object.hasOwn(qualities, key) && qualities[key] === qualifier)
    if (grade !== undefined) yield at(grade, `Unexpected grade ${excerpt(grade.text)}, expected the outcome alone`)
  }
  if (first !== undefined && first.at > 0 && capital.test(first.text) && !parted.test(line.text.value.slice(0, first.at))) {
    yield at(first, `Unexpected capital of ${excerpt(first.text)}, expected \`${first.key}\``)
  }
  if (first !== undefined && first.key !== 'inconclusive' && inconclusive.has(first.key)) {
    yield at(first, `Unexpected ${excerpt(first.text)}, expected \`Inconclusive\``)
  }
  const lost = first === undefined && result.victor === undefined ? terms.find(({key}) => defeat.has(key)) : undefined
  if (lost !== undefined) yield at(lost, `Unexpected ${excerpt(lost.text)}, expected who won: \`X victory\``)
  const second = first && outcomes.find(({at}) => at > first.at && parted.test(line.text.value.slice(first.at, at)))
  if (second !== undefined) {
    yield at(second, `Unexpected second outcome ${excerpt(second.text)}, expected one, or a pointer to the section that tells of both`)
  }

  function at({at, text}: Term, reason: string): Finding {
    return {reason, span: spanOf(line.text, at, at + text.length), field: 'result'}
  }
}
