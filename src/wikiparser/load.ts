import {createRequire} from 'node:module'
import {type Configuration, toConfiguration} from './configuration.ts'

/** What `json()` of wikiparser-node gives of a node: here only its own properties that are used. */
export interface Ast {
  /** `text` has none. */
  type?: string
  range: [start: number, end: number]
  name?: string
  level?: number
  closed?: boolean
  selfClosing?: boolean
  /** Of a parameter: whether it has no name. */
  anon?: boolean
  childNodes?: Ast[]
}

/** The ranges of a text, by the configuration of a wiki, or what the library threw. */
export type Ranges = (text: string, wiki: string | undefined) => Ast | Failure

export interface Failure {
  readonly failure: unknown
}

/** What `lint()` of wikiparser-node gives of a fault. */
export interface Fault {
  rule: string
  message: string
  startIndex: number
  endIndex: number
}

/** The library behind the door. */
export interface Engine {
  ranges: Ranges
  /** The faults of a text of the English Wikipedia, or what the library threw. */
  faults(text: string): readonly Fault[] | Failure
}

interface Parser {
  getConfig(configuration: Configuration): Configuration
  parse(text: string, include: boolean, stage: number | undefined, configuration: Configuration): {json(): Ast; lint(): Fault[]}
}

/**
 * Load wikiparser-node, and undo what that does to the process: it adds a listener for unhandled rejections, which then no longer
 * end the process. Throws when it is not installed.
 */
export function loadEngine(): Engine {
  // The CommonJS twin has no `import.meta.url`.
  const require = createRequire(typeof import.meta.url === 'string' ? import.meta.url : __filename)
  const parser = withoutListeners((): Parser => require('wikiparser-node'))
  const configurations = new Map<string | undefined, Configuration>()
  const english = parser.getConfig(toConfiguration(require, undefined))
  configurations.set(undefined, english)
  withoutListeners(() => throwNoErrors(Object.getPrototypeOf(parser.parse('', false, 1, english))))
  return {
    ranges(text, wiki) {
      const configuration = configurations.get(wiki) ?? parser.getConfig(toConfiguration(require, wiki))
      configurations.set(wiki, configuration)
      return orFailure(() => parser.parse(text, false, undefined, configuration).json())
    },
    faults: text => orFailure(() => parser.parse(text, false, undefined, english).lint()),
  }
}

function orFailure<T>(read: () => T): T | Failure {
  try {
    return read()
  } catch (thrown) {
    return isFailure(thrown) ? thrown : {failure: thrown}
  }
}

function withoutListeners<T>(load: () => T): T {
  const before = new Set(process.listeners('unhandledRejection'))
  const loaded = load()
  for (const listener of process.listeners('unhandledRejection')) {
    if (!before.has(listener)) process.off('unhandledRejection', listener)
  }
  return loaded
}

/** Have the root's `parse` throw what is no `Error`: for an `Error` the library writes the text it was given into its folder. */
function throwNoErrors(prototype: {parse: (...parameters: unknown[]) => unknown}): void {
  const {parse} = prototype
  prototype.parse = function (...parameters) {
    try {
      return parse.apply(this, parameters)
    } catch (failure) {
      throw {failure} satisfies Failure
    }
  }
}

/** Whether it is what the library threw. */
export function isFailure(value: unknown): value is Failure {
  return typeof value === 'object' && value !== null && 'failure' in value
}
