import {expect, test} from 'vitest'
import fates from '../../src/data/fates.json' with {type: 'json'}
import {fateOfCode, fateOfLink, fateOfSign, fateOfTemplate} from '../../src/data/fates.ts'
import {fateWords} from '../../src/schema/fate-words.ts'

test('the words of fates are as their schema says', () => {
  expect(fateWords.parse(fates)).toEqual(fates)
})

test('codes are in capitals, and templates of the same name mean the same', () => {
  for (const [code, fate] of fateOfCode()) {
    expect(code).toBe(code.toUpperCase())
    expect([code, fateOfTemplate().get(code.toLowerCase())]).toEqual([code, fate])
  }
})

test('a link means what a template of the same name means', () => {
  for (const [target, fate] of fateOfLink()) expect([target, fateOfTemplate().get(target) ?? fate]).toEqual([target, fate])
})

test('a dagger is a death in action', () => {
  expect(fateOfSign().get('†')).toBe('killed-in-action')
})
