#!/usr/bin/env node
// How much of the infoboxes' fields the built library leaves unread, and which phrases it leaves most often.
//   npm run coverage:facts -- [--lib dist/index.js] [--articles DIR] [--top 10] [--where]
// Words are counted in the items of fields that have a normalizer. `--where` names an article for each phrase.
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {parseArgs} from 'node:util'

const root = fileURLToPath(new URL('..', import.meta.url))
const {values: options} = parseArgs({
  options: {
    lib: {type: 'string', default: join(root, 'dist/index.js')},
    articles: {type: 'string', default: join(root, '../shared/corpus/articles')},
    top: {type: 'string', default: '10'},
    where: {type: 'boolean', default: false},
  },
})

/** The kinds of fields by the start of their names; the first that fits. */
const groups = ['date', 'casualties', 'strength', 'commander', 'combatant', 'units', 'result', 'place', 'other']
const also = new Map([
  ['fatalities', 'casualties'],
  ['injuries', 'casualties'],
  ['polstrength', 'strength'],
  ['milstrength', 'strength'],
  ['location', 'place'],
  ['coordinates', 'place'],
  ['executed', 'date'],
])
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u200C\u200D]*/gu

if (!existsSync(options.articles)) {
  console.log(`skipped: there are no articles in ${options.articles}`)
} else {
  const {parseArticle} = await import(pathToFileURL(resolve(options.lib)).href)
  report(count(parseArticle), Number(options.top))
}

function count(parseArticle) {
  const tally = new Map(groups.map(group => [group, {fields: 0, words: 0, unread: 0, phrases: new Map()}]))
  for (const file of readdirSync(options.articles).sort()) {
    const text = readFileSync(join(options.articles, file), 'utf8')
    for (const field of parseArticle(text).infoboxes.flatMap(({fields}) => fields)) {
      if (field.unread === undefined) continue
      const sums = tally.get(groupOf(field.name))
      sums.fields++
      sums.words += words(field.text)
      for (const [start, end] of field.unread) {
        const phrase = withoutMarkup(text.slice(start, end))
        sums.unread += words(phrase)
        const seen = sums.phrases.get(phrase) ?? {times: 0, file}
        sums.phrases.set(phrase, {...seen, times: seen.times + 1})
      }
    }
  }
  return tally
}

function report(tally, top) {
  for (const [group, {fields, words, unread, phrases}] of tally) {
    const share = words === 0 ? 0 : (100 * unread) / words
    console.log(`${group.padEnd(11)} ${share.toFixed(2).padStart(6)} %  ${unread} of ${words} words unread in ${fields} fields`)
    const most = [...phrases].sort(([, one], [, other]) => other.times - one.times).slice(0, top)
    for (const [phrase, {times, file}] of most) console.log(`    ${times} × ${shorten(phrase)}${options.where ? `  (${file})` : ''}`)
  }
}

function groupOf(name) {
  return groups.find(group => name.startsWith(group)) ?? also.get(name.replace(/\d.*$/, '')) ?? 'other'
}

function words(text) {
  return text.match(word)?.length ?? 0
}

/** The source without the targets of links, tags, and the names of templates. */
function withoutMarkup(source) {
  return source
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\[\[[^[\]|]*\|/g, '')
    .replace(/\{\{[^{}|]*\|/g, '')
    .replace(/[[\]{}']{2,}/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function shorten(phrase) {
  return phrase.length > 90 ? `${phrase.slice(0, 89)}…` : phrase
}
