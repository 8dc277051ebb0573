import * as z from 'zod'
import {attribution, casualtyClaim} from './claim.ts'
import {period} from './period.ts'
import {span} from './span.ts'

export const eventAction = z.enum([
  'advance',
  'assault',
  'counterattack',
  'repulse',
  'capture',
  'withdrawal',
  'crossing',
  'landing',
  'encirclement',
  'siege',
  'relief',
  'clash',
  'airstrike',
  'shelling',
  'bombing',
  'naval',
  'start',
  'end',
  'ceasefire',
  'surrender',
  'evacuation',
  'reinforcement',
  'death',
  'massacre',
  'statement',
  'protest',
  'other',
])
export type EventAction = z.infer<typeof eventAction>

/** Who does something, to whom it is done, or who says so. */
export const actor = z.object({
  name: z.string(),
  role: z.enum(['agent', 'target', 'speaker']),
  side: z.exactOptional(z.int().positive()),
})
export type Actor = z.infer<typeof actor>

/** A happening that the prose tells. */
export const event = z.object({
  id: z.string().describe('Unique in the article, such as `e1`'),
  section: z.array(z.string()).describe('The headings above it, the outermost first; empty in the lead'),
  period: z.exactOptional(period),
  resolution: z
    .enum(['explicit', 'year-inferred', 'month-inferred', 'relative', 'inherited', 'unresolved'])
    .describe('How the date was found'),
  anchor: z.exactOptional(z.string()).describe('Id of the event whose date this one takes or counts from'),
  action: eventAction,
  actors: z.array(actor),
  places: z.array(z.string()),
  modality: z.enum(['asserted', 'claimed', 'reported', 'planned', 'denied']),
  attribution: z.array(attribution).describe('Who says so, when the text says it'),
  claims: z.array(casualtyClaim).describe('Losses that it counts, with ids that go on from those of the infobox'),
  references: z.array(z.string()),
  text: z.string().describe('The sentence, or its clause'),
  span,
})
export type Event = z.infer<typeof event>
