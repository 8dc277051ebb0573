import {basename} from 'node:path'
import type {Page as ArticlePage} from '../schema/article.ts'

/** What is known of a page beside its text; it travels as `file.data.page`. */
export interface Page extends ArticlePage {
  title?: string
}

declare module 'vfile' {
  interface DataMap {
    page: Page
  }
}

/** The endings by which files in a folder are known for articles. */
export const extensions: readonly string[] = ['.wikitext', '.wiki', '.mediawiki', '.txt']

/** Whether a file's name ends in one of these, in either case of letters. */
export function hasEnding(name: string, endings: readonly string[]): boolean {
  const lower = name.toLowerCase()
  return endings.some(ending => lower.endsWith(ending))
}

/** The title of the page that tools save as `Battle_of_X.wikitext`: `Battle of X`; `undefined` when nothing is left of the name. */
export function titleOf(path: string): string | undefined {
  const name = basename(path)
  const title = name
    .slice(0, name.length - (extensionOf(name) ?? '').length)
    .replaceAll('_', ' ')
    .trim()
    .normalize('NFC')
  return title === '' ? undefined : title
}

function extensionOf(name: string): string | undefined {
  const lower = name.toLowerCase()
  return extensions.find(extension => lower.endsWith(extension))
}
