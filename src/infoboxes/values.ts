import type {Value} from '../infobox-definition.ts'
import type {CasualtyCategory} from '../schema/claim.ts'

/** The parameters a fact is read from; the one named as the fact when left out. */
export interface ValueOptions {
  from?: readonly string[]
}

/** A date or period, with its phases, as EDTF. */
export function dateField(options: ValueOptions = {}): Value<'date'> {
  return {kind: 'date', ...options}
}

/** A place with its parts and coordinates. */
export function place(options: ValueOptions = {}): Value<'place'> {
  return {kind: 'place', ...options}
}

/** Who won, and what came of it; `consequences` are those of its parameters that hold nothing but the latter. */
export function result(options: ValueOptions & {consequences?: readonly string[]} = {}): Value<'result'> {
  return {kind: 'result', ...options}
}

/** Plain text, as one string. */
export function text(options: ValueOptions = {}): Value<'text'> {
  return {kind: 'text', ...options}
}

/** Plain text, a string for each line or list entry. */
export function texts(options: ValueOptions = {}): Value<'texts'> {
  return {kind: 'texts', ...options}
}

/** What a sentence such as "Part of the X and the Y" names. */
export function links(options: ValueOptions = {}): Value<'links'> {
  return {kind: 'links', ...options}
}

/** Those who fight, support or join one side. */
export function belligerents(options: ValueOptions = {}): Value<'belligerents'> {
  return {kind: 'belligerents', ...options}
}

/** People with rank, role and fate. */
export function commanders(options: ValueOptions = {}): Value<'commanders'> {
  return {kind: 'commanders', ...options}
}

/** A tree of military units. */
export function units(options: ValueOptions = {}): Value<'units'> {
  return {kind: 'units', ...options}
}

/** How strong one side was, and who says so. */
export function strength(options: ValueOptions = {}): Value<'strength'> {
  return {kind: 'strength', ...options}
}

/**
 * What befell how many, and who says so.
 *
 * `category` is for numbers that have no word of their own: one for all parameters, or one for each (`{fatalities: 'killed'}`).
 */
export function casualties(
  category: CasualtyCategory | Readonly<Record<string, CasualtyCategory>> = {},
  options: ValueOptions = {},
): Value<'casualties'> {
  if (typeof category !== 'string') return {kind: 'casualties', categories: category, ...options}
  return {kind: 'casualties', categories: {'': category}, ...options}
}
