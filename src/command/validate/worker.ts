import {parentPort, workerData} from 'node:worker_threads'
import {systemReason} from '../../data/system-errors.ts'
import {loadConfig} from './config.ts'
import {inspector, type Setup, type Task} from './inspect.ts'
import type {Answer} from './pool.ts'

const setup: Setup = workerData
const {inspect} = await inspector(await loadConfig(setup.path, setup.root), setup)

parentPort?.on('message', async (task: Task) => parentPort?.postMessage(await answer(task)))

async function answer(task: Task): Promise<Answer> {
  try {
    return {verdict: await inspect(task)}
  } catch (error) {
    return {failure: systemReason(error)}
  }
}
