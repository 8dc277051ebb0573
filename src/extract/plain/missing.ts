import {demonyms} from '../../data/demonyms.ts'
import {englishPlainWords as words} from '../../data/plain-words.ts'
import {once} from '../../once.ts'
import {bracketPairs} from './tokens.ts'

interface Word {
  text: string
  /** In lower case, without the signs around it. */
  folded: string
  start: number
}

/** The names that begin with a word, each as its words, the longest first. */
const names = once(namesByFirstWord)
const longestName = once(() => Math.max(...[...names().values()].flat().map(name => name.length)))
const adjectives = once(() => new Set(demonyms().flatMap(entry => (entry.adjectives ?? []).map(fold))))
const heads: ReadonlySet<string> = new Set(words.heads)
const modifiers: ReadonlySet<string> = new Set(words.modifiers)
const bodies: ReadonlySet<string> = new Set(words.bodies)
const incomplete: ReadonlySet<string> = new Set(words.incomplete)
const connectors: ReadonlySet<string> = new Set([
  'of',
  'the',
  'and',
  '&',
  'in',
  'for',
  'de',
  'la',
  'to',
  'against',
  'under',
  'with',
  'from',
])

/**
 * Where names begin that stand behind another one with nothing between (`Kingdom of A Republic of B`); offsets into the text.
 *
 * A name must be known, or be a state by its head (`Kingdom of`), and the one before it must be complete: known itself, or a
 * state or body by one of its words. Also parts `AB`, two known names without even a space.
 */
export function missingSeparators(text: string): number[] {
  const brackets = bracketPairs(text)
  const all = wordsIn(text)
  const starts: number[] = []
  let from = 0
  let known = knownAt(all, 0)
  let bracket = 0
  for (let index = 0; index < all.length; index++) {
    const word = all[index]
    if (word === undefined) continue
    while ((brackets[bracket]?.[1] ?? Number.POSITIVE_INFINITY) <= word.start) bracket++
    if ((brackets[bracket]?.[0] ?? Number.POSITIVE_INFINITY) < word.start) continue
    const glued = gluedAt(word)
    if (glued > 0) starts.push(word.start + glued)
    if (index > from && index >= from + known && beginsName(all, from, index, known)) {
      starts.push(word.start)
      from = index
      known = knownAt(all, index)
    }
  }
  return starts
}

/** `Swedish`: an adjective that is no name as well. */
export function isAdjective(word: string): boolean {
  return adjectives().has(fold(word)) && !isName(word)
}

/** Whether a name ends before the word at `index` and another one begins with it. */
function beginsName(all: readonly Word[], from: number, index: number, known: number): boolean {
  const before = all[index - 1]
  const word = all[index]
  if (before === undefined || word === undefined || !/^\p{Lu}/u.test(word.text)) return false
  if (connectors.has(before.folded) || /[-–—/,]$/.test(before.text)) return false
  const isKnown = known > 0 && from + known === index
  const ofHead = isOfHead(all, from)
  const next = knownAt(all, index)
  const head = isOfHead(all, index)
  if (!ofHead && !isKnown && !bodies.has(before.folded)) return false
  if (!isKnown && (incomplete.has(before.folded) || modifiers.has(before.folded) || adjectives().has(before.folded))) return false
  if (ofHead && !isKnown && index - from < 3) return false
  if (next > 0 || head) return true
  return adjectives().has(word.folded) && isBody(all[index + 1])
}

/** What an adjective stands before when the two are a name: `Swiss rebels`, `Turkish Army`. */
function isBody(word: Word | undefined): boolean {
  return word !== undefined && (bodies.has(word.folded) || /^\p{Ll}/u.test(word.text)) && !connectors.has(word.folded)
}

/** `Kingdom of`, `Grand Duchy of` */
function isOfHead(all: readonly Word[], index: number): boolean {
  let at = index
  while (modifiers.has(all[at]?.folded ?? '') && at < index + 4) at++
  return heads.has(all[at]?.folded ?? '') && all[at + 1]?.folded === 'of'
}

/** How many words the longest known name has that begins at a word; 0 for none. */
function knownAt(all: readonly Word[], index: number): number {
  const first = all[index]
  if (first === undefined) return 0
  const here = all.slice(index, index + longestName())
  const found = names()
    .get(first.folded)
    ?.find(name => name.length <= here.length && name.every((word, at) => here[at]?.folded === word))
  return found?.length ?? 0
}

/** `RussiaSyria`: where the second of two known names begins within a word; 0 for nowhere. */
function gluedAt({text}: Word): number {
  for (const {index} of text.slice(0, 80).matchAll(/(?<=\p{Ll})(?=\p{Lu})/gu)) {
    if (isName(text.slice(0, index)) && isName(text.slice(index))) return index
  }
  return 0
}

function isName(text: string): boolean {
  return (
    names()
      .get(fold(text))
      ?.some(name => name.length === 1) ?? false
  )
}

function wordsIn(text: string): Word[] {
  return [...text.matchAll(/\S+/g)].map(({0: written, index}) => ({text: written, folded: fold(written), start: index}))
}

function fold(word: string): string {
  return word.replace(/^[("'“‘]+|[)"'”’,.;:]+$/g, '').toLowerCase()
}

function namesByFirstWord(): ReadonlyMap<string, readonly string[][]> {
  const all = new Map<string, string[][]>()
  for (const {name, names: others = []} of demonyms()) {
    for (const written of [name, ...others]) {
      const parts = written.split(/\s+/).map(fold)
      const [first = ''] = parts
      const list = all.get(first)
      if (list === undefined) all.set(first, [parts])
      else list.push(parts)
    }
  }
  for (const list of all.values()) list.sort((one, other) => other.length - one.length)
  return all
}
