import * as z from 'zod'
import {span} from './span.ts'

/** A citation or note; the same one wherever it is used again by its name. */
export const reference = z.object({
  id: z.string().describe('Unique in the article, such as `r1`'),
  name: z.exactOptional(z.string()),
  group: z.exactOptional(z.string()),
  kind: z.enum(['citation', 'short', 'note']).describe('<ref>, {{sfn}}, {{efn}}'),
  template: z.exactOptional(z.string()).describe('Such as `cite web`'),
  title: z.exactOptional(z.string()),
  author: z.exactOptional(z.string()),
  date: z.exactOptional(z.string()),
  url: z.exactOptional(z.string()),
  publisher: z.exactOptional(z.string()),
  text: z.string(),
  span,
})
export type Reference = z.infer<typeof reference>
