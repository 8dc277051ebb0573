import {readFileSync} from 'node:fs'
import type {Limits} from '../../src/parse/source.ts'

export const rulesFolder = new URL('../../src/lint/rules/', import.meta.url)

/** A piece of an article in a README, and what it gives. */
export interface Example {
  text: string
  format: 'wikitext' | 'plain'
  /** Of the rule: the `json` block before the article. */
  options?: object
  /** Of the call: the `json options` block before the article. */
  call?: {limits?: Limits; parser?: 'failing'}
  /** The lines of the `text` block behind it. */
  messages: string[]
  /** The article when it is mended: the `wikitext fixed` block behind that. */
  fixed?: string
}

export function readmeOf(id: string): string {
  return readFileSync(new URL(`${id}/README.md`, rulesFolder), 'utf8')
}

/** The text below each heading of the second level. */
export function sectionsOf(readme: string): Map<string, string> {
  const [, ...parts] = readme.split(/^## /m)
  return new Map(
    parts.map(part => {
      const [heading = '', ...lines] = part.split('\n')
      return [heading, lines.join('\n')]
    }),
  )
}

/** The examples below `Passes` and `Fails`. */
export function examplesOf(sections: ReadonlyMap<string, string>): {passes: Example[]; fails: Example[]} {
  return {passes: toExamples(sections.get('Passes') ?? ''), fails: toExamples(sections.get('Fails') ?? '')}
}

function toExamples(section: string): Example[] {
  const examples: Example[] = []
  let before: Pick<Example, 'options' | 'call'> = {}
  for (const {groups} of section.matchAll(/^(?<fence>`{3,})(?<kind>[^\n`]*)\n(?<content>[\s\S]*?)^\k<fence>$/gm)) {
    const {kind = '', content = ''} = groups ?? {}
    const last = examples.at(-1)
    if (kind === 'json') before = {...before, options: JSON.parse(content)}
    else if (kind === 'json options') before = {...before, call: JSON.parse(content)}
    else if (kind === 'wikitext' || kind === 'plain') {
      examples.push({text: content, format: kind, messages: [], ...before})
      before = {}
    } else if (kind === 'text' && last !== undefined) last.messages = content.split('\n').filter(line => line !== '')
    else if (kind.endsWith(' fixed') && last !== undefined) last.fixed = content
    else throw new Error(`Unexpected block \`${kind}\`, expected wikitext, plain, text, json or wikitext fixed`)
  }
  return examples
}
