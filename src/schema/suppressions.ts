import * as z from 'zod'

/** The baseline of `warbox validate`, in ESLint's form: how many messages of a rule a file may have, by its path and the rule. */
export const suppressions = z.record(z.string(), z.record(z.string(), z.strictObject({count: z.int().positive()})))
