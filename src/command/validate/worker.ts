import {parentPort, workerData} from 'node:worker_threads'
import {systemReason} from '../../data/system-errors.ts'
import {loadConfig} from './config.ts'
import {inspector, type Setup, type Task} from './inspect.ts'
import type {Answer} from './pool.ts'

const setup: Setup = workerData
const {inspect} = await inspector(await loadConfig(setup.path, setup.root), setup)

parentPort?.on('message', (task: Task) => parentPort?.postMessage(answer(task)))

function answer(task: Task): Answer {
  try {
    return {verdict: inspect(task)}
  } catch (error) {
    return {failure: systemReason(error)}
  }
}
