import * as z from 'zod'

const names = z.record(z.string().min(1), z.string().min(1))

/** The names of infoboxes and of their parameters on the Wikipedias. */
export const infoboxNames = z.strictObject({
  boxes: z.array(
    z.strictObject({
      kind: z.string().describe('Of the definition that reads it, else `other`'),
      name: z.string().describe('Of the English template'),
      language: z.string().describe('Of the wiki whose parameters it has'),
      names: z.array(z.string().min(1)).min(1),
    }),
  ),
  parameters: z
    .record(z.string(), z.record(z.string(), names))
    .describe('By kind and language: a parameter, without number and row, and its English name'),
  exceptions: z
    .record(z.string(), z.record(z.string(), z.strictObject({beside: z.array(z.string()), name: z.string()})))
    .describe('What a parameter is where one of these is in use as well'),
  rows: names.describe('Letters of rows in other scripts'),
  layouts: z.record(z.string(), z.enum(['names', 'commanders', 'units', 'claims', 'place', 'links', 'sentence', 'text'])),
  telling: z.record(z.string(), z.array(z.string())).describe('The parameters that tell the kind of a box without a name'),
})
