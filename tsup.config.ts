import {defineConfig} from 'tsup'

export default defineConfig([
  {
    entry: ['src/index.ts', 'src/node.ts', 'src/unified.ts', 'src/wikiparser.ts'],
    format: ['esm', 'cjs'],
    dts: true,
    splitting: true,
    treeshake: true,
    target: 'node20',
    clean: true,
  },
  {entry: ['src/cli.ts'], format: ['esm'], target: 'node20', splitting: false},
])
