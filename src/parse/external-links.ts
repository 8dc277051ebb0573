import markup from '../data/markup.json' with {type: 'json'}
import type {ExternalLink} from '../tree.ts'
import {append, type Builder, keepAtoms, lastIndex, leave, open} from './builder.ts'
import {characterTable, code, isBlank, isLetter} from './characters.ts'

const escaped = markup.protocols.map(name => name.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`))
const protocolInBrackets = new RegExp(`(?:${escaped.join('|')}|//)`, 'iy')
const bare = new RegExp(`(?:${escaped.join('|')})`, 'iy')
const longestProtocol = Math.max(...markup.protocols.map(({length}) => length))

/** What ends a URL, beside spaces and control characters (`Parser::EXT_LINK_URL_CLASS`). */
const ending = characterTable('[]<>"\u007f')
/** An entity for `<`, `>` or a space: what ends a URL, `<` and `>` also one in brackets. */
const endingEntity = /&(?:lt|gt|nbsp|#0*(?:60|62|160)|#x0*(?:3[ce]|a0));/iy
const endingEntityInBrackets = /&[lg]t;/y
/** What does not belong to a bare URL when it stands last. */
const trailing = characterTable(',;.:!?')
const openParenthesis = 40
const closeParenthesis = 41

/** Read `[http://x caption]` at its bracket; gives where reading goes on: at the caption, or behind the bracket that is text. */
export function readExternalLink(builder: Builder, at: number): number {
  const {text, end} = builder
  if (builder.externalEnd >= 0 || !standsAt(protocolInBrackets, text, at + 1)) return at + 1
  const urlStart = protocolInBrackets.lastIndex
  const urlEnd = endOfUrl(builder, urlStart, true)
  const close = nextBracket(builder, urlEnd)
  if (urlEnd === urlStart || close < 0) return at + 1

  const node: ExternalLink = {type: 'externalLink', url: text.slice(at + 1, urlEnd), start: at, end: close + 1, children: []}
  let from = urlEnd
  while (from < end && isBlank(text.charCodeAt(from))) from++
  if (!open(builder, node, 'external', from)) return at + 1
  keepAtoms(builder, node, at + 1, urlEnd)
  builder.externalEnd = close
  return from
}

/** End the external link whose closing bracket stands at `at`. */
export function endExternalLink(builder: Builder, at: number): number {
  builder.externalEnd = -1
  const index = lastIndex(builder.frames, ({kind}) => kind === 'external')
  if (index >= 0) {
    leave(builder, index + 1, at)
    leave(builder, index, at)
    builder.textFrom = at + 1
    const last = builder.frames[index - 1]?.node.children.at(-1)
    if (last !== undefined) last.end = at + 1
  }
  return at + 1
}

/** Read a bare URL whose protocol's colon stands at `colon`; gives where reading goes on. */
export function readBareUrl(builder: Builder, colon: number): number {
  const {text, textFrom} = builder
  let start = colon
  const earliest = Math.max(textFrom, colon - longestProtocol)
  while (start > earliest && isLetter(text.charCodeAt(start - 1))) start--
  bare.lastIndex = start
  if (start === colon || isWord(text, start - 1, textFrom) || !bare.test(text) || bare.lastIndex <= colon) return colon + 1
  const from = bare.lastIndex
  const end = trimUrl(text, from, endOfUrl(builder, from, false))
  if (end === from) return colon + 1
  const url = text.slice(start, end)
  append(builder, {type: 'externalLink', url, bare: true, start, end, children: [{type: 'text', value: url, start, end}]})
  return end
}

/** A letter or digit before a protocol makes it a part of a word. */
function isWord(text: string, at: number, from: number): boolean {
  return at >= from && /[\p{L}\p{N}_]/u.test(text.charAt(at))
}

/** Where a URL ends; one in brackets can hold templates. */
function endOfUrl({text, end, atoms, next}: Builder, from: number, inBrackets: boolean): number {
  let index = next
  while ((atoms[index]?.node.start ?? Number.POSITIVE_INFINITY) < from) index++
  let at = from
  while (at < end) {
    const atom = atoms[index]?.node
    if (atom?.start === at) {
      if (!inBrackets || !(atom.type === 'template' || atom.type === 'argument' || atom.type === 'comment')) return at
      at = atom.end
      index++
      continue
    }
    const character = text.charCodeAt(at)
    if (character <= code.space || (character < 128 && ending[character] === 1) || isSpaceSeparator(character)) return at
    if (character === code.apostrophe && text.charCodeAt(at + 1) === code.apostrophe) return at
    if (character === code.ampersand && standsAt(inBrackets ? endingEntityInBrackets : endingEntity, text, at)) return at
    at++
  }
  return at
}

function standsAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

/** Unicode's space separators beyond ASCII. */
function isSpaceSeparator(character: number): boolean {
  return (
    character === 0xa0 ||
    character === 0x1680 ||
    (character >= 0x2000 && character <= 0x200a) ||
    character === 0x202f ||
    character === 0x3000
  )
}

/** Without punctuation at the end, nor a closing bracket that was not opened. */
function trimUrl(text: string, from: number, to: number): number {
  let end = to
  const hasOpen = text.slice(from, end).includes('(')
  while (end > from) {
    const character = text.charCodeAt(end - 1)
    const trims = character === closeParenthesis ? !hasOpen : character < 128 && trailing[character] === 1
    if (!trims || character === openParenthesis) break
    end--
  }
  return end
}

/** The next `]` on the line that is in no atom, or -1; remembered, so that each line is searched once. */
function nextBracket(builder: Builder, from: number): number {
  const {bracket} = builder
  if (from >= bracket.from && from <= bracket.to) return bracket.at
  const {text, end, atoms} = builder
  let index = builder.next
  while ((atoms[index]?.node.start ?? Number.POSITIVE_INFINITY) < from) index++
  let at = from
  while (at < end) {
    const atom = atoms[index]?.node
    if (atom?.start === at) {
      at = atom.end
      index++
      continue
    }
    const character = text.charCodeAt(at)
    if (character === code.lineFeed || character === code.rightBracket) break
    at++
  }
  builder.bracket = {from, to: at, at: at < end && text.charCodeAt(at) === code.rightBracket ? at : -1}
  return builder.bracket.at
}
