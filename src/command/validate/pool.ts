import {Worker} from 'node:worker_threads'
import type {Inspect, Setup, Task, Verdict} from './inspect.ts'

/** Threads that look at texts. */
export interface Pool {
  inspect: Inspect
  close(): Promise<void>
}

/** What a thread sends back. */
export type Answer = {verdict: Verdict} | {failure: string}

interface Waiting {
  task: Task
  resolve: (verdict: Verdict) => void
  reject: (error: Error) => void
}

const builtWorker = new URL('./validate-worker.js', import.meta.url)

/** Open a pool of so many threads at most; each starts when there is work that no other is free for. */
export function openPool(jobs: number, setup: Setup, entry: URL = builtWorker): Pool {
  const workers = new Map<Worker, Waiting | undefined>()
  const queue: Waiting[] = []
  let broken: Error | undefined
  return {
    inspect: task =>
      new Promise((resolve, reject) => {
        queue.push({task, resolve, reject})
        next()
      }),
    async close() {
      await Promise.all([...workers.keys()].map(worker => worker.terminate()))
    },
  }

  function next(): void {
    if (broken !== undefined) for (const {reject} of queue.splice(0)) reject(broken)
    if (queue.length === 0) return
    const worker = [...workers].find(([, waiting]) => waiting === undefined)?.[0] ?? (workers.size < jobs ? start() : undefined)
    const waiting = worker === undefined ? undefined : queue.shift()
    if (worker === undefined || waiting === undefined) return
    workers.set(worker, waiting)
    worker.postMessage(waiting.task)
  }

  function start(): Worker {
    const worker = new Worker(entry, {workerData: setup})
    workers.set(worker, undefined)
    worker.on('message', (answer: Answer) => settle(worker, answer))
    worker.on('error', error => fail(error))
    worker.on('exit', () => fail(new Error('a thread ended before its work was done')))
    return worker
  }

  function settle(worker: Worker, answer: Answer): void {
    const waiting = workers.get(worker)
    workers.set(worker, undefined)
    if ('verdict' in answer) waiting?.resolve(answer.verdict)
    else waiting?.reject(new Error(answer.failure))
    next()
  }

  /** What one thread dies of, the others would die of as well: a configuration that cannot be loaded, memory that is used up. */
  function fail(error: Error): void {
    broken ??= error
    for (const [worker, waiting] of workers) {
      workers.set(worker, undefined)
      waiting?.reject(broken)
    }
    next()
  }
}
