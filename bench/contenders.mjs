/** Built from `stages.ts` by `npm run bench`. */
const stages = new URL('../node_modules/.cache/bench/stages.js', import.meta.url)
const {extract, parse, parseArticle, settings} = await import(stages.href)

const {infoboxes, templates} = settings({})

/** What is measured by name: each makes the same of a text as others of its kind do. Peers are loaded when they are asked for. */
export const contenders = {
  parse: async () => text => parse(text, {format: 'wikitext'}),
  fields: async () => text => extract(parse(text, {format: 'wikitext'}), {infoboxes, templates}),
  parseArticle: async () => text => parseArticle(text, {format: 'wikitext'}),
  'wtf()': async () => {
    const {default: wtf} = await import('wtf_wikipedia')
    return text => wtf(text)
  },
  'wtf() infoboxes and sections': async () => {
    const {default: wtf} = await import('wtf_wikipedia')
    return text => {
      const document = wtf(text)
      return [document.infoboxes().map(box => box.json()), document.sections().map(section => section.json())]
    }
  },
  'wtf().json()': async () => {
    const {default: wtf} = await import('wtf_wikipedia')
    return text => wtf(text).json()
  },
  'infobox-parser': async () => {
    const {default: parseInfobox} = await import('infobox-parser')
    return text => parseInfobox(text)
  },
  'wikiparser-node': async () => {
    const {default: Parser} = await import('wikiparser-node')
    return text => Parser.parse(text)
  },
}
