import {readFile} from 'node:fs/promises'
import {basename} from 'node:path'
import {defineConfig, type Options} from 'tsup'

const entries = ['src/index.ts', 'src/node.ts', 'src/schemas.ts', 'src/unified.ts', 'src/wikiparser.ts']
const command = {cli: 'src/cli.ts', 'validate-worker': 'src/command/validate/worker.ts'}

/** The data goes through `JSON.parse`, which starts faster than code that says the same. */
const parsedData: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'parsed-data',
  setup(build) {
    build.onLoad({filter: /[\\/]data[\\/].*\.json$/}, async ({path}) => {
      const data = JSON.stringify(JSON.parse(await readFile(path, 'utf8')))
      return {contents: `export default JSON.parse(${JSON.stringify(data)})`}
    })
  },
}

const code: Options = {target: 'node20', esbuildPlugins: [parsedData]}

/** The library and the command share their code; the CommonJS twin is of the library alone. The types serve both. */
export default defineConfig([
  {...code, entry: {...named(entries), ...command}, format: 'esm', splitting: true},
  {...code, entry: entries, format: 'cjs', splitting: false},
  {entry: entries, format: ['esm', 'cjs'], dts: {only: true}},
])

/** By the names that they have in `dist`. */
function named(paths: readonly string[]): Record<string, string> {
  return Object.fromEntries(paths.map(path => [basename(path, '.ts'), path]))
}
