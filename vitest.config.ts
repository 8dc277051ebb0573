import {defineConfig} from 'vitest/config'

/** Where to leave the results for a program to read; `.ci/run` counts them. */
const results = process.env.VITEST_RESULTS

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // A golden is written by `vitest run -u` alone, and reviewed; a missing one fails.
    update: 'none',
    testTimeout: 120_000,
    reporters: results === undefined ? ['default'] : ['default', ['json', {outputFile: results}]],
    coverage: {include: ['src/**/*.ts'], exclude: ['src/cli.ts']},
  },
})
