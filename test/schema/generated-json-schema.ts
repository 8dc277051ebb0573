import * as z from 'zod'
import {article} from '../../src/schema/article.ts'
import {attack} from '../../src/schema/attack.ts'
import {attribution, casualtyClaim, count, party, source, strengthClaim} from '../../src/schema/claim.ts'
import {belligerent, commander, conflict, joint, place, result, side, unit} from '../../src/schema/conflict.ts'
import {infobox} from '../../src/schema/infobox.ts'
import {field, flag, item, link} from '../../src/schema/item.ts'
import {message} from '../../src/schema/message.ts'
import {operation} from '../../src/schema/operation.ts'
import {dateField, period} from '../../src/schema/period.ts'
import {reference} from '../../src/schema/reference.ts'
import {section} from '../../src/schema/section.ts'
import {span} from '../../src/schema/span.ts'

/** The schemas that have a place of their own in `$defs`, by their names there. */
const definitions = {
  Attack: attack,
  Attribution: attribution,
  Belligerent: belligerent,
  CasualtyClaim: casualtyClaim,
  Commander: commander,
  Conflict: conflict,
  Count: count,
  DateField: dateField,
  Field: field,
  Flag: flag,
  Infobox: infobox,
  Item: item,
  Joint: joint,
  Link: link,
  Message: message,
  Operation: operation,
  Party: party,
  Period: period,
  Place: place,
  Reference: reference,
  Result: result,
  Section: section,
  Side: side,
  Source: source,
  Span: span,
  StrengthClaim: strengthClaim,
  Unit: unit,
}

/** What `articleJsonSchema` is to give, made anew from the zod schemas. */
export function generatedJsonSchema({spans = true}: {spans?: boolean} = {}): Record<string, unknown> {
  const {$schema, ...schema} = z.toJSONSchema(article, {
    metadata: named(),
    override({zodSchema, jsonSchema}) {
      const description = z.globalRegistry.get(zodSchema)?.description
      if (description !== undefined) jsonSchema.description = description
      if (!spans) withoutPlaces(jsonSchema)
    },
  })
  if (!spans && schema.$defs !== undefined) delete schema.$defs.Span
  return {$schema, title: 'Article', ...schema}
}

function named(): z.core.$ZodRegistry<{id: string}> {
  const registry = z.registry<{id: string}>()
  for (const [id, schema] of Object.entries(definitions)) registry.add(schema, {id})
  return registry
}

function withoutPlaces(schema: z.core.JSONSchema.BaseSchema): void {
  delete schema.properties?.span
  delete schema.properties?.unread
  if (schema.required !== undefined) schema.required = schema.required.filter(name => name !== 'span')
}
