import {isAbsolute} from 'node:path'
import markup from '../data/markup.json' with {type: 'json'}
import {namespaceNames, redirectWords} from '../data/namespaces.ts'

/** What wikiparser-node is told of a wiki: here only what is changed. */
export interface Configuration {
  nsid: Record<string, number>
  redirection: string[]
  /** Names in any case, names only as written, and two lists of words before a name. */
  parserFunction: [Record<string, string>, Record<string, string>, string[], string[]]
}

const fileNamespace = 6
const categoryNamespace = 14

/**
 * The library's configuration: that of a wiki, by its name in the library's folder or by the path of a file that its
 * `getParserConfig` made (a `TypeError` when there is none); else that of the English Wikipedia with the namespaces, redirects and sort keys of all.
 */
export function toConfiguration(require: NodeJS.Require, wiki: string | undefined): Configuration {
  if (wiki !== undefined) return ofWiki(require, wiki)
  const english: Configuration = structuredClone(require('wikiparser-node/config/enwiki.json'))
  const [anyCase, asWritten, ...rest] = english.parserFunction
  return {
    ...english,
    nsid: {
      ...namespaces(namespaceNames().file, fileNamespace),
      ...namespaces(namespaceNames().category, categoryNamespace),
      ...english.nsid,
    },
    redirection: [...english.redirection, ...redirectWords().map(word => `#${word}`)],
    parserFunction: [anyCase, {...sortKeys(), ...asWritten}, ...rest],
  }
}

function ofWiki(require: NodeJS.Require, wiki: string): Configuration {
  try {
    return structuredClone(require(isAbsolute(wiki) ? wiki : `wikiparser-node/config/${wiki}.json`))
  } catch (cause) {
    throw new TypeError(`Unexpected wiki \`${wiki}\`, expected the name of a configuration of wikiparser-node, or a file's absolute path`, {
      cause,
    })
  }
}

function namespaces(names: readonly string[], id: number): Record<string, number> {
  return Object.fromEntries(names.map(name => [name, id]))
}

/** What other wikis call `DEFAULTSORT`; the configuration has the English names, which stand over these. */
function sortKeys(): Record<string, string> {
  return Object.fromEntries(markup.functionsAsWritten.map(name => [name, 'defaultsort']))
}
