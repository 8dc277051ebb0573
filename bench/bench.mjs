#!/usr/bin/env node
// Measures the library against its peers, in one process, on the same articles, interleaved: medians.
//   npm run bench -- [--articles FOLDER] [--count N] [--rounds N] [--markdown] [--readme] [--skip hostile] [--skip memory]
// --readme puts the tables into the README as well.
import {execFileSync} from 'node:child_process'
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {contenders} from './contenders.mjs'
import {hostileTexts} from './hostile.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const {values: options} = parseArgs({
  options: {
    articles: {type: 'string', default: join(here, '../../shared/corpus/articles')},
    count: {type: 'string', default: '106'},
    rounds: {type: 'string', default: '5'},
    repeats: {type: 'string', default: '50000'},
    markdown: {type: 'boolean', default: false},
    readme: {type: 'boolean', default: false},
    skip: {type: 'string', multiple: true, default: []},
  },
})
const paths = spread(articlesIn(options.articles), Number(options.count))
const texts = paths.map(path => readFileSync(path, 'utf8'))
const rounds = Number(options.rounds)

const comparisons = [
  {what: 'the whole tree', ours: 'parse', peers: ['wtf()', 'wikiparser-node'], least: 10},
  {what: 'infobox fields and sections', ours: 'fields', peers: ['wtf() infoboxes and sections', 'infobox-parser'], least: 10},
  {what: 'the whole article', ours: 'parseArticle', peers: ['wtf().json()'], least: 4},
]

const runs = new Map()
for (const [name, load] of Object.entries(contenders)) runs.set(name, await load())
const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6

const seconds = measure()
const lines = [
  `${texts.length} articles, ${megabytes.toFixed(2)} MB, medians of ${rounds} interleaved rounds in one process; Node ${process.versions.node}.`,
  '',
  ...table(['What', 'warbox', 'Peer', 'Ratio', 'At least'], compared()),
  '',
  ...table(['What', 'Measured', 'At most'], bounds()),
]
if (!options.skip.includes('memory')) lines.push('', ...table(['Peak memory of a process over all these articles', 'MB'], memory()))
console.log(lines.join('\n'))
if (options.readme) {
  const path = join(here, '../README.md')
  const readme = readFileSync(path, 'utf8')
  writeFileSync(
    path,
    readme.replace(/(<!-- bench -->)[\s\S]*(<!-- \/bench -->)/, (_, start, end) => `${start}\n${lines.join('\n')}\n${end}`),
  )
}

function articlesIn(folder) {
  if (existsSync(folder))
    return readdirSync(folder)
      .sort()
      .map(name => join(folder, name))
  console.error(`There is no ${folder}; the fixtures are taken.`)
  const fixtures = join(here, '../fixtures')
  return readdirSync(fixtures)
    .sort()
    .map(name => join(fixtures, name, 'input.wikitext'))
    .filter(existsSync)
}

/** So many of them, from everywhere in the list. */
function spread(paths, count) {
  if (paths.length <= count) return paths
  return Array.from({length: count}, (_, index) => paths[Math.floor((index * paths.length) / count)])
}

/** The seconds each takes for all articles: the sum of the medians of each article. */
function measure() {
  const times = new Map([...runs.keys()].map(name => [name, texts.map(() => [])]))
  for (let round = -1; round < rounds; round++) {
    texts.forEach((text, index) => {
      for (const [name, run] of runs) {
        const time = secondsOf(() => run(text))
        if (round >= 0) times.get(name)[index].push(time)
      }
    })
  }
  return new Map([...times].map(([name, each]) => [name, each.reduce((sum, values) => sum + median(values), 0)]))
}

function compared() {
  return comparisons.flatMap(({what, ours, peers, least}) =>
    peers.map((peer, index) => [
      index === 0 ? `${what} (\`${ours}\`)` : '',
      index === 0 ? rateOf(ours) : '',
      `${peer}: ${rateOf(peer)}`,
      `${(seconds.get(peer) / seconds.get(ours)).toFixed(1)} ×`,
      index === 0 ? `${least} ×` : '',
    ]),
  )
}

function bounds() {
  const rows = ['parse', 'parseArticle'].map(name => [
    `cost per byte of articles 8 times as long (\`${name}\`)`,
    `${costOfLength(name).toFixed(2)} ×`,
    '1.3 ×',
  ])
  if (options.skip.includes('hostile')) return rows
  const {slowest, time, count} = worst()
  return [
    ...rows,
    [
      `the slowest of ${count} hostile markups, each ${Number(options.repeats).toLocaleString('en')} times (${slowest})`,
      `${time.toFixed(2)} s`,
      '1 s',
    ],
  ]
}

/** How much dearer a byte is in a text of eight times the article; the median of articles of middling length. */
function costOfLength(name) {
  const run = runs.get(name)
  const middling = texts.toSorted((one, other) => one.length - other.length).slice(texts.length >> 2, (texts.length * 3) >> 2)
  const ratios = spread(middling, 15).map(text => {
    const long = text.repeat(8)
    const times = {short: [], long: []}
    for (let round = 0; round < rounds + 1; round++) {
      times.short.push(secondsOf(() => Array.from({length: 8}, () => run(text))))
      times.long.push(secondsOf(() => run(long)))
    }
    return median(times.long) / median(times.short)
  })
  return median(ratios)
}

function worst() {
  const found = {slowest: '', time: 0, count: 0}
  for (const [name, text] of hostileTexts(Number(options.repeats))) {
    found.count++
    const time = processorSecondsOf(() => runs.get('parseArticle')(text))
    if (time > 1) console.error(`${name}: ${time.toFixed(2)} s`)
    if (time > found.time) Object.assign(found, {slowest: name, time})
  }
  return found
}

function memory() {
  return [...runs.keys()].map(name => {
    const bytes = Number(execFileSync(process.execPath, [join(here, 'memory.mjs'), name, ...paths], {encoding: 'utf8'}))
    return [name, (bytes / 1e6).toFixed(0)]
  })
}

function table(head, rows) {
  if (options.markdown || options.readme) return [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`)
  const all = [head, ...rows]
  const widths = head.map((_, index) => Math.max(...all.map(cells => cells[index].length)))
  return all.map(cells =>
    cells
      .map((cell, index) => cell.padEnd(widths[index]))
      .join('  ')
      .trimEnd(),
  )
}

function rateOf(name) {
  return `${(megabytes / seconds.get(name)).toFixed(2)} MB/s`
}

function secondsOf(work) {
  const start = performance.now()
  work()
  return (performance.now() - start) / 1_000
}

/** What else the machine does at the time counts less. */
function processorSecondsOf(work) {
  const start = process.cpuUsage()
  work()
  const {user, system} = process.cpuUsage(start)
  return (user + system) / 1e6
}

function median(values) {
  return values.toSorted((one, other) => one - other)[values.length >> 1]
}
