import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {expect, onTestFinished, test} from 'vitest'
import type {Setup, Task} from '../../../src/command/validate/inspect.ts'
import {openPool} from '../../../src/command/validate/pool.ts'
import {temporaryFolder} from '../../temporary-folder.ts'

const setup: Setup = {root: '/', choices: {rules: {}}}

/** A pool of threads that run this code for each task. */
async function poolOf(jobs: number, code: string) {
  const folder = await temporaryFolder({
    'worker.mjs': `import {parentPort, threadId, workerData} from 'node:worker_threads'\n${code}`,
  })
  const pool = openPool(jobs, setup, pathToFileURL(join(folder, 'worker.mjs')))
  onTestFinished(() => pool.close())
  return pool
}

const task = (text: string): Task => ({text, mending: 'none'})
const answering =
  "parentPort.on('message', ({text}) => setTimeout(() => parentPort.postMessage({verdict: {messages: [], mended: text + threadId}}), 20))"

test('tasks are spread over no more threads than there may be', async () => {
  const {inspect} = await poolOf(2, answering)
  const verdicts = await Promise.all(['a', 'b', 'c', 'd', 'e'].map(text => inspect(task(text))))
  expect(verdicts.map(({mended}) => mended?.[0])).toEqual(['a', 'b', 'c', 'd', 'e'])
  expect(new Set(verdicts.map(({mended}) => mended?.slice(1))).size).toBe(2)
})

test('a task that fails does so alone', async () => {
  const {inspect} = await poolOf(
    1,
    "parentPort.on('message', ({text}) => parentPort.postMessage(text === 'b' ? {failure: 'no luck'} : {verdict: {messages: []}}))",
  )
  const outcomes = await Promise.allSettled(['a', 'b', 'c'].map(text => inspect(task(text))))
  expect(outcomes.map(({status}) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})

test.each([
  ['cannot begin', "throw new Error('no luck')", 'no luck'],
  ['ends', "parentPort.on('message', () => process.exit(0))", 'a thread ended before its work was done'],
])('a thread that %s fails all tasks, those to come as well', async (_, code, reason) => {
  const {inspect} = await poolOf(2, code)
  const outcomes = await Promise.allSettled(['a', 'b', 'c'].map(text => inspect(task(text))))
  for (const outcome of outcomes) expect(outcome).toMatchObject({status: 'rejected', reason: {message: reason}})
  await expect(inspect(task('d'))).rejects.toThrow(reason)
})
