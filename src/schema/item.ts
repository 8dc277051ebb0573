import * as z from 'zod'
import {span} from './span.ts'

/** A link as it reads; `target` is `''` in the plain form, which has lost it. */
export const link = z.object({target: z.string(), text: z.string()})
export type Link = z.infer<typeof link>

/** `{{flagicon|United States|1912}}`: the name of what the flag stands for, and which of its flags. */
export const flag = z.object({name: z.string(), variant: z.exactOptional(z.string())})
export type Flag = z.infer<typeof flag>

/** A line, bullet or list entry of a field's value. */
export const item = z.object({
  text: z.string(),
  depth: z.int().nonnegative().describe('0 for a top line, 1 for `*`, 2 for `**`'),
  heading: z.exactOptional(z.string()).describe('The bold line, list title or `;` term above it'),
  links: z.array(link),
  flags: z.array(flag),
  references: z.array(z.string()).describe('Ids of references'),
  span,
})
export type Item = z.infer<typeof item>

/** A parameter of an infobox with its value. */
export const field = z.object({
  name: z.string().describe('Canonical English parameter, such as `casualties1`'),
  writtenName: z.exactOptional(z.string()).describe('As written, when it differs'),
  text: z.string().describe('The items, joined by line feeds'),
  items: z.array(item),
  unread: z.exactOptional(z.array(span)).describe('Words that no normalizer could read'),
  span: span.describe('Of the value'),
})
export type Field = z.infer<typeof field>
