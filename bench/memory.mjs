// node bench/memory.mjs CONTENDER FILE…  Runs one contender over the files, in a process of its own; prints its peak in bytes.
import {readFileSync} from 'node:fs'
import {contenders} from './contenders.mjs'

const [name, ...paths] = process.argv.slice(2)
const run = await contenders[name]()
for (const path of paths) run(readFileSync(path, 'utf8'))
console.log(process.resourceUsage().maxRSS * 1024)
