import * as z from 'zod'
import {period} from './period.ts'
import {sourceKinds} from './source-kinds.ts'
import {span} from './span.ts'

/** `300+` has only `min`, `up to 300` only `max`, `72` has both alike. */
export const count = z.object({
  min: z.exactOptional(z.number().nonnegative()),
  max: z.exactOptional(z.number().nonnegative()),
  approximate: z.boolean(),
})
export type Count = z.infer<typeof count>

export const casualtyCategory = z.enum([
  'killed',
  'wounded',
  'captured',
  'missing',
  'deserted',
  'displaced',
  'sick',
  'casualties',
  'destroyed',
  'sunk',
  'damaged',
  'lost',
])
export type CasualtyCategory = z.infer<typeof casualtyCategory>

export const quality = z.enum(['none', 'unknown', 'light', 'moderate', 'heavy', 'dozens', 'hundreds', 'thousands', 'all'])
export type Quality = z.infer<typeof quality>

export const sourceKind = z.enum(sourceKinds)
export type SourceKind = z.infer<typeof sourceKind>

/** Who says something: an entry of the gazetteer of sources, else a name as written. */
export const source = z.object({
  id: z.exactOptional(z.string()).describe('Of the gazetteer of sources, such as `sohr`'),
  name: z.string().describe('Canonical when the source is known, else as written'),
  kind: sourceKind,
  side: z.exactOptional(z.int().positive()).describe('The side of the conflict that the source belongs to'),
})
export type Source = z.infer<typeof source>

/** That somebody says so, and how the article puts it. */
export const attribution = z.object({
  source: z.exactOptional(source).describe('Absent for a bare "reportedly"'),
  cue: z.string(),
  stance: z.enum(['neutral', 'distancing', 'hearsay', 'denial']),
  perspective: z.enum(['own', 'enemy', 'third-party', 'unknown']).describe("The source's side against the side that suffered"),
  via: z.exactOptional(source).describe('"a source citing SANA"'),
  text: z.string(),
  span,
})
export type Attribution = z.infer<typeof attribution>

/** The belligerent within a side, and how it was found. */
export const party = z.object({name: z.string(), inferred: z.enum(['flag', 'heading', 'text', 'order'])})
export type Party = z.infer<typeof party>

/** What one source says befell some of one side. */
export const casualtyClaim = z.object({
  id: z.string().describe('Unique in the article, such as `c1`'),
  field: z.exactOptional(z.string()).describe('The parameter; absent for a claim read from prose'),
  side: z.exactOptional(z.int().positive()).describe('The side that suffered; absent in a joint cell or when not known'),
  party: z.exactOptional(party),
  categories: z.array(casualtyCategory).min(1),
  who: z.exactOptional(z.string()),
  unit: z.string().describe('`person`, or the singular noun of the thing'),
  count: z.exactOptional(count).describe('Absent when nothing was counted'),
  quality: z.exactOptional(quality),
  attribution: z.array(attribution).describe('Empty when the article says it in its own voice'),
  period: z.exactOptional(period).describe('What the number covers'),
  hedges: z.array(z.string()),
  partOf: z.exactOptional(z.string()).describe('Id of the claim whose number includes this one'),
  alternativeTo: z.exactOptional(z.array(z.string())).describe('Ids of rival claims about the same loss: never to be added up'),
  references: z.array(z.string()),
  text: z.string(),
  span,
})
export type CasualtyClaim = z.infer<typeof casualtyClaim>

/** How strong one source says one side was. */
export const strengthClaim = z.object({
  count: z.exactOptional(count),
  unit: z.string(),
  who: z.exactOptional(z.string()),
  party: z.exactOptional(party),
  attribution: z.array(attribution),
  period: z.exactOptional(period),
  references: z.array(z.string()),
  text: z.string(),
  span,
})
export type StrengthClaim = z.infer<typeof strengthClaim>
