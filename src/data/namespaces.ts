import {once} from '../once.ts'
import data from './namespaces.json' with {type: 'json'}

/** What a wiki calls its namespaces of files and categories, and the words of its redirects (without the `#`). */
interface Wiki {
  file: readonly string[]
  category: readonly string[]
  redirect?: readonly string[]
}

const wikis = once((): readonly Wiki[] => Object.values(data.wikis))
const files = once(() => new Set(wikis().flatMap(({file}) => file.map(normalized))))
const categories = once(() => new Set(wikis().flatMap(({category}) => category.map(normalized))))
const languages = once(() => new Set(data.interlanguage))

/** Every wiki's word for a redirect, in lower case and without the `#` before it. */
export const redirectWords = once((): readonly string[] => [
  ...new Set(wikis().flatMap(({redirect = []}) => redirect.map(word => word.toLowerCase()))),
])

/** Every wiki's names of the namespace of files, and of that of categories, in lower case. */
export const namespaceNames = once((): {readonly file: readonly string[]; readonly category: readonly string[]} => ({
  file: [...files()],
  category: [...categories()],
}))

/** Whether it is what a Wikipedia calls its namespace of files: `File`, `Datei`, `Tập_tin`; case and underscores aside. */
export function isFileNamespace(name: string): boolean {
  return files().has(normalized(name))
}

/** Whether it is what a Wikipedia calls its namespace of categories. */
export function isCategoryNamespace(name: string): boolean {
  return categories().has(normalized(name))
}

/** Whether it is the prefix of a link to a Wikipedia in another language: `[[de:Schlacht]]` shows nothing where it stands. */
export function isInterlanguagePrefix(name: string): boolean {
  return languages().has(name.trim().toLowerCase())
}

function normalized(name: string): string {
  return name.replaceAll('_', ' ').trim().toLowerCase()
}
