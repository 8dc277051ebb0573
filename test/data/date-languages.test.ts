import {expect, test} from 'vitest'
import cases from '../../fixtures/dates-by-language.json' with {type: 'json'}
import {datesByLanguage} from '../../src/data/date-languages.ts'
import {dateWords, meanings} from '../../src/dates/words.ts'
import {dateFieldNormalizer} from '../../src/normalize/dates/date-field.ts'
import {dateData} from '../../src/schema/date-data.ts'
import {field} from '../field.ts'

test.each([...datesByLanguage])(
  'the words of dates in %s are as their schema says, in lower case, each with one meaning',
  (language, data) => {
    expect(dateData.strict().parse(data)).toEqual(data)
    expect(data.language).toBe(language)
    const terms = [...meanings(data)].map(([term]) => term.replace(/\.$/, ''))
    expect(terms.filter((term, index) => terms.indexOf(term) !== index || term !== term.toLowerCase())).toEqual([])
  },
)

test.each(cases)('$language: $text', ({language, text, edtf}) => {
  const data = datesByLanguage.get(language)
  expect(data).toBeDefined()
  if (data === undefined) return
  const {found, unread} = dateFieldNormalizer(dateWords(data))([field(text)])
  expect(found[0]?.edtf).toBe(edtf)
  expect(unread).toEqual([])
})
