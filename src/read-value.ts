import {extractValue} from './extract/value.ts'
import type {Found, ReadContext} from './normalize/read-context.ts'
import {parse} from './parse/parse.ts'
import {sideFinder} from './parties/side-finder.ts'
import type {Belligerent} from './schema/conflict.ts'
import {type Additions, settings} from './settings.ts'

/** What is known of the conflict when a value of it is read by itself. */
export interface Surroundings extends Additions {
  /** The side whose cell the value is, from 1. */
  side?: number
  /** The names of each side's belligerents, in order: who makes a claim is held against them. */
  sides?: readonly (readonly string[])[]
}

/** How the lines of a value of each kind are laid out. */
const layouts = {date: 'sentence', casualties: 'claims', strength: 'claims'} as const

/** Read one value, given by itself as wikitext or plain text, as if it stood in an infobox. Spans are offsets into `text`. */
export function readValue<K extends keyof typeof layouts>(
  kind: K,
  text: string,
  {side, sides = [], ...additions}: Surroundings,
  rest: Partial<ReadContext> = {},
): Found<K>[] {
  const {normalizers, templates} = settings(additions)
  const field = extractValue(parse(text, {format: 'wikitext'}), kind, layouts[kind], templates)
  const belligerents = toSides(sides)
  let claims = 0
  const context: ReadContext = {
    ...rest,
    ...(side !== undefined && {side}),
    sides: belligerents,
    parties: sideFinder(belligerents),
    nextId: () => `c${++claims}`,
  }
  return normalizers[kind]([field], context).found
}

/** Belligerents of which nothing is known but their names. */
export function toSides(sides: readonly (readonly string[])[]): Belligerent[][] {
  return sides.map(names => names.map(name => ({name, role: 'belligerent', span: [0, 0]})))
}
