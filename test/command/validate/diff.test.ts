import fc from 'fast-check'
import {expect, test} from 'vitest'
import {unifiedDiff} from '../../../src/command/validate/diff.ts'

const numbered = (count: number) => Array.from({length: count}, (_, index) => `line ${index + 1}\n`)

test('texts that are alike have no difference', () => {
  expect(unifiedDiff('a.txt', 'one\ntwo', 'one\ntwo')).toBe('')
})

test('what has changed stands among three lines of what has not; what is near goes together', () => {
  const before = numbered(30)
  const after = before.with(9, 'ten\n').toSpliced(12, 1).with(25, 'new\n')
  expect(unifiedDiff('a.txt', before.join(''), after.join(''))).toBe(
    `--- a/a.txt
+++ b/a.txt
@@ -7,10 +7,9 @@
 line 7
 line 8
 line 9
-line 10
+ten
 line 11
 line 12
-line 13
 line 14
 line 15
 line 16
@@ -24,7 +23,7 @@
 line 24
 line 25
 line 26
-line 27
+new
 line 28
 line 29
 line 30
`,
  )
})

test('a last line without its end is said to have none', () => {
  expect(unifiedDiff('a', 'one\ntwo', 'one\n')).toBe('--- a/a\n+++ b/a\n@@ -1,2 +1,1 @@\n one\n-two\n\\ No newline at end of file\n')
  expect(unifiedDiff('a', '', 'one')).toBe('--- a/a\n+++ b/a\n@@ -0,0 +1,1 @@\n+one\n\\ No newline at end of file\n')
})

test('applied to the one text it gives the other', () => {
  const line = fc.constantFrom('a\n', 'b\n', 'c\n', '\n', 'a\r\n', '-x\n', '+x\n', ' \n')
  const text = fc.tuple(fc.array(line, {maxLength: 40}), fc.constantFrom('', 'end')).map(([lines, end]) => lines.join('') + end)
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(applied(before, unifiedDiff('a', before, after))).toBe(after)
    }),
  )
})

test('texts that have nothing in common take no longer than others', () => {
  const [before, after] = [numbered(50_000).join(''), numbered(50_000).join('').replaceAll('line', 'row')]
  const start = performance.now()
  expect(unifiedDiff('a', before, after).length).toBeGreaterThan(before.length)
  expect(performance.now() - start).toBeLessThan(5_000)
})

/** What `patch` makes of a text. */
function applied(text: string, diff: string): string {
  const old = linesOf(text)
  const made: string[] = []
  let at = 0
  for (const line of withoutLastEnds(linesOf(diff).slice(2))) {
    const hunk = /^@@ -(?<start>\d+),(?<count>\d+) \+(?<to>\d+),(?<made>\d+) @@\n$/.exec(line)?.groups
    if (hunk !== undefined) {
      const start = Number(hunk.start) - (hunk.count === '0' ? 0 : 1)
      made.push(...old.slice(at, start))
      at = start
      expect(made.length).toBe(Number(hunk.to) - (hunk.made === '0' ? 0 : 1))
    } else if (line.startsWith('+')) made.push(line.slice(1))
    else {
      expect(line.slice(1)).toBe(old[at])
      if (line.startsWith(' ')) made.push(line.slice(1))
      at++
    }
  }
  return [...made, ...old.slice(at)].join('')
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

/** A line behind which it is said that it has no end has none. */
function withoutLastEnds(lines: readonly string[]): string[] {
  return lines.flatMap((line, index) => (line.startsWith('\\') ? [] : [lines[index + 1]?.startsWith('\\') ? line.slice(0, -1) : line]))
}
