import markup from '../data/markup.json' with {type: 'json'}
import type {Element, Extension, Reference} from '../tree.ts'
import {code, isLetter, isWhite} from './characters.ts'
import {toContent} from './fragments.ts'
import {type Atom, type EndTag, noFragments, type Source} from './source.ts'

const extensionNames: ReadonlySet<string> = new Set(markup.extensions)
const namesWithWikitext: ReadonlySet<string> = new Set(markup.wikitextExtensions)
/** Tags that say what a page that is transcluded gives; on the page itself they are as if not there. */
const inclusionNames: ReadonlySet<string> = new Set(['noinclude', 'onlyinclude'])
const longestName = Math.max(...markup.extensions.map(name => name.length), 'onlyinclude'.length)

/** `</ref >` */
const endTagPatterns: ReadonlyMap<string, RegExp> = new Map(
  [...extensionNames, 'includeonly'].map(name => [name, new RegExp(String.raw`</${name}\s*>`, 'gi')]),
)
const noEndTag = /(?!)/g

/** `name="x"` and nothing else, as most references have it. */
const nameAlone = /^name\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"'>/]+))$/i

/** A key, with its value when there is one: it is always taken whole, so that no character is looked at twice. */
const attributePattern = /(?<key>[^\s=/"'>]+)(?:\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"'>]+)))?/g

/**
 * What stands at `<`: a comment, an extension tag with all up to its end tag, or a tag of inclusion; `undefined` for anything else.
 *
 * A comment without an end runs to the end. An extension tag without one is text (MediaWiki's `noMoreClosingTag`), but
 * `<includeonly>` runs to the end as well.
 */
export function tagAtom(source: Source, at: number, end: number): Atom | undefined {
  const {text} = source
  if (text.startsWith('<!--', at)) return commentAtom(text, at, end)
  const closing = text.charCodeAt(at + 1) === code.slash
  const name = tagName(text, at + (closing ? 2 : 1), end)
  if (name === undefined) return undefined
  const nameEnd = at + (closing ? 2 : 1) + name.length
  if (inclusionNames.has(name)) return inclusionAtom(source, at, end, name)
  if (closing || !(extensionNames.has(name) || name === 'includeonly')) return undefined

  const close = tagEnd(source, nameEnd)
  if (close >= end) return undefined
  if (text.charCodeAt(close - 1) === code.slash) return extensionAtom(source, name, at, nameEnd, close - 1, close + 1, undefined)
  const endTag = nextEndTag(source, name, close + 1, end) ?? (name === 'includeonly' ? {start: end, end} : undefined)
  return endTag && extensionAtom(source, name, at, nameEnd, close, endTag.end, {start: close + 1, end: endTag.start})
}

/** The value of an attribute, with or without quotes; `undefined` when the tag does not have it. */
function attribute(attributes: string, name: string): string | undefined {
  if (!attributes.toLowerCase().includes(name)) return undefined
  for (const {groups = {}} of attributes.matchAll(attributePattern)) {
    if (groups.key?.toLowerCase() === name) return (groups.double ?? groups.single ?? groups.bare ?? '').trim()
  }
  return undefined
}

function commentAtom(text: string, start: number, limit: number): Atom {
  const rest = text.slice(start + 4, limit)
  const close = rest.indexOf('-->')
  return close < 0 ? toComment(text, start, limit, limit) : toComment(text, start, start + 4 + close, start + 4 + close + 3)
}

/** A comment whose text ends at `valueEnd`. */
export function toComment(text: string, start: number, valueEnd: number, end: number): Atom {
  return {node: {type: 'comment', value: text.slice(start + 4, valueEnd), start, end}, fragments: noFragments, levels: 1}
}

/** The lower-case name of the tag whose name begins at `at`, when white space, a slash or the end of the tag follows it. */
function tagName(text: string, at: number, end: number): string | undefined {
  const limit = Math.min(end, at + longestName + 1)
  let to = at
  while (to < limit && isTagLetter(text.charCodeAt(to))) to++
  if (to === at || to >= end) return undefined
  const next = text.charCodeAt(to)
  return isWhite(next) || next === code.slash || next === code.greater ? text.slice(at, to).toLowerCase() : undefined
}

function isTagLetter(character: number): boolean {
  return isLetter(character) || character === code.hyphen || (character >= 48 && character <= 57)
}

/** The next `>` from `at` on, or `Infinity`: remembered, so that tags that never end do not look for it again and again. */
function tagEnd(source: Source, at: number): number {
  const {tagEnd: known} = source
  if (at < known.from || at > known.at) {
    const found = source.text.indexOf('>', at)
    source.tagEnd = {from: at, at: found < 0 ? Number.POSITIVE_INFINITY : found}
  }
  return source.tagEnd.at
}

function inclusionAtom(source: Source, start: number, limit: number, name: string): Atom | undefined {
  const close = tagEnd(source, start)
  return close >= limit ? undefined : toInclusion(name, start, close + 1)
}

/** `<noinclude>` and its kin: nothing on the page itself. */
export function toInclusion(name: string, start: number, end: number): Atom {
  const node: Element = {type: 'element', name, attributes: '', start, end, children: []}
  return {node, fragments: noFragments, levels: 1}
}

/** An extension tag, with what stands between its start tag and its end tag when it has one. */
export function extensionAtom(
  source: Source,
  name: string,
  start: number,
  nameEnd: number,
  attributesEnd: number,
  end: number,
  content: EndTag | undefined,
): Atom {
  const attributes = source.text.slice(nameEnd, attributesEnd).trim()
  const node = name === 'ref' ? toReference(attributes, start, end) : toExtension(source.text, name, attributes, start, end, content)
  if (content === undefined || content.start === content.end || !namesWithWikitext.has(name))
    return {node, fragments: noFragments, levels: 1}
  return {node, fragments: [toContent(name, node, content.start, content.end)], levels: 1}
}

function toReference(attributes: string, start: number, end: number): Reference {
  const node: Reference = {type: 'reference', attributes, start, end, children: []}
  if (attributes === '') return node
  const {groups: alone} = nameAlone.exec(attributes) ?? {}
  const name = alone === undefined ? attribute(attributes, 'name') : (alone.double ?? alone.single ?? alone.bare ?? '').trim()
  const group = alone === undefined ? attribute(attributes, 'group') : undefined
  if (name !== undefined && name !== '') node.name = name
  if (group !== undefined && group !== '') node.group = group
  return node
}

function toExtension(text: string, name: string, attributes: string, start: number, end: number, content: EndTag | undefined): Extension {
  const node: Extension = {type: 'extension', name, attributes, start, end, children: []}
  if (content !== undefined) node.value = text.slice(content.start, content.end)
  return node
}

/** The first end tag of this name from `at` on that ends by `end`; all of a name are looked for once. */
function nextEndTag(source: Source, name: string, at: number, end: number): EndTag | undefined {
  const tags = source.endTags.get(name) ?? findEndTags(source, name)
  let low = 0
  let high = tags.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tags[middle] as EndTag).start < at) low = middle + 1
    else high = middle
  }
  const tag = tags[low]
  return tag !== undefined && tag.end <= end ? tag : undefined
}

function findEndTags(source: Source, name: string): EndTag[] {
  const tags: EndTag[] = []
  for (const {0: tag, index} of source.text.matchAll(endTagPatterns.get(name) ?? noEndTag))
    tags.push({start: index, end: index + tag.length})
  source.endTags.set(name, tags)
  return tags
}
