import {demonyms} from '../../data/demonyms.ts'

/** Forces that are not called by their country's adjective. */
const ownNames: ReadonlyMap<string, string> = new Map([
  ['United Kingdom Navy', 'Royal Navy'],
  ['United Kingdom Air Force', 'Royal Air Force'],
  ['United Kingdom Marine Corps', 'Royal Marines'],
  ['Australia Navy', 'Royal Australian Navy'],
  ['Australia Air Force', 'Royal Australian Air Force'],
  ['Canada Navy', 'Royal Canadian Navy'],
  ['Canada Air Force', 'Royal Canadian Air Force'],
  ['New Zealand Navy', 'Royal New Zealand Navy'],
  ['New Zealand Air Force', 'Royal New Zealand Air Force'],
])
/** `United States Army`, not American. */
const byName: ReadonlySet<string> = new Set(['United States', 'New Zealand'])

let adjectives: ReadonlyMap<string, string> | undefined

/** What `{{army|India}}` prints: `Indian Army`; absent for a country whose adjective is not known. */
export function forceName(country: string, force: string): string | undefined {
  const own = ownNames.get(`${country} ${force}`)
  if (own !== undefined) return own
  if (byName.has(country)) return `${country} ${force}`
  adjectives ??= adjectivesByName()
  const adjective = adjectives.get(country)
  return adjective === undefined ? undefined : `${adjective} ${force}`
}

function adjectivesByName(): ReadonlyMap<string, string> {
  return new Map(demonyms().flatMap(({name, adjectives: [adjective] = []}) => (adjective === undefined ? [] : [[name, adjective] as const])))
}
