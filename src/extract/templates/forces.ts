import {demonyms} from '../../data/demonyms.ts'
import {englishForceWords} from '../../data/forces.ts'
import {once} from '../../once.ts'

const ownNames: ReadonlyMap<string, string> = new Map(Object.entries(englishForceWords.ownNames))
const byName: ReadonlySet<string> = new Set(englishForceWords.byName)

const adjectives = once(adjectivesByName)

/** What `{{army|India}}` prints: `Indian Army`; absent for a country whose adjective is not known. */
export function forceName(country: string, force: string): string | undefined {
  const own = ownNames.get(`${country} ${force}`)
  if (own !== undefined) return own
  if (byName.has(country)) return `${country} ${force}`
  const adjective = adjectives().get(country)
  return adjective === undefined ? undefined : `${adjective} ${force}`
}

function adjectivesByName(): ReadonlyMap<string, string> {
  return new Map(
    demonyms().flatMap(({name, adjectives: [adjective] = []}) => (adjective === undefined ? [] : [[name, adjective] as const])),
  )
}
