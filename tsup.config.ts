import {readFile} from 'node:fs/promises'
import {basename} from 'node:path'
import {defineConfig, type Options} from 'tsup'
import {lazyPatterns} from './scripts/lazy-patterns.ts'

const library = ['src/index.ts']
const others = ['src/node.ts', 'src/schemas.ts', 'src/unified.ts', 'src/wikiparser.ts']
const command = {cli: 'src/cli.ts', 'validate-worker': 'src/command/validate/worker.ts'}

/** The data is text until something of it is first asked for: `JSON.parse` reads it faster than code, and a short run needs little of it. */
const lazyData: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'lazy-data',
  setup(build) {
    build.onLoad({filter: /[\\/]data[\\/].*\.json$/}, async ({path}) => {
      const data: unknown = JSON.parse(await readFile(path, 'utf8'))
      const parsed = `JSON.parse(${JSON.stringify(JSON.stringify(data))})`
      if (!isNested(data)) return {contents: `export default ${parsed}`}
      const getters = Object.keys(data).map(key => `get ${JSON.stringify(key)}() { return data()[${JSON.stringify(key)}] }`)
      return {contents: `let made\nconst data = () => made ??= ${parsed}\nexport default {${getters.join(', ')}}`}
    })
  },
}

/** Patterns are made when they are first used: the sets of letters in them take longer to make than all else. */
const latePatterns: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'late-patterns',
  setup(build) {
    build.onLoad({filter: /[\\/]src[\\/].*\.ts$/}, async ({path}) => ({contents: lazyPatterns(await readFile(path, 'utf8')), loader: 'ts'}))
  },
}

/** esbuild leaves other signs than those of ASCII in patterns, and one of them makes the whole file slower to load. */
const ascii: NonNullable<Options['plugins']>[number] = {
  name: 'ascii',
  renderChunk: code => ({code: code.replace(/[^\0-\x7f]/g, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}),
}

/** Half of what it takes to load the library is its length. In the command the names stay, for those who read where an error came from. */
const code: Options = {
  target: 'node20',
  esbuildPlugins: [lazyData, latePatterns],
  plugins: [ascii],
  minifySyntax: true,
  minifyWhitespace: true,
  noExternal: ['fastest-levenshtein'],
}

/**
 * The library itself is one file: of the time to load it in five, which it would share with the other entries, two fifths went into
 * finding and linking them. The other entries and the command share their code. Each file of the CommonJS twin holds all it needs.
 */
export default defineConfig([
  {...code, entry: library, format: 'esm', splitting: false, minifyIdentifiers: true},
  {...code, entry: {...named(others), ...command}, format: 'esm', splitting: true},
  {...code, entry: [...library, ...others], format: 'cjs', splitting: false, minifyIdentifiers: true},
  {entry: [...library, ...others], format: ['esm', 'cjs'], dts: {only: true}},
])

/** By the names that they have in `dist`. */
function named(paths: readonly string[]): Record<string, string> {
  return Object.fromEntries(paths.map(path => [basename(path, '.ts'), path]))
}

/** Whether the data is an object of lists and objects, and not a long list or table itself. */
function isNested(data: unknown): data is object {
  return typeof data === 'object' && data !== null && !Array.isArray(data) && Object.values(data).some(value => typeof value === 'object')
}
