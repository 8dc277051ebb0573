import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import cases from '../../../fixtures/dates.json' with {type: 'json'}
import {englishDates} from '../../../src/data/dates.ts'
import {dayOfIso, daysBetween} from '../../../src/dates/calendar.ts'
import {dateWords} from '../../../src/dates/words.ts'
import type {FieldText, Mark} from '../../../src/document.ts'
import {dateFieldNormalizer} from '../../../src/normalize/dates/date-field.ts'
import {dateField} from '../../../src/schema/period.ts'
import {field, namedField} from '../../field.ts'

const normalize = dateFieldNormalizer(dateWords(englishDates))

function read(...lines: string[]) {
  const {found, unread, problems} = normalize([field(...lines)])
  const text = lines.join('\n')
  return {date: found[0], edtf: found[0]?.edtf, unread: unread.map(([start, end]) => text.slice(start, end)), problems}
}

function phases(...lines: string[]) {
  return read(...lines).date?.phases.map(({label, period}) => [label, period.edtf])
}

describe('a single line', () => {
  test.each(cases)('$text', ({text, edtf, oldStyle}) => {
    const {found} = normalize([field(text)])
    expect(found[0]?.edtf ?? null).toBe(edtf)
    expect(found[0]?.oldStyle).toBe(oldStyle)
  })
})

test.each(cases)('no date of $text ends before it begins', ({text}) => {
  const {earliest, latest} = normalize([field(text)]).found[0] ?? {}
  const [start, end] = [earliest, latest].map(day => day && dayOfIso(day))
  if (start && end) expect(daysBetween(start, end)).toBeGreaterThanOrEqual(0)
})

describe('several lines', () => {
  test('run from the first start to the last end', () => {
    expect(read('4–9 May 1863', '2 June 1863').edtf).toBe('1863-05-04/1863-06-02')
    expect(read('a) 1223, 1226–1230', 'b) late 1240', 'c) 11 April 1241').edtf).toBe('1223/1241-04-11')
    expect(read('summer 1223', 'winter 1224').edtf).toBe('1223-06/1225-02')
    expect(read('since 1223', '1225').edtf).toBe('1223/..')
  })

  test('take the year that only one of them has', () => {
    expect(read('4–9 May', '2 June 1863').edtf).toBe('1863-05-04/1863-06-02')
    expect(read('4 May 1863', '2 June').edtf).toBe('1863-05-04/1863-06-02')
  })

  test('are phases when they have labels', () => {
    expect(phases('First phase: 4–9 May 1863', 'Second phase: 2 June 1863')).toEqual([
      ['First phase', '1863-05-04/1863-05-09'],
      ['Second phase', '1863-06-02'],
    ])
    expect(phases('4–9 May 1863 (siege)', '2 June 1863 (relief)')).toEqual([
      ['siege', '1863-05-04/1863-05-09'],
      ['relief', '1863-06-02'],
    ])
    expect(phases('4–9 May 1863, siege of the ford', '2 June 1863 – relief')).toEqual([
      ['siege of the ford', '1863-05-04/1863-05-09'],
      ['relief', '1863-06-02'],
    ])
    expect(phases('; Siege:', '4–9 May 1863', '; Relief:', '2 June 1863', '9 June 1863')).toEqual([
      ['Siege', '1863-05-04/1863-05-09'],
      ['Relief', '1863-06-02'],
      ['Relief', '1863-06-09'],
    ])
    expect(read('First phase: 4–9 May 1863', 'Second phase: 2 June 1863').edtf).toBe('1863-05-04/1863-06-02')
  })

  test('keep dates that a label speaks of within it', () => {
    expect(phases('1125–1134', '* 1125–1127, war of the river', '* 1131–1134, second war, after the raid in 1129')).toEqual([
      ['war of the river', '1125/1127'],
      ['second war, after the raid in 1129', '1131/1134'],
    ])
  })

  test('do not let labelled lines widen one without a label', () => {
    const lines = ['4 May 1863 – 9 June 1865', 'Ratification effective: 1 January 1866']
    expect(read(...lines).edtf).toBe('1863-05-04/1865-06-09')
    expect(phases(...lines)).toEqual([['Ratification effective', '1866-01-01']])
  })

  test('do not count a treaty among the phases of a conflict', () => {
    expect(read('First phase: May 1863', 'Second phase: June 1864', 'Treaty in force: 1 January 1866').edtf).toBe('1863-05/1864-06')
    expect(read('Treaty in force: 1 January 1866').edtf).toBe('1866-01-01')
  })

  test('that give one day in several calendars give the New Style', () => {
    const {date} = read('15 January 1706 (O.S.)', '16 January 1706 (Northern calendar)', '26 January 1706 (N.S.)')
    expect([date?.edtf, date?.oldStyle]).toEqual(['1706-01-26', '1706-01-15'])
  })

  test('give the Old Style of the whole time', () => {
    const {date} = read('14 May [O.S. 3 May] 1702', '9 March [O.S. 26 February] 1704')
    expect([date?.edtf, date?.oldStyle]).toEqual(['1702-05-14/1704-03-09', '1702-05-03/1704-02-26'])
  })
})

test('joins a start and an end that stand in two fields', () => {
  const {found} = normalize([namedField('date', '4 May 1863'), namedField('date', '9 June 1865')])
  expect(found.map(({edtf}) => edtf)).toEqual(['1863-05-04/1865-06-09'])
})

test('takes a date in brackets only when there is no other', () => {
  expect(read('4 May 1863 – 9 June 1865 (by proclamation)', '(last shot 12 June 1866)').edtf).toBe('1863-05-04/1865-06-09')
  expect(read('(12 June 1866)').edtf).toBe('1866-06-12')
})

test('reads a date around a remark', () => {
  expect(read('4 May (landing) – 9 June (surrender) 1863').edtf).toBe('1863-05-04/1863-06-09')
})

test('counts the days that the text states', () => {
  expect(read('4–20 May 1863 (16 days)').date?.statedDays).toBe(16)
  expect(read('4–20 May 1863', '(2 weeks and 2 days)').date?.statedDays).toBe(16)
  expect(read('31 January 1864 – 1 March 1864 (1 month)').date?.statedDays).toBe(29)
  expect(read('14 August 1992 – 27 September 1993 (1 year, 1 month and 13 days)').date?.statedDays).toBe(409)
  expect(read('1863 – 1865 (2 years)').date?.statedDays).toBe(731)
  expect(read('4 May 1863 (6 hours)').date?.statedDays).toBeUndefined()
  expect(read('Siege: 4–9 May 1863 (5 days)', 'Relief: 2–4 June 1863 (2 days)').date?.statedDays).toBeUndefined()
})

describe('a template that counts days', () => {
  const counted = (mark: Partial<Extract<Mark, {kind: 'duration'}>>, line = ''): FieldText => {
    const made = field(line)
    return {...made, items: made.items.map(item => ({...item, marks: [{kind: 'duration', at: line.length, to: line.length, ...mark}]}))}
  }

  test('states the length', () => {
    expect(normalize([counted({days: 5, start: '1863-05-04', end: '1863-05-09'}, '4–9 May 1863 ()')]).found[0]).toMatchObject({
      edtf: '1863-05-04/1863-05-09',
      statedDays: 5,
    })
  })

  test('gives the date when there is no other', () => {
    expect(normalize([counted({days: 5, start: '1863-05-04', end: '1863-05-09'})]).found[0]).toMatchObject({
      edtf: '1863-05-04/1863-05-09',
      statedDays: 5,
      span: [0, 0],
    })
    expect(normalize([counted({start: '2014-05-04'})]).found[0]).toMatchObject({edtf: '2014-05-04/..', earliest: '2014-05-04'})
    expect(normalize([counted({})]).found).toEqual([])
  })
})

test('says where the date is written', () => {
  expect(read('First: 4–9 May 1863 (disputed)', 'Second: June 1864').date).toEqual({
    edtf: '1863-05-04/1864-06',
    earliest: '1863-05-04',
    latest: '1864-06-30',
    text: 'First: 4–9 May 1863 (disputed)\nSecond: June 1864',
    span: [0, 48],
    phases: [
      {
        label: 'First',
        period: {edtf: '1863-05-04/1863-05-09', earliest: '1863-05-04', latest: '1863-05-09', text: '4–9 May 1863', span: [7, 19]},
      },
      {label: 'Second', period: {edtf: '1864-06', earliest: '1864-06-01', latest: '1864-06-30', text: 'June 1864', span: [39, 48]}},
    ],
  })
})

test('reports the words that it did not read', () => {
  expect(read('unknown, but lasted 18 days').unread).toEqual(['unknown, but lasted 18 days'])
  expect(read('4 May 1863, first attack 18:15').unread).toEqual(['first attack'])
  expect(read('Ash Wednesday, 4 May 1863 at 06:15 (disputed)').unread).toEqual([])
})

test('tells of years and dashes that are not certain', () => {
  expect(read('1237/1238').problems?.map(({rule}) => rule)).toEqual(['ambiguous-years'])
  expect(read('4 May \uFFFD\uFFFD\uFFFD 9 June 1863').problems?.map(({rule}) => rule)).toEqual(['damaged-dash'])
  expect(read('4 May 1863').problems).toBeUndefined()
})

const phrase = fc.oneof(
  fc.constantFrom(...cases.map(({text}) => text)),
  fc.constantFrom(
    '4',
    '31',
    '1863',
    'May',
    '–',
    '-',
    ',',
    '(',
    ')',
    '/',
    'or',
    'and',
    'BC',
    'c.',
    'early',
    'century',
    'since',
    'siege',
    ':',
    '\uFFFD',
  ),
  fc.string({unit: 'grapheme', maxLength: 8}),
)
const line = fc.array(phrase, {maxLength: 8}).map(phrases => phrases.join(' '))

test('loses no word, whatever it is given, and every fact is valid', () => {
  fc.assert(
    fc.property(fc.array(line, {maxLength: 4}), lines => {
      const made = field(...lines)
      const {found, unread} = normalize([made])
      dateField.array().parse(found)
      const spans = [...found.map(({span}) => span), ...unread]
      for (const {text, span} of [...made.items, ...made.headings]) {
        for (const {0: word, index} of text.value.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}\u200C\u200D]*/gu)) {
          const at = span[0] + index
          expect(spans.some(([start, end]) => start < at + word.length && at < end)).toBe(true)
        }
      }
    }),
    {numRuns: 1000},
  )
})

describe('takes time in step with the length of', () => {
  const pieces = [
    '1',
    '-',
    '(',
    '()',
    ')',
    'May ',
    '4 May ',
    '4 May 1863, ',
    '1863 or ',
    '1863–',
    'c. ',
    'the ',
    'siege, 4 May 1863; ',
    '(1 day) ',
    '\uFFFD',
    '1,',
    '4th ',
    'a.',
    "'",
    '/',
    'early ',
    'Monday ',
    'A-',
    '٣',
  ]
  test.each(pieces)('%j, again and again in a line', piece => {
    const started = performance.now()
    normalize([field(piece.repeat(piece.length > 8 ? 10_000 : 50_000))])
    expect(performance.now() - started).toBeLessThan(5000)
  })

  test.each(['4 May 1863', 'siege: 4 May 1863', '; 4 May 1863', '1 May', '(1 day)'])('5,000 lines of %j', text => {
    const started = performance.now()
    normalize([field(...Array<string>(5_000).fill(text))])
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
