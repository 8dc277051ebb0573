import {expect, test} from 'vitest'
import {inOrder} from '../../../src/command/validate/in-order.ts'
import {collect} from '../../collect.ts'

async function* numbers(count: number): AsyncGenerator<number> {
  for (let number = 0; number < count; number++) yield number
}

test('what comes of the items is given in their order, though later ones are done before', async () => {
  const work = (number: number) => new Promise<number>(resolve => setTimeout(resolve, 20 - number * 4, number))
  expect(await collect(inOrder(numbers(5), 3, work))).toEqual([0, 1, 2, 3, 4])
})

test('no more is done at a time than is asked for', async () => {
  let [running, most] = [0, 0]
  const work = async () => {
    most = Math.max(most, ++running)
    await new Promise(resolve => setTimeout(resolve, 2))
    running--
  }
  await collect(inOrder(numbers(9), 3, work))
  expect(most).toBe(3)
})

test('work that fails does so in its turn, and fails nothing else', async () => {
  const given: number[] = []
  const failing = async () => {
    const work = async (number: number) => {
      if (number === 2) throw new Error('no luck')
      return new Promise<number>(resolve => setTimeout(resolve, 5, number))
    }
    for await (const number of inOrder(numbers(5), 4, work)) given.push(number)
  }
  await expect(failing()).rejects.toThrow('no luck')
  expect(given).toEqual([0, 1])
})
