import type {PeopleWords} from '../../data/people.ts'
import type {DateWords} from '../../dates/words.ts'
import type {LineText, Mark} from '../../document.ts'
import type {Fate} from '../../schema/conflict.ts'
import type {Flag} from '../../schema/item.ts'
import type {Span} from '../../schema/span.ts'
import {spanOf} from '../../text.ts'
import {cutter, type Entry, merged, outside, wordsStart} from '../lines/entries.ts'
import {nameWords} from '../lines/name-words.ts'
import {type Token, wordsOf} from '../lines/phrases.ts'
import type {Range} from '../unread.ts'
import {type Aside, asideReader} from './asides.ts'
import {fateReader, graver} from './fates.ts'
import {type NamedPerson, personNameReader} from './person-name.ts'
import {personPrefixReader} from './person-prefix.ts'

/** A person while a field is read: what follows can add a role or a fate. */
export interface Person {
  name: string
  rank?: string
  roles: string[]
  link?: string
  flag?: Flag
  fate?: Fate
  span: Span
}

/**
 * Reads the people that a stretch of a line names. What only says more about the person before them goes to `previous`;
 * the ranges of all words that were read go to `read`.
 */
export type PersonReader = (line: LineText, range: Range, previous: Person | undefined, read: Range[]) => Person[]

interface EntryReading {
  person?: Person
  isNew: boolean
  /** Where the name ends. */
  name: number
}

const sign = /[†✝ⱶ‡]{1,2}/gu

/** Make a reader of people in a line. */
export function personReader(words: PeopleWords, dates: DateWords): PersonReader {
  const cut = cutter({...words, bracketsInNames: true})
  const fates = fateReader(words)
  const looks = nameWords(words)
  const prefixes = personPrefixReader(words)
  const names = personNameReader(words, prefixes)
  const remarks = new Set(words.leadingRemarks)
  const asides = asideReader(words, dates)
  return (line, range, previous, read) => readPeople(line, range, previous, read, false)

  function readPeople(line: LineText, range: Range, previous: Person | undefined, read: Range[], nested: boolean): Person[] {
    const people: Person[] = []
    const start = wordsStart(line, range[0])
    read.push([range[0], start])
    const entries = merged(cut(line, [Math.min(start, range[1]), range[1]]), (left, right) => isWhole(line, left, right))
    for (const [index, entry] of entries.entries()) {
      if (entry.joint === 'word' || entry.joint === 'successor') read.push([entries[index - 1]?.to ?? start, entry.at])
      const {person, isNew, name} = readEntry(line, entry, people.at(-1) ?? previous, people.length > 0, read)
      if (person === undefined) continue
      if (isNew) people.push(person)
      if (nested) continue
      for (const successor of readAsides(
        line,
        entry.brackets.filter(bracket => bracket[0] >= name),
        person,
        read,
      )) {
        people.push(...readPeople(line, successor, person, read, true))
      }
    }
    return people
  }

  /** Whether two entries name one person. */
  function isWhole({text: {value}}: LineText, left: Entry, right: Entry): boolean {
    if (right.joint === 'comma' || right.joint === 'successor') return false
    const tokens = worded(value, right)
    if (right.joint === 'word') {
      const named = right.marks.some(({kind}) => kind === 'link' || kind === 'flag')
      return !named && looks.isCommon(tokens[0]) && !looks.isNobody(tokens)
    }
    if (right.joint === 'flag') return tokens.length === 0
    const link = left.marks.findLast(isNamed)
    if (link !== undefined && value.slice(link.to, right.at).includes('/')) return false
    const after = link?.to ?? left.at
    if (left.brackets.some(([at]) => at >= after) || left.marks.some(({kind, at}) => kind === 'fate' && at >= after)) return false
    return (
      wordsOf(value, [after, left.to]).length > 0 ||
      (link !== undefined && prefixes.isRankLink(link)) ||
      prefixes.isPrefix(worded(value, left)) ||
      (looks.isCommon(tokens[0]) && !looks.isNobody(tokens)) ||
      fates.ofSign(tokens[0]?.word ?? '') !== undefined
    )
  }

  /** Read an entry: whom it names or says more about, and where brackets about them can begin. */
  function readEntry(line: LineText, entry: Entry, last: Person | undefined, sameLine: boolean, read: Range[]): EntryReading {
    const {value} = line.text
    const main = outside(value, entry)
    const tokens = main.flatMap(range => wordsOf(value, range))
    const fate = fateOf(value, entry, main)
    if (tokens.length === 0 || (last !== undefined && saysMore(entry, tokens, last, sameLine))) {
      if (last === undefined) return {isNew: false, name: 0}
      if (fate !== undefined) last.fate = graver(last.fate, fate) ?? fate
      if (tokens.length > 0) read.push(...(addWords(value, tokens, last) ?? main))
      last.span = [last.span[0], Math.max(last.span[1], spanOf(line.text, entry.at, entry.to)[1])]
      return {person: last, isNew: false, name: 0}
    }
    if (looks.isNobody(tokens)) {
      read.push([entry.at, entry.to])
      return {isNew: false, name: 0}
    }
    const found = tokens.every(looks.isCommon) && !entry.marks.some(isNamed) ? undefined : names(line, entry, main, tokens)
    if (found === undefined) return {isNew: false, name: 0}
    read.push(...found.read)
    if (last !== undefined && !sameLine && goesOn(entry, last, found)) {
      if (found.name.includes(')') && !found.name.includes('('))
        last.roles.push(`${last.roles.pop() ?? ''} ${found.name.replace(')', '')}`.trim())
      else last.name = `${last.name} ${found.name}`
      last.span = [last.span[0], spanOf(line.text, entry.at, entry.to)[1]]
      return {person: last, isNew: false, name: 0}
    }
    const person: Person = {name: found.name, roles: found.roles, span: spanOf(line.text, entry.at, entry.to)}
    const flag = entry.marks.find(mark => mark.kind === 'flag' && mark.flag.name !== '')
    const gravest = graver(found.fate, fate)
    if (found.rank !== undefined) person.rank = found.rank
    if (found.link !== undefined) person.link = found.link
    if (flag?.kind === 'flag') person.flag = flag.flag
    if (gravest !== undefined) person.fate = gravest
    return {person, isNew: true, name: found.range[1]}
  }

  /** Whether an entry is the rest of a link that a line break cuts in two. */
  function goesOn({marks}: Entry, last: Person, {name, rank, roles, link}: NamedPerson): boolean {
    if (rank !== undefined || roles.length > 0) return false
    return link !== undefined && link === last.link && name !== last.name && !marks.some(({kind}) => kind === 'flag')
  }

  /** Whether an entry names nobody new but says more about the person before it. */
  function saysMore(entry: Entry, tokens: readonly Token[], last: Person, sameLine: boolean): boolean {
    if (entry.joint === 'flag' || entry.joint === 'successor' || entry.marks.some(({kind}) => kind === 'flag')) return false
    if (fates.statedBy(tokens) !== undefined || tokens.every(({key}) => remarks.has(key))) return true
    if (looks.isNobody(tokens)) return false
    const link = entry.marks.find(isNamed)
    const covered = link !== undefined && link.at <= (tokens[0]?.at ?? 0)
    if (!sameLine)
      return last.roles.length === 0 && !covered && !prefixes.hasRank(tokens) && (looks.isCommon(tokens[0]) || looks.isRole(tokens))
    if ((looks.isSuffix(tokens) && !isPiped(entry)) || isSurname(tokens, last) || looks.isCommon(tokens[0])) return true
    if (covered || prefixes.hasRank(tokens)) return false
    return (
      looks.isRole(tokens) || (link === undefined && (looks.isGroup(tokens) || isAbbreviation(tokens) || /^\d/.test(tokens[0]?.key ?? '')))
    )
  }

  /** Add what words say about a person; gives the place of those that were read, nothing when all of them were. */
  function addWords(value: string, tokens: readonly Token[], last: Person): Range[] | undefined {
    const told = fates.statedBy(tokens)
    const text = value.slice(tokens[0]?.at, tokens.at(-1)?.to).replaceAll(/\s+/g, ' ')
    if (told !== undefined) {
      last.fate = graver(last.fate, told.fate) ?? told.fate
      return [told.range]
    }
    if (tokens.every(({key}) => remarks.has(key))) return undefined
    if (looks.isSuffix(tokens) || isSurname(tokens, last)) last.name = `${last.name}, ${text}`
    else last.roles.push(text)
    return undefined
  }

  /** `Andrew, Lord Gray` */
  function isSurname(tokens: readonly Token[], last: Person): boolean {
    return tokens.length === 2 && looks.titles(tokens, 0) === 1 && !/\s/.test(last.name)
  }

  /** Read brackets about a person; gives where a successor is named in them. */
  function readAsides(line: LineText, brackets: readonly Range[], person: Person, read: Range[]): Range[] {
    const successors: Range[] = []
    for (const bracket of brackets) {
      for (const aside of asides(line, bracket)) {
        if (aside.kind === 'successor') {
          successors.push(aside.range)
          read.push(aside.cue)
        } else addAside(aside, person, read)
      }
    }
    return successors
  }

  function addAside(aside: Exclude<Aside, {kind: 'successor'}>, person: Person, read: Range[]): void {
    if (aside.kind === 'other') return
    read.push(aside.range)
    if (aside.kind === 'role') person.roles.push(aside.text)
    if (aside.kind === 'fate') person.fate = graver(person.fate, aside.fate) ?? aside.fate
  }

  /** The fate to which a link without words leads: `[[Wounded in action|+]]`. */
  function signFate(mark: Mark): Fate | undefined {
    if (mark.kind !== 'link' || /[\p{L}\p{N}]/u.test(mark.link.text)) return undefined
    const target = mark.link.target.replace(/\(.*$/, '')
    return fates.statedBy(wordsOf(target, [0, target.length]))?.fate
  }

  /** The gravest fate that marks and signs of an entry tell. */
  function fateOf(value: string, entry: Entry, main: readonly Range[]): Fate | undefined {
    let fate: Fate | undefined
    for (const mark of entry.marks) fate = graver(fate, mark.kind === 'fate' ? mark.fate : signFate(mark))
    for (const [at, to] of main) for (const [found] of value.slice(at, to).matchAll(sign)) fate = graver(fate, fates.ofSign(found))
    return fate
  }
}

/** The words of an entry outside its brackets. */
function worded(value: string, entry: Entry): Token[] {
  return outside(value, entry).flatMap(range => wordsOf(value, range))
}

function isNamed(mark: Mark): boolean {
  return mark.kind === 'link' && mark.to > mark.at
}

/** A link to an article of another name: `[[Aymer de Valence|Earl of Pembroke]]` is a person, `[[Earl of Pembroke]]` a title. */
function isPiped({marks}: Entry): boolean {
  return marks.some(mark => mark.kind === 'link' && mark.link.target !== '' && mark.link.target !== mark.link.text)
}

/** `RIC` */
function isAbbreviation(tokens: readonly Token[]): boolean {
  return tokens.length === 1 && /^\p{Lu}{2,6}$/u.test(tokens[0]?.word ?? '')
}
