import {type SourceIndex, sourceIndex, sourceKey} from '../../../claims/source-index.ts'
import {knownSources} from '../../../data/sources.ts'
import {type FindSide, sideFinder} from '../../../parties/side-finder.ts'
import type {CasualtyClaim} from '../../../schema/claim.ts'
import type {Conflict} from '../../../schema/conflict.ts'
import type {Reference} from '../../../schema/reference.ts'
import {excerpt} from '../../excerpt.ts'
import type {Rule, Subject} from '../../rule.ts'

/** Who is shown to have made a claim, and by what. */
interface Claimant {
  name: string
  shownBy: 'its citation' | 'the text'
}

/**
 * What one side says of the losses of the other is a claim. The box states it as a fact when it names nobody, though all that it
 * cites is of that side, or the text says who claimed this number. The known sources are those of the library.
 */
export const unattributedEnemyClaim: Rule = {
  id: 'unattributed-enemy-claim',
  summary: "A claim about the enemy's losses says whose claim it is.",
  *check(subject) {
    let sources: SourceIndex | undefined
    let tellers: ReadonlyMap<string, Claimant> | undefined
    const references = new Map(subject.document.references.map(reference => [reference.id, reference]))
    for (const {conflict} of subject.boxes) {
      const claims = conflict?.casualties.filter(isBare) ?? []
      if (conflict === undefined || claims.length === 0) continue
      sources ??= sourceIndex(knownSources)
      const find = claimantFinder(conflict, references, sources)
      tellers ??= tellersOf(subject)
      for (const claim of claims) {
        const claimant = find(claim) ?? tellers.get(keyOf(claim))
        if (claimant === undefined) continue
        const reason = `Unexpected ${excerpt(claim.text)} as a fact, expected \`${claimant.name}\` named as its source: ${claimant.shownBy} shows the claim to be theirs`
        yield {reason, span: claim.span, ...(claim.field !== undefined && {field: claim.field})}
      }
    }
  },
}

/** A number of one side's losses that the article gives in its own voice. */
function isBare({side, attribution, count}: CasualtyClaim): boolean {
  return side !== undefined && attribution.length === 0 && (count?.max ?? count?.min ?? 0) > 0
}

/** Finds whose claim it is by what it cites: known sources that all speak for the same other side. */
function claimantFinder(
  {sides}: Conflict,
  references: ReadonlyMap<string, Reference>,
  sources: SourceIndex,
): (claim: CasualtyClaim) => Claimant | undefined {
  const sideOf = sideFinder(sides.map(({belligerents}) => belligerents))
  return ({side, references: ids}) => {
    let claimant: {name: string; side: number} | undefined
    for (const id of ids) {
      const reference = references.get(id)
      if (reference === undefined || reference.kind === 'note') return undefined
      const found = speakerOf(reference, sources, sideOf)
      if (found === undefined || found.side === side || (claimant !== undefined && claimant.side !== found.side)) return undefined
      claimant = found
    }
    return claimant && {name: claimant.name, shownBy: 'its citation'}
  }
}

/** The belligerent source that a citation is of. */
function speakerOf(
  {author, publisher, title}: Reference,
  sources: SourceIndex,
  sideOf: FindSide,
): {name: string; side: number} | undefined {
  for (const written of [author, publisher, title]) {
    const known = written === undefined ? undefined : sources.get(sourceKey(written))
    for (const belligerent of known?.belligerents ?? []) {
      const found = sideOf(belligerent)
      if (known !== undefined && found !== undefined) return {name: known.name, side: found.side}
    }
  }
  return undefined
}

/** Of what the text counts, and each time as what the enemy says, who says it first. */
function tellersOf({events, source}: Subject): Map<string, Claimant> {
  const tellers = new Map<string, Claimant>()
  const asserted = new Set<string>()
  for (const {claims} of events()) {
    for (const claim of claims) {
      const [key, name] = [keyOf(claim), enemyOf(claim, source)]
      if (name === undefined) asserted.add(key)
      else if (!tellers.has(key)) tellers.set(key, {name, shownBy: 'the text'})
    }
  }
  for (const key of asserted) tellers.delete(key)
  return tellers
}

/** The enemy who makes a claim. Behind a colon or semicolon somebody else may speak. */
function enemyOf({attribution, span}: CasualtyClaim, source: string): string | undefined {
  const enemy = attribution.find(({perspective}) => perspective === 'enemy')
  return enemy === undefined || /[:;]/.test(source.slice(enemy.span[1], span[0])) ? undefined : enemy.source?.name
}

function keyOf({side, unit, categories, count}: CasualtyClaim): string {
  return [side, unit, [...categories].sort().join('+'), count?.min, count?.max].join('|')
}
