import schema from './data/article-schema.json' with {type: 'json'}

/** What the schema calls the places in the text: properties and a definition. */
const places: ReadonlySet<string> = new Set(['span', 'unread', 'Span'])

/** JSON Schema 2020-12 of an article as it is printed; with `spans: false`, of one printed without its places in the text. */
export function articleJsonSchema({spans = true}: {spans?: boolean} = {}): Record<string, unknown> {
  return JSON.parse(JSON.stringify(schema), spans ? undefined : withoutPlace)
}

function withoutPlace(key: string, value: unknown): unknown {
  if (places.has(key)) return undefined
  return key === 'required' && Array.isArray(value) ? value.filter(name => !places.has(name)) : value
}
