import type {Belligerent} from '../schema/conflict.ts'
import {type DemonymIndex, demonymAt} from './demonym-index.ts'
import {joined, type NameWord, nameKey, nameWords, singular, withoutArticle} from './fold.ts'

/** How surely a belligerent is a state or people: it is called so, it has the word in its name, or only in its link or flag. */
export type Tie = 'name' | 'part' | 'link' | 'flag'

/** A belligerent in the forms that a name can be held against. */
export interface PartyNames {
  side: number
  name: string
  /** Whole names, folded: the name, the link's target, what the flag stands for. */
  names: ReadonlySet<string>
  /** Abbreviations: in brackets after the name, and the first letters of its words. */
  abbreviations: ReadonlySet<string>
  initials: ReadonlySet<string>
  heading: string
  headingWords: ReadonlySet<string>
  /** The singular of each word of the name. */
  words: ReadonlySet<string>
  linkWords: ReadonlySet<string>
  /** The states and peoples it belongs to. */
  ties: ReadonlyMap<string, Tie>
  /** Whether it is called by the name of a state or people. */
  state: boolean
  /** The words of its name, link, flag and heading. */
  texts: readonly (readonly NameWord[])[]
}

/** `Syrian Democratic Forces (SDF)` */
const bracketed = /\(([^()]{1,200})\)/gu
const abbreviation = /^\p{Lu}[\p{L}\p{N}./-]{1,11}$/u
/** Words that no abbreviation takes a letter from. */
const small: ReadonlySet<string> = new Set([
  'of',
  'the',
  'and',
  'for',
  'in',
  'de',
  'la',
  'le',
  'du',
  'des',
  'del',
  'di',
  'e',
  'y',
  'to',
  'on',
])

/** The forms of a side's belligerent. */
export function partyNames({name, link, flag, heading, remark}: Belligerent, side: number, index: DemonymIndex): PartyNames {
  const own = withoutArticle(nameWords(name.replace(bracketed, ' ')))
  const target = withoutArticle(nameWords((link ?? '').replace(bracketed, ' ')))
  const flagWords = nameWords(flag?.name ?? '')
  const linkWords = nameWords(link ?? '')
  const headingWords = nameWords(heading ?? '')
  const words = own.length === 0 ? nameWords(name) : own
  const ties = new Map<string, Tie>()
  // The surest tie is set last.
  tie(ties, flagWords, index, 'flag')
  tie(ties, target, index, 'link')
  tie(ties, words, index, 'part')
  tieWhole(ties, target, index)
  tieWhole(ties, words, index)
  return {
    side,
    name,
    names: new Set([nameKey(name), joined(words), nameKey(link ?? ''), joined(target)].filter(key => key !== '')),
    abbreviations: new Set([...shortForms(name), ...shortForms(link ?? ''), ...shortForms(`(${remark ?? ''})`)]),
    initials: new Set([initialsOf(words), initialsOf(target)].filter(letters => letters.length > 1)),
    heading: nameKey(heading ?? ''),
    headingWords: stems(headingWords),
    words: stems(words),
    linkWords: stems(linkWords),
    ties,
    state: [...ties.values()].includes('name'),
    texts: [nameWords(name), linkWords, flagWords, headingWords],
  }
}

function tie(ties: Map<string, Tie>, words: readonly NameWord[], index: DemonymIndex, as: Tie): void {
  for (let at = 0; at < words.length; ) {
    const found = demonymAt(words, at, index)
    for (const {name, loose} of found?.meanings ?? []) if (!loose) ties.set(name, as)
    at += found?.length ?? 1
  }
}

function tieWhole(ties: Map<string, Tie>, words: readonly NameWord[], index: DemonymIndex): void {
  const found = demonymAt(words, 0, index)
  if (found?.length !== words.length) return
  for (const {name, loose} of found.meanings) if (!loose) ties.set(name, 'name')
}

function shortForms(text: string): string[] {
  return [...text.matchAll(bracketed)].flatMap(([, inner = '']) => {
    const short = inner.trim().replaceAll('.', '')
    return abbreviation.test(short) ? [short.toLowerCase()] : []
  })
}

function initialsOf(words: readonly NameWord[]): string {
  return words
    .filter(({folded}) => !small.has(folded))
    .map(({folded}) => folded.slice(0, 1))
    .join('')
}

function stems(words: readonly NameWord[]): Set<string> {
  return new Set(words.map(({folded}) => singular(folded)))
}
