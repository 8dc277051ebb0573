import type {Draft} from './draft.ts'
import type {Befallen} from './lexicon.ts'
import type {Reader} from './reader.ts'

/** Give a claim its categories, and those before it in its list that wait for theirs: "2 bombers, 4 fighters destroyed". */
export function assign(reader: Reader, draft: Draft, befallen: readonly Befallen[]): void {
  draft.befallen = befallen
  let index = reader.chain.length - 1
  if (reader.chain[index] === draft) index--
  for (; index >= 0; index--) {
    const before = reader.chain[index]
    if (before === undefined || before.befallen.length > 0 || before.quality !== undefined) break
    if (before.noun === undefined && draft.rival !== before) break
    if (!canBefall(before, befallen)) break
    before.befallen = befallen
  }
  reader.chain = []
}

/** Give the noun of a claim to the one before it, which has an adjective only: "64 German and 20 Italian aircraft". */
export function shareNoun(before: Draft | undefined, {noun, line}: Draft): void {
  if (before?.noun === undefined || before.noun.known || noun?.known !== true || before.befallen.length > 0 || before.line !== line) return
  before.noun = {...noun, text: `${before.noun.text} ${noun.text}`}
}

/** Whether this can have befallen those counted. */
export function canBefall({noun}: Draft, befallen: readonly Befallen[]): boolean {
  if (noun?.thing !== undefined && !noun.people) return befallen.some(({things}) => things !== undefined)
  if (noun?.thing !== undefined) return befallen.length > 0
  return befallen.some(({people}) => people !== undefined)
}
