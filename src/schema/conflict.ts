import * as z from 'zod'
import {casualtyClaim, strengthClaim} from './claim.ts'
import {flag, link} from './item.ts'
import {dateField, period} from './period.ts'
import {span} from './span.ts'

export const belligerent = z.object({
  name: z.string(),
  link: z.exactOptional(z.string()),
  flag: z.exactOptional(flag),
  role: z.enum(['belligerent', 'supporter', 'co-belligerent']).describe('Given by a heading such as "Supported by:"'),
  heading: z.exactOptional(z.string()),
  period: z.exactOptional(period),
  remark: z.exactOptional(z.string()),
  span,
})
export type Belligerent = z.infer<typeof belligerent>

export const fate = z.enum([
  'killed-in-action',
  'died-of-wounds',
  'died',
  'wounded',
  'captured',
  'missing',
  'executed',
  'assassinated',
  'surrendered',
  'suicide',
  'defected',
  'deserted',
])
export type Fate = z.infer<typeof fate>

export const commander = z.object({
  name: z.string(),
  rank: z.exactOptional(z.string()).describe('As written'),
  role: z.exactOptional(z.string()),
  link: z.exactOptional(z.string()),
  flag: z.exactOptional(flag),
  fate: z.exactOptional(fate),
  span,
})
export type Commander = z.infer<typeof commander>

export const unit = z.object({
  name: z.string(),
  link: z.exactOptional(z.string()),
  flag: z.exactOptional(flag),
  remark: z.exactOptional(z.string()),
  get units() {
    return z.array(unit)
  },
  span,
})
export type Unit = z.infer<typeof unit>

export const place = z.object({
  name: z.string(),
  parts: z.array(z.string()),
  link: z.exactOptional(z.string()),
  coordinates: z.exactOptional(z.object({latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180)})),
  span,
})
export type Place = z.infer<typeof place>

export const result = z.object({
  outcome: z.enum(['victory', 'inconclusive', 'ceasefire', 'see-section', 'other']),
  victor: z.exactOptional(z.string()),
  side: z.exactOptional(z.int().positive()),
  qualifiers: z.array(z.string()),
  text: z.string(),
  consequences: z.array(z.string()),
  span,
})
export type Result = z.infer<typeof result>

/** One column of the box. */
export const side = z.object({
  index: z.int().min(1).max(5),
  belligerents: z.array(belligerent),
  commanders: z.array(commander),
  units: z.array(unit),
  strength: z.array(strengthClaim),
  casualties: z.array(casualtyClaim),
})
export type Side = z.infer<typeof side>

/** Cells that stand across all columns. */
export const joint = side.pick({commanders: true, units: true, strength: true, casualties: true})
export type Joint = z.infer<typeof joint>

/** From {{Infobox military conflict}} and its kin in any language. */
export const conflict = z.object({
  name: z.exactOptional(z.string()),
  partOf: z.array(link),
  date: z.exactOptional(dateField),
  place: z.exactOptional(place),
  result: z.exactOptional(result),
  status: z.exactOptional(z.string()),
  territory: z.exactOptional(z.string()),
  sides: z.array(side),
  joint,
  casualties: z.array(casualtyClaim).describe('All of them: of the sides in order, then the joint ones'),
  notes: z.exactOptional(z.string()),
})
export type Conflict = z.infer<typeof conflict>
