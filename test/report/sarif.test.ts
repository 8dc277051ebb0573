import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with {type: 'json'}
import {Ajv} from 'ajv'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {CheckedFile} from '../../src/finding.ts'
import {fix} from '../../src/lint/fix.ts'
import {article, files, hostileFiles, reported} from './reported.ts'

interface Region {
  startLine: number
  startColumn: number
  endLine: number
  endColumn: number
  charOffset: number
  charLength: number
}

interface Result {
  ruleId: string
  ruleIndex?: number
  level: string
  message: {text: string}
  locations: {physicalLocation: {artifactLocation: {uri: string}; region: Region}}[]
  partialFingerprints: Record<string, string>
  fixes?: {artifactChanges: {replacements: {deletedRegion: Region; insertedContent: {text: string}}[]}[]}[]
}

const rules = [
  {id: 'no-na', summary: 'Nothing is said by leaving the parameter empty.', page: '# no-na\n\nNothing is said …'},
  {id: 'unknown-param', summary: 'Parameters are those of the template.'},
]

// The schema is of draft 4, which only calls its own name otherwise.
const {id: $id, $schema: _draft, ...rest} = schema
const isValid = new Ajv({
  strict: false,
  allErrors: true,
  unicodeRegExp: false,
  formats: {uri: isUri, 'uri-reference': isUriReference, 'date-time': true},
}).compile({$id, ...rest})

test('is SARIF 2.1.0', () => {
  expectValid(reported('sarif', files, {rules}))
  expectValid(reported('sarif', [], {rules}))
  expectValid(reported('sarif', []))
})

test('what is not would be found out', () => {
  expect(isValid(JSON.parse(reported('sarif', files).replace('"level":"error"', '"level":"bad"')))).toBe(false)
  expect(isValid(JSON.parse(reported('sarif', files).replaceAll('"uri":"articles/', '"uri":"a b/')))).toBe(false)
})

test('names the tool, its rules and how places are counted', () => {
  const {runs} = JSON.parse(reported('sarif', files, {rules}))
  expect(runs).toHaveLength(1)
  expect(runs[0]).toMatchObject({columnKind: 'utf16CodeUnits', tool: {driver: {name: 'warbox', version: '1.2.3'}}})
  expect(runs[0].tool.driver.rules).toEqual([
    {
      id: 'no-na',
      shortDescription: {text: 'Nothing is said by leaving the parameter empty.'},
      fullDescription: {text: 'Nothing is said by leaving the parameter empty.'},
      help: {text: '# no-na\n\nNothing is said …', markdown: '# no-na\n\nNothing is said …'},
    },
    expect.objectContaining({id: 'unknown-param', help: {text: 'Parameters are those of the template.'}}),
  ])
})

test('has the rule, the level, the place and a fingerprint of each message', () => {
  const results = resultsOf(files)
  expect(results.map(({ruleId, ruleIndex, level}) => [ruleId, ruleIndex, level])).toEqual([
    ['missing-place', undefined, 'note'],
    ['unknown-param', 1, 'error'],
    ['no-na', 0, 'warning'],
  ])
  expect(results[1]?.locations).toEqual([
    {
      physicalLocation: {
        artifactLocation: {uri: 'articles/Battle%20of%20the%20Ford.wikitext', uriBaseId: '%SRCROOT%'},
        region: {startLine: 2, startColumn: 3, endLine: 2, endColumn: 6, charOffset: 30, charLength: 3},
      },
    },
  ])
  expect(new Set(results.map(({partialFingerprints}) => partialFingerprints['warbox/v1'])).size).toBe(3)
})

test('has fixes that do what `fix` does', () => {
  const {fixes = []} = resultsOf(files).find(({ruleId}) => ruleId === 'no-na') ?? {}
  const replacements = fixes.flatMap(({artifactChanges}) => artifactChanges.flatMap(each => each.replacements))
  const mended = replacements.reduce(
    (text, {deletedRegion: {charOffset, charLength}, insertedContent}) =>
      text.slice(0, charOffset) + insertedContent.text + text.slice(charOffset + charLength),
    article,
  )
  expect(mended).toBe(fix(article, files[0]?.messages ?? []))
  expect(mended).not.toBe(article)
})

test('leaves nothing in a message that a viewer takes for an argument or a link', () => {
  const reason = 'Unexpected `{0}` and [a](b) in {{x|{{{1}}}}}'
  const [result] = resultsOf([{path: 'a', text: '', messages: [{rule: 'r', severity: 'info', reason, span: [0, 0]}], suppressed: 0}])
  expect(result?.message.text).toBe('Unexpected `{{0}}` and [a\\](b) in {{x|{{{{1}}}}}}')
})

test('is valid and gives back the names, whatever they are', () => {
  fc.assert(
    fc.property(hostileFiles, found => {
      expectValid(reported('sarif', found, {rules}))
      const uris = resultsOf(found).map(({locations}) => locations[0]?.physicalLocation.artifactLocation.uri ?? '')
      const paths = found.flatMap(({path, messages}) => messages.map(() => path.toWellFormed()))
      expect(uris.map(decodeURIComponent)).toEqual(paths)
    }),
  )
})

function resultsOf(found: readonly CheckedFile[]): Result[] {
  return JSON.parse(reported('sarif', found, {rules})).runs[0].results
}

function expectValid(report: string): void {
  isValid(JSON.parse(report))
  expect(isValid.errors ?? []).toEqual([])
}

function isUri(text: string): boolean {
  return URL.canParse(text) && isUriReference(text)
}

/** Only what RFC 3986 lets stand in one, and no colon in the first part of a relative one. */
function isUriReference(text: string): boolean {
  return /^(?:[\w\-.~!$&'()*+,;=:@/?#]|%[0-9A-F]{2})*$/.test(text) && (URL.canParse(text) || !/^[^/]*:/.test(text))
}
