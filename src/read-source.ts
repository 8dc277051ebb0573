import {sourceOf} from './claims/attribution.ts'
import {sideFinder} from './parties/side-finder.ts'
import {type Surroundings, toSides} from './read-value.ts'
import type {Source} from './schema/claim.ts'
import {settings} from './settings.ts'

/**
 * Tell who is meant by a name in front of a claim, such as `SOHR`, `the Syrian Army` or `Russian`.
 *
 * A source that the gazetteer knows has its `id` and canonical name; any other keeps the name as written, with `kind: 'unspecified'`
 * unless its words or the sides of the conflict tell more.
 */
export function readSource(name: string, {sides = [], sources}: Pick<Surroundings, 'sides' | 'sources'> = {}): Source {
  const {claims} = settings(sources === undefined ? {} : {sources})
  return sourceOf(name, sideFinder(toSides(sides)), claims.lexicon)
}
