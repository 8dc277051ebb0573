import {describe, expect, test} from 'vitest'
import {agree, sumOf} from '../../src/lint/agree.ts'

const exact = (number: number) => ({count: {min: number, max: number, approximate: false}})
const about = (number: number) => ({count: {min: number, max: number, approximate: true}})

describe('two numbers', () => {
  test.each([
    ['are the same', exact(213), exact(213), true],
    ['differ in their last digit', exact(213), exact(214), false],
    ['are one number and the same rounded', exact(2_130), exact(2_134), true],
    ['differ by more than rounding', exact(2_100), exact(2_231), false],
    ['are within a tenth when one is approximate', about(200), exact(213), true],
    ['agree where one is open', {count: {min: 200, approximate: false}}, exact(1_013), true],
    ['disagree on the other side of one that is open', {count: {min: 203, approximate: false}}, exact(101), false],
    ['agree when one was not counted', {}, exact(101), true],
  ])('%s', (_, one, other, expected) => {
    expect(agree(one, other)).toBe(expected)
    expect(agree(other, one)).toBe(expected)
  })
})

test('a sum has the least and the most of its parts, and their leeway', () => {
  expect(sumOf([exact(431), {count: {min: 1_900, max: 2_000, approximate: false}}])).toEqual({least: 2_331, most: 2_431, slack: 500})
})

test('no sum is had of numbers that are open or were not counted', () => {
  expect(sumOf([exact(431), {count: {min: 12, approximate: false}}])).toBeUndefined()
  expect(sumOf([exact(431), {}])).toBeUndefined()
})
