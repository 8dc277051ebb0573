import type {Reference} from '../schema/reference.ts'
import type {Node, Template} from '../tree.ts'
import {argumentText} from './arguments.ts'

/** What a citation template says of a work. */
export type Citation = Pick<Reference, 'template' | 'title' | 'author' | 'date' | 'url' | 'publisher'>

const keys = {
  title: ['title', 'chapter', 'script-title', 'trans-title', 'contribution'],
  date: ['date', 'year', 'publication-date'],
  url: ['url', 'chapter-url', 'archive-url', 'archiveurl'],
  publisher: ['publisher', 'work', 'newspaper', 'website', 'journal', 'magazine', 'agency', 'encyclopedia', 'institution', 'periodical'],
  authors: ['authors', 'vauthors', 'author', 'author1', 'editors', 'editor', 'editor1'],
} as const

/** The properties of a citation template such as `{{cite web}}`. */
export function toCitation(template: Template): Citation {
  const citation: Citation = {template: template.name.replaceAll('_', ' ').toLowerCase()}
  const title = firstOf(template, keys.title)
  const author = authorOf(template)
  const date = firstOf(template, keys.date)
  const url = firstOf(template, keys.url)
  const publisher = firstOf(template, keys.publisher)
  if (title !== '') citation.title = title
  if (author !== '') citation.author = author
  if (date !== '') citation.date = date
  if (url !== '') citation.url = url
  if (publisher !== '') citation.publisher = publisher
  return citation
}

/** A citation in a line: author, date, title, publisher. */
export function citationText(template: Template): string {
  const {author = '', date = '', title = '', publisher = ''} = toCitation(template)
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
function authorOf(template: Template): string {
  const names: string[] = []
  for (let number = 1; number <= 20; number++) {
    const last = firstOf(template, number === 1 ? ['last', 'last1', 'surname', 'surname1'] : [`last${number}`, `surname${number}`])
    const given = firstOf(template, number === 1 ? ['first', 'first1', 'given', 'given1'] : [`first${number}`, `given${number}`])
    const name = last === '' ? (number === 1 ? '' : firstOf(template, [`author${number}`])) : given === '' ? last : `${last}, ${given}`
    if (name === '') break
    names.push(name)
  }
  return names.length > 0 ? names.join('; ') : firstOf(template, keys.authors)
}

function firstOf(template: Template, names: readonly string[]): string {
  for (const name of names) {
    const text = argumentText(template, name)
    if (text !== '') return text
  }
  return ''
}
