import {defineConfig} from 'tsup'

const entries = ['src/index.ts', 'src/node.ts', 'src/unified.ts', 'src/wikiparser.ts']
const target = 'node20'

/** The library and the command share their code; the CommonJS twin is of the library alone. The types serve both. */
export default defineConfig([
  {entry: [...entries, 'src/cli.ts'], format: 'esm', splitting: true, target},
  {entry: entries, format: 'cjs', splitting: false, target},
  {entry: entries, format: ['esm', 'cjs'], dts: {only: true}},
])
