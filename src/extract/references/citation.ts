import type {Reference} from '../../schema/reference.ts'
import type {Node, Parameter, Template} from '../../tree.ts'
import {argumentText, namedOf, plainText, valueNodes} from '../arguments.ts'

/** What a citation template says of a work. */
export type Citation = Pick<Reference, 'template' | 'title' | 'author' | 'date' | 'url' | 'publisher'>

type Named = ReadonlyMap<string, Parameter>

const mostAuthors = 20
const keys = {
  title: ['title', 'chapter', 'script-title', 'trans-title', 'contribution'],
  date: ['date', 'year', 'publication-date'],
  url: ['url', 'chapter-url', 'archive-url', 'archiveurl'],
  publisher: ['publisher', 'work', 'newspaper', 'website', 'journal', 'magazine', 'agency', 'encyclopedia', 'institution', 'periodical'],
  authors: ['authors', 'vauthors', 'author', 'author1', 'editors', 'editor', 'editor1'],
} as const

/** The properties of a citation template such as `{{cite web}}`. */
function toCitation(template: Template): Citation {
  const parameters = namedOf(template)
  const citation: Citation = {template: template.name.replaceAll('_', ' ').toLowerCase()}
  const title = firstOf(parameters, keys.title)
  const author = authorOf(parameters)
  const date = firstOf(parameters, keys.date)
  const url = firstOf(parameters, keys.url)
  const publisher = firstOf(parameters, keys.publisher)
  if (title !== '') citation.title = title
  if (author !== '') citation.author = author
  if (date !== '') citation.date = date
  if (url !== '') citation.url = url
  if (publisher !== '') citation.publisher = publisher
  return citation
}

/** A citation in a line: author, date, title, publisher. */
export function citationText(template: Template, {author = '', date = '', title = '', publisher = ''} = toCitation(template)): string {
  const head = date === '' ? author : `${author} (${date})`.trim()
  const parts = [head, title, publisher].filter(part => part !== '')
  return parts.length === 0 ? argumentText(template, 1) : `${parts.join('. ')}.`
}

/** The first citation template or web address among these nodes. */
export function citationIn(nodes: readonly Node[], isCitation: (template: Template) => boolean): Citation | undefined {
  for (const node of nodes) {
    if (node.type === 'template' && isCitation(node)) return toCitation(node)
    if (node.type === 'externalLink') return {url: node.url}
    const inner = node.type === 'template' || !('children' in node) ? undefined : citationIn(node.children, isCitation)
    if (inner !== undefined) return inner
  }
  return undefined
}

/** `Halabi, N.; Okoro, B.` */
function authorOf(parameters: Named): string {
  const names: string[] = []
  for (let number = 1; number <= mostAuthors; number++) {
    const name = nameOf(parameters, number === 1 ? ['', '1'] : [String(number)])
    if (name === '') break
    names.push(name)
  }
  return names.length > 0 ? names.join('; ') : firstOf(parameters, keys.authors)
}

/** The name of the author with this number: `last2` and `first2`, or `author2`. */
function nameOf(parameters: Named, suffixes: readonly string[]): string {
  for (const suffix of suffixes) {
    const last = firstOf(parameters, [`last${suffix}`, `surname${suffix}`])
    if (last === '') continue
    const given = firstOf(parameters, [`first${suffix}`, `given${suffix}`])
    return given === '' ? last : `${last}, ${given}`
  }
  return suffixes.includes('1')
    ? ''
    : firstOf(
        parameters,
        suffixes.map(suffix => `author${suffix}`),
      )
}

function firstOf(parameters: Named, names: readonly string[]): string {
  for (const name of names) {
    const parameter = parameters.get(name)
    const text = parameter === undefined ? '' : plainText(valueNodes(parameter))
    if (text !== '') return text
  }
  return ''
}
