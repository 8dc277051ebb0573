import * as z from 'zod'

/** The groups of templates that give the same. */
const templateKind = z.enum([
  'text',
  'character',
  'break',
  'rule',
  'nothing',
  'list',
  'collapsible',
  'hidden',
  'collapse-begin',
  'collapse-end',
  'flag',
  'icon',
  'icon-image',
  'note',
  'short',
  'short-text',
  'uses',
  'citation',
  'dispute',
  'date',
  'date-range',
  'duration',
  'old-style',
  'as-of',
  'circa',
  'number',
  'fraction',
  'convert',
  'coordinates',
  'link',
  'ship',
  'ship-name',
  'ship-class',
  'title',
  'elsewhere',
])

/** What to make of a template in a value, or in prose. */
export const templateRule = z.strictObject({
  kind: templateKind,
  argument: z.exactOptional(z.union([z.int().positive(), z.literal('last')])).describe('For `text`: which unnamed argument is its text'),
  text: z.exactOptional(z.string()).describe('For `character` its text; for `dispute` the doubt in words'),
  force: z.exactOptional(z.string()).describe('For `flag`: the force of the country, such as `Navy`'),
  prefix: z.exactOptional(z.string()).describe('For `ship`: what stands before the name'),
  depth: z.exactOptional(z.int().nonnegative()).describe('For `list`: how deep its entries stand'),
  fragment: z.exactOptional(z.int().positive()).describe('For `link`: which argument names the section'),
  year: z.exactOptional(z.enum(['second', 'third', 'none'])).describe('For `old-style`: which argument has the year'),
})
export type TemplateRule = z.infer<typeof templateRule>

/** Rules with the names of their templates. */
export const templateRules = z.array(templateRule.extend({names: z.array(z.string().min(1)).min(1)}))
export type TemplateRules = z.infer<typeof templateRules>
