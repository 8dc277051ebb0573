import {redirectWords} from '../data/namespaces.ts'
import {once} from '../once.ts'
import type {Name, Node, Redirect, Root} from '../tree.ts'
import {toBuilder} from './builder.ts'
import {isWhite} from './characters.ts'
import {readFiles} from './files.ts'
import {toPage} from './fragments.ts'
import {headlessStart} from './headless.ts'
import {readLines} from './lines.ts'
import {preprocess} from './preprocess.ts'
import {type Atom, byteLimit, type Fragment, type Limits, type Source, toSource} from './source.ts'

const byteOrderMark = 0xfeff
/** The longest word first: one may begin another. */
const words = once(() => [...redirectWords()].sort((one, other) => other.length - one.length))

/**
 * Parse wikitext: the preprocessor first, which finds what braces, brackets and tags hold, then the lines of each stretch between.
 *
 * What is still to be read stands on a list, not on the stack of calls: no depth of the text can exhaust it.
 */
export function parseWikitext(text: string, limits?: Limits): Root {
  const source = toSource(text, limits, preprocess, false)
  const end = byteLimit(text, limits)
  source.headless = headlessStart(source.text, text.charCodeAt(0) === byteOrderMark ? 1 : 0, end)
  return readPage(source, end)
}

/** Read the text of a source up to the limit of bytes; what lies beyond is one text. */
export function readPage(source: Source, end: number): Root {
  const {text, problems} = source
  const root: Root = {type: 'root', format: 'wikitext', problems, start: 0, end: text.length, children: []}
  const start = end > 0 && text.charCodeAt(0) === byteOrderMark ? 1 : 0
  if (start === 1) root.children.push({type: 'text', value: '', start: 0, end: 1})
  const redirect = findRedirect(source, start, end)
  if (redirect !== undefined) root.children.push(redirect)

  source.pending.push(toPage(root, redirect?.end ?? start, end))
  for (let fragment = source.pending.pop(); fragment !== undefined; fragment = source.pending.pop()) {
    if (fragment.kind === 'gallery' || fragment.kind === 'imagemap') readFiles(source, fragment)
    else if (fragment.start < fragment.end) readFragment(source, fragment)
  }
  if (end < text.length) addRest(root, source, end)
  problems.sort((one, other) => one.start - other.start)
  return root
}

function readFragment(source: Source, fragment: Fragment): void {
  const {parent, start, end, depth} = fragment
  const atoms = fragment.atoms ?? source.find(source, start, end, depth)
  if (fragment.kind !== 'name') {
    readLines(toBuilder(source, fragment, atoms), start)
    return
  }
  const name: Name = {type: 'name', start, end, children: []}
  parent.children.push(name)
  readLines(toBuilder(source, {parent: name, start, end, atoms, kind: 'caption', depth: depth + 1}, atoms), start)
}

/** `#REDIRECT [[X]]` at the top, with the word in any language, and perhaps a colon. */
function findRedirect(source: Source, start: number, end: number): Redirect | undefined {
  const {text} = source
  let at = start
  while (at < end && isWhite(text.charCodeAt(at))) at++
  if (text[at] !== '#' && text[at] !== '＃') return undefined
  const written = text.slice(at + 1, at + 1 + (words()[0]?.length ?? 0)).toLowerCase()
  const word = words().find(name => written.startsWith(name))
  if (word === undefined) return undefined
  let from = at + 1 + word.length
  while (from < end && (isWhite(text.charCodeAt(from)) || text[from] === ':')) from++
  const close = text.slice(from, Math.min(end, from + 2000)).indexOf(']]')
  if (!text.startsWith('[[', from) || close < 0) return undefined
  const link = firstLink(source.find(source, from, from + close + 2, 0))
  if (link === undefined || link.start !== from) return undefined
  const target = text
    .slice(from + 2, link.end - 2)
    .replace(/\|.*/s, '')
    .trim()
  return {type: 'redirect', target: target.replace(/^:/, ''), start, end: link.end}
}

function firstLink(atoms: readonly Atom[]): Node | undefined {
  return atoms.find(({node: {type}}) => type === 'link' || type === 'category' || type === 'file')?.node
}

/** What lies beyond the limit of bytes is one text. */
function addRest(root: Root, source: Source, start: number): void {
  const end = root.end
  root.children.push({type: 'text', value: source.text.slice(start), start, end})
  source.problems.push({
    rule: 'bytes-limit',
    severity: 'warning',
    reason: `Unexpected text beyond the limit of bytes, expected an article of at most ${start} characters: the rest is read as text`,
    start,
    end,
  })
}
