import {expect, test} from 'vitest'
import {lazyPatterns} from '../../scripts/lazy-patterns.ts'

test('a pattern of the module is made where it is first used', () => {
  const source = 'const word = /\\p{L}+/gu\nexport const all = (text: string) => text.match(word) ?? word.source'
  expect(lazyPatterns(source)).toBe(
    'let word$made: RegExp | undefined\n' +
      'const word = (): RegExp => (word$made ??= new RegExp("\\\\p{L}+", "gu"))\n' +
      'export const all = (text: string) => text.match(word()) ?? word().source',
  )
})

test('so is one that is put together', () => {
  expect(lazyPatterns("const sign = new RegExp(any(signs), 'u')\nsign.test(text)")).toBe(
    "let sign$made: RegExp | undefined\nconst sign = (): RegExp => (sign$made ??= new RegExp(any(signs), 'u'))\nsign().test(text)",
  )
})

test('a literal in a function is made once', () => {
  expect(lazyPatterns('function f(text) { return /\\p{L}\\//u.test(text) }')).toBe(
    'function f(text) { return (pattern$0 ??= new RegExp("\\\\p{L}\\\\/", "u")).test(text) }\nvar pattern$0: RegExp | undefined\n',
  )
})

test.each([
  ['keeps a place in the text, and has to be new each time', 'function f(text) { return text.match(/\\p{L}/g) }'],
  ['costs nothing', 'const digit = /\\d/\ndigit.test(text)'],
  ['other modules use', 'export const letter = /\\p{L}/u'],
  ['shares its name with a parameter', 'const word = /\\p{L}/u\nconst f = (word: string) => word'],
  ['shares its name with a variable', 'const word = /\\p{L}/u\nfunction f() { const word = 1; return word }'],
  ['gives its name to a property as well', 'const word = /\\p{L}/u\nconst patterns = {word}'],
  ['is asked for its type', 'const word = /\\p{L}/u\ntype Word = typeof word'],
  ['is exported by its name', 'const word = /\\p{L}/u\nexport {word}'],
])('a pattern stays as it is that %s', (_, source) => {
  expect(lazyPatterns(source)).toBe(source)
})

test('properties of other things may be called the same', () => {
  const source = 'const word = /\\p{L}/u\ninterface Token {word: string}\nconst f = (token: Token) => ({word: token.word.match(word)})'
  expect(lazyPatterns(source)).toContain('const f = (token: Token) => ({word: token.word.match(word())})')
})

test('what was rewritten finds the same', () => {
  const source = `
    const word = /\\p{L}[\\p{L}'’]*/gu
    const start = /\\p{Lu}/uy
    globalThis.found = text => {
      start.lastIndex = 4
      return [start.test(text), start.lastIndex, ...text.matchAll(word)].map(String).concat(/^\\p{Lu}/u.test(text))
    }`
  const text = 'The Ägypter d’Été.'
  const [written, rewritten] = [source, lazyPatterns(source).replaceAll(/: RegExp( \| undefined)?/g, '')].map(code => {
    const scope: {found?: (text: string) => unknown} = {}
    new Function('globalThis', code)(scope)
    return [scope.found?.(text), scope.found?.(text)]
  })
  expect(rewritten).toEqual(written)
  expect(written?.[0]).toContain('d’Été')
})
