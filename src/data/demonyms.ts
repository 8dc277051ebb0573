import type {Demonym} from '../schema/demonym.ts'
import type {PartyWords} from '../schema/party-words.ts'
import data from './demonyms.json' with {type: 'json'}
import words from './en/parties.json' with {type: 'json'}

/** States, peoples and powers, and the words for what belongs to them. */
export function demonyms(): readonly Demonym[] {
  return data.demonyms
}

/** The English words by which texts speak of a side without naming any of its belligerents. */
export const englishPartyWords: PartyWords = words
