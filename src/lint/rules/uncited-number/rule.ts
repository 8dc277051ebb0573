import type {FieldText, LineText} from '../../../document.ts'
import type {Finding} from '../../../finding.ts'
import type {CasualtyClaim, StrengthClaim} from '../../../schema/claim.ts'
import {citedNumbers} from '../../cited-numbers.ts'
import {excerpt} from '../../excerpt.ts'
import {lossesOf, strengthsOf} from '../../facts-of.ts'
import {itemAt} from '../../item-at.ts'
import type {Rule, SubjectBox} from '../../rule.ts'

type Claim = CasualtyClaim | StrengthClaim

/**
 * The style guide asks for a citation, with the discretion of a lead section: a number that the text gives with one needs none in
 * the box. A reference counts for the lines before it as well. The plain form has lost its references, so that nothing is said of it.
 */
export const uncitedNumber: Rule = {
  id: 'uncited-number',
  summary: 'Numbers of losses and strengths have a reference, or words that name the source.',
  *check({boxes, document}) {
    if (document.format === 'plain') return
    let inProse: ReadonlySet<number> | undefined
    for (const box of boxes) {
      for (const [field, claims] of uncitedIn(box)) {
        inProse ??= citedNumbers(document)
        const uncited = claims.filter(({count}) => inProse?.has(count?.min ?? count?.max ?? -1) !== true)
        if (uncited[0] !== undefined) yield toFinding(field, uncited[0], uncited.length - 1)
      }
    }
  },
}

/** The claims of each field that cite nothing themselves and have no reference behind them. */
function uncitedIn(box: SubjectBox): Map<FieldText, Claim[]> {
  const uncited = new Map<FieldText, Claim[]>()
  const cited = new Set<string>()
  const lastCited = new Map<FieldText, number>()
  for (const claim of [...strengthsOf(box), ...lossesOf(box)]) {
    const {field, index} = itemAt(box, claim.span[0]) ?? {index: -1}
    if (field === undefined) continue
    const last = lastCited.get(field) ?? lastReferenced(field)
    lastCited.set(field, last)
    const isCited = hasSource(claim) || index <= last || isPartOf(claim, cited)
    if (isCited && isLoss(claim)) cited.add(claim.id)
    if (isCited || !isNumber(claim)) continue
    const others = uncited.get(field) ?? []
    uncited.set(field, others)
    others.push(claim)
  }
  return uncited
}

function isPartOf(claim: Claim, cited: ReadonlySet<string>): boolean {
  return isLoss(claim) && claim.partOf !== undefined && cited.has(claim.partOf)
}

function isLoss(claim: Claim): claim is CasualtyClaim {
  return 'categories' in claim
}

/** The index of the last item with a reference, on it or on a line that heads it. */
function lastReferenced({items, headings}: FieldText): number {
  const heading = new Set<LineText>(headings.filter(isReferenced))
  return items.findLastIndex(item => isReferenced(item) || item.headings.some(line => heading.has(line)))
}

function isReferenced({marks}: LineText): boolean {
  return marks.some(({kind}) => kind === 'reference')
}

function hasSource({attribution, references}: Claim): boolean {
  return attribution.length > 0 || references.length > 0
}

/** A ship that is named counts one, but nobody counted it. */
function isNumber({count, text}: Claim): boolean {
  const number = count?.max ?? count?.min ?? 0
  return number > 1 || (number === 1 && /\d/.test(text))
}

function toFinding({name}: FieldText, {text, span}: Claim, more: number): Finding {
  const numbers = more === 0 ? excerpt(text) : `${excerpt(text)} and ${more} more`
  return {reason: `Unexpected ${numbers} without a source, expected a reference or a source named in words`, span, field: name}
}
