#!/usr/bin/env node
import process from 'node:process'
import {main} from './main.ts'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const {argv, env: environment, stdin, stdout, stderr} = process
const stopping = new AbortController()
let received: NodeJS.Signals | undefined

for (const name of signals) process.once(name, stop)
process.exitCode = await main(argv.slice(2), {stdin, stdout, stderr, environment, signal: stopping.signal})
for (const name of signals) process.off(name, stop)
// The shell is to see that a signal ended the command: `for` loops stop only then.
if (received !== undefined) process.kill(process.pid, received)

function stop(name: NodeJS.Signals): void {
  received = name
  stopping.abort()
}
