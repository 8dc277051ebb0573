import * as z from 'zod'
import {event} from './event.ts'
import {infobox} from './infobox.ts'
import {message} from './message.ts'
import {reference} from './reference.ts'
import {section} from './section.ts'

/** What is known of a page from the dump or the answer it came in. */
export const page = z.object({
  id: z.exactOptional(z.int()),
  revision: z.exactOptional(z.int()),
  timestamp: z.exactOptional(z.string()),
  url: z.exactOptional(z.string()),
})
export type Page = z.infer<typeof page>

export const article = z.object({
  title: z.exactOptional(z.string()),
  format: z.enum(['wikitext', 'plain']),
  language: z.string().describe('BCP 47, of the wiki'),
  page: z.exactOptional(page).describe('From a dump or an answer of the API'),
  redirect: z.exactOptional(z.string()).describe('The target, when the page is a redirect'),
  infoboxes: z.array(infobox),
  sections: z.array(section).describe('The tree; the first one is the lead, without a heading'),
  events: z.array(event).describe('What the prose tells, in the order of the text'),
  references: z.array(reference),
  categories: z.array(z.string()),
  messages: z.array(message).describe('What could not be read, and what was suspicious while reading'),
})
export type Article = z.infer<typeof article>
