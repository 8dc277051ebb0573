import {createRequire} from 'node:module'
import {namespaceNames, redirectWords} from '../src/data/namespaces.ts'
import type {Node, Root} from '../src/tree.ts'

/** What both parsers are asked for: each node as a string of its place and what is compared of it. */
export type Facts = Record<'templates' | 'headings' | 'links' | 'references', string[]>

interface Ast {
  type?: string
  name?: string
  level?: number
  range: [number, number]
  childNodes?: Ast[]
}

/** Persian names of parser functions, which one page of the corpus uses; wikiparser-node has no configuration of that wiki. */
const functions = {'#اگر': 'if', '#اگرخطا': 'iferror', '#حساب': 'expr', '#گزینه': 'switch', '#اگرحساب': 'ifexpr', '#اگرمساوی': 'ifeq'}
const sortKeys = {SORTIERUNG: 'defaultsort'}

/** Ask wikiparser-node itself, without our door. */
export function oracle(): (text: string) => Facts {
  const require = createRequire(import.meta.url)
  const listeners = new Set(process.listeners('unhandledRejection'))
  const parser = require('wikiparser-node')
  for (const listener of process.listeners('unhandledRejection')) if (!listeners.has(listener)) process.off('unhandledRejection', listener)
  const english = structuredClone(require('wikiparser-node/config/enwiki.json'))
  Object.assign(english.parserFunction[0], functions)
  Object.assign(english.parserFunction[1], sortKeys)
  for (const name of namespaceNames().file) english.nsid[name] = 6
  for (const name of namespaceNames().category) english.nsid[name] = 14
  english.redirection.push(...redirectWords().map(word => `#${word}`))
  const configuration = parser.getConfig(english)
  return text => ofAst(parser.parse(withoutControls(text), false, undefined, configuration).json(), text)
}

/** The same of our tree. */
export function ofTree(root: Root): Facts {
  const facts: Facts = {templates: [], headings: [], links: [], references: []}
  const stack: (Root | Node)[] = [root]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const {type, start, end} = node
    if (type === 'template')
      facts.templates.push(`${start}-${end} with ${node.children.filter(child => child.type === 'parameter').length}`)
    else if (type === 'heading') facts.headings.push(`${start}-${end} of level ${node.depth}`)
    else if (type === 'link' || type === 'file' || type === 'category') facts.links.push(`${start}-${end} ${type}`)
    else if (type === 'reference') facts.references.push(`${start}-${end}`)
    if ('children' in node) stack.push(...node.children)
  }
  return facts
}

/** What only one of the two found. */
export function difference(ours: readonly string[], theirs: readonly string[]): {ours: string[]; theirs: string[]} {
  const counts = new Map<string, number>()
  for (const fact of ours) counts.set(fact, (counts.get(fact) ?? 0) + 1)
  for (const fact of theirs) counts.set(fact, (counts.get(fact) ?? 0) - 1)
  const some = (sign: number) => [...counts].filter(([, count]) => count * sign > 0).map(([fact]) => fact)
  return {ours: some(1), theirs: some(-1)}
}

function ofAst(root: Ast, text: string): Facts {
  const facts: Facts = {templates: [], headings: [], links: [], references: []}
  const stack = [root]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const [start, end] = node.range
    const children = node.childNodes ?? []
    if (node.type === 'template' || node.type === 'magic-word') facts.templates.push(`${start}-${end} with ${children.length - 1}`)
    else if (node.type === 'heading') facts.headings.push(`${start}-${children[1]?.range[0] ?? end} of level ${node.level}`)
    else if (node.type === 'link' || node.type === 'file' || node.type === 'category') facts.links.push(`${start}-${end} ${node.type}`)
    else if (node.type === 'gallery-image' || node.type === 'imagemap-image') facts.links.push(`${trimmed(text, start, end)} file`)
    else if (node.type === 'ext' && node.name === 'ref') facts.references.push(`${start}-${end}`)
    stack.push(...children)
  }
  return facts
}

/** The line of a gallery without the white space around it, which is no part of our node. */
function trimmed(text: string, start: number, end: number): string {
  const line = text.slice(start, end)
  return `${start + line.length - line.trimStart().length}-${start + line.trimEnd().length}`
}

/** Of the same length: the library takes NUL and DEL for its own signs, and drops carriage returns. */
function withoutControls(text: string): string {
  return text.replace(/[\0\u007f]/g, '\ufffc').replace(/\r\n?/g, ending => (ending === '\r' ? '\n' : ' \n'))
}
