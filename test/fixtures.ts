import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {ArticleOptions} from '../src/parse-article.ts'

/** An article of `fixtures/`: its text as it is, and the options it is to be read with. */
export interface Fixture {
  name: string
  folder: string
  text: string
  options: ArticleOptions
}

const root = fileURLToPath(new URL('../fixtures/', import.meta.url))

/** All articles of `fixtures/`, in the order of their names. */
export const fixtures: readonly Fixture[] = readdirSync(root, {withFileTypes: true})
  .filter(entry => entry.isDirectory())
  .map(({name}) => toFixture(name))
  .sort((one, other) => (one.name < other.name ? -1 : 1))

function toFixture(name: string): Fixture {
  const folder = join(root, name)
  const input = ['input.wikitext', 'input.txt'].map(file => join(folder, file)).find(existsSync)
  if (input === undefined) throw new Error(`There is no input in ${folder}`)
  const options = join(folder, 'options.json')
  return {
    name,
    folder,
    text: readFileSync(input, 'utf8'),
    options: existsSync(options) ? JSON.parse(readFileSync(options, 'utf8')) : {},
  }
}
