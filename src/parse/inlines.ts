import markup from '../data/markup.json' with {type: 'json'}
import {append, type Builder, flush, leave, open, placeAtom, top} from './builder.ts'
import {characterTable, code} from './characters.ts'
import {readElement} from './elements.ts'
import {readEntity} from './entities.ts'
import {endExternalLink, readBareUrl, readExternalLink} from './external-links.ts'
import {endQuotes, readQuotes} from './quotes.ts'
import {reportLimit} from './source.ts'
import {nextCell} from './tables.ts'

const special = characterTable("\n'<[]&_:|!")
const knownSwitches: ReadonlySet<string> = new Set(markup.switches.map(name => name.toUpperCase()))
/** `__NOTOC__`, `__БЕЗ_ОГЛ__` */
const switchPattern = /__(?<name>[\p{L}\p{N}\u200C_]{2,40}?)__/uy

/** Read the line, or what is left of it, from `from` on; gives where it ends: at a line feed, or the end of the fragment. */
export function readInlines(builder: Builder, from: number): number {
  const {text, end, atoms, source} = builder
  let at = from
  while (at < end && source.nodes < source.nodeLimit) {
    const atom = atoms[builder.next]
    const stop = atom === undefined ? end : atom.node.start
    while (at < stop) {
      const character = text.charCodeAt(at)
      if (character < 128 && special[character] === 1) break
      at++
    }
    if (at < stop) {
      if (text.charCodeAt(at) === code.lineFeed) break
      at = readMarkup(builder, at)
    } else if (atom !== undefined) {
      at = builder.cells === 0 ? atom.node.end : (nextCell(builder, at) ?? atom.node.end)
      if (atoms[builder.next] === atom) placeAtom(builder)
    }
  }
  if (source.nodes >= source.nodeLimit && at < end) {
    reportLimit(source, 'nodes', at)
    at = end
  }
  endQuotes(builder, at)
  return at
}

/** Read what begins with a special character; gives where reading goes on, one further when the character is text. */
function readMarkup(builder: Builder, at: number): number {
  const {text, source} = builder
  switch (text.charCodeAt(at)) {
    case code.apostrophe:
      return text.charCodeAt(at + 1) === code.apostrophe && at + 1 < builder.end ? readQuotes(builder, at) : at + 1
    case code.less:
      return readElement(builder, at)
    case code.leftBracket:
      return source.findsAll ? at + 1 : readExternalLink(builder, at)
    case code.rightBracket:
      return at === builder.externalEnd ? endExternalLink(builder, at) : at + 1
    case code.ampersand:
      return readEntity(builder, at)
    case code.underscore:
      return source.findsAll ? at + 1 : readSwitch(builder, at)
    case code.colon:
      return readColon(builder, at)
    default:
      return builder.cells === 0 ? at + 1 : (nextCell(builder, at) ?? at + 1)
  }
}

/** `__NOTOC__`: one that no wiki knows is text. */
function readSwitch(builder: Builder, start: number): number {
  switchPattern.lastIndex = start
  const name = switchPattern.exec(builder.text)?.groups?.name
  const end = start + (name?.length ?? 0) + 4
  if (name === undefined || end > builder.end || !knownSwitches.has(name.toUpperCase())) return start + 1
  append(builder, {type: 'switch', value: name, start, end})
  return end
}

/** A colon of a URL, or the one that ends a term: `; term : description`. */
function readColon(builder: Builder, at: number): number {
  const {frames, term, externalEnd, kind, source} = builder
  const next = externalEnd < 0 && kind !== 'caption' && !source.findsAll ? readBareUrl(builder, at) : at + 1
  if (next > at + 1 || term < 0 || frames.length - 1 !== term || top(frames).node.type !== 'term') return next
  builder.term = -1
  leave(builder, term, at)
  flush(builder, at)
  open(builder, {type: 'description', start: at, end: at, children: []}, 'item', at + 1)
  return at + 1
}
