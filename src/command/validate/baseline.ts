import {readFile, stat} from 'node:fs/promises'
import {resolve} from 'node:path'
import {errorCode, systemReason} from '../../data/system-errors.ts'
import type {LintMessage} from '../../finding.ts'
import {stringify} from '../../write/stringify.ts'
import {toFile} from '../../write/to-file.ts'
import {WrongCall} from '../wrong-call.ts'

/** How many messages of a rule are held back, by the path of the file and the rule. */
type Counts = Map<string, Map<string, number>>

export interface Baseline {
  /** The messages of a file that are not held back: of a rule that gives more than its count, all of them. */
  beyond(path: string, messages: readonly LintMessage[]): readonly LintMessage[]
  /** How many counts are too high for the files that were seen. */
  unused(): number
  /** Write the counts of what was seen: of everything, or only those that are too high, which are lowered. */
  write(change: 'suppress-all' | 'prune'): Promise<void>
}

/** Open the baseline at a path; one that is not there holds nothing back. `all` holds back whatever there is. */
export async function openBaseline(path: string, root: string, all: boolean): Promise<Baseline> {
  const allowed = await readCounts(path)
  const seen: Counts = new Map()
  return {
    beyond(file, messages) {
      const found = countsOf(messages)
      seen.set(file, found)
      if (all) return []
      const counts = allowed.get(file)
      return counts === undefined ? messages : messages.filter(({rule}) => (found.get(rule) ?? 0) > (counts.get(rule) ?? 0))
    },
    unused: () =>
      [...seen].flatMap(([file, found]) => [...(allowed.get(file) ?? [])].filter(([rule, count]) => count > (found.get(rule) ?? 0))).length,
    async write(change) {
      const counts: Counts = change === 'suppress-all' ? new Map([...allowed, ...seen]) : await pruned(allowed, seen, root)
      if (counts.size > 0 || allowed.size > 0) await toFile(path, [`${stringify(toJson(counts), true)}\n`])
    },
  }
}

async function readCounts(path: string): Promise<Counts> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return new Map()
    throw new WrongCall(`Cannot read \`${path}\`: ${systemReason(error)}`, {cause: error})
  }
  return new Map(
    Object.entries(await parsed(text, path)).map(([file, rules]) => [
      file,
      new Map(Object.entries(rules).map(([rule, {count}]) => [rule, count])),
    ]),
  )
}

async function parsed(text: string, path: string): Promise<Record<string, Record<string, {count: number}>>> {
  const {suppressions} = await import('../../schema/suppressions.ts')
  try {
    return suppressions.parse(JSON.parse(text))
  } catch (error) {
    throw new WrongCall(`Unexpected content of \`${path}\`, expected what \`--suppress-all\` writes`, {cause: error})
  }
}

function countsOf(messages: readonly LintMessage[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const {rule} of messages) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return counts
}

/** What is still needed: no more than was seen in files that were, nothing for files that are gone. */
async function pruned(allowed: Counts, seen: Counts, root: string): Promise<Counts> {
  const counts: Counts = new Map()
  for (const [file, rules] of allowed) {
    const found = seen.get(file)
    if (found !== undefined) counts.set(file, new Map([...rules].map(([rule, count]) => [rule, Math.min(count, found.get(rule) ?? 0)])))
    else if (await exists(resolve(root, file))) counts.set(file, rules)
  }
  return counts
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined
}

/** In the order of names, so that two who write it give the same. */
function toJson(counts: Counts): Record<string, Record<string, {count: number}>> {
  return Object.fromEntries(
    sorted(counts)
      .map(
        ([file, rules]) =>
          [
            file,
            Object.fromEntries(
              sorted(rules)
                .filter(([, count]) => count > 0)
                .map(([rule, count]) => [rule, {count}]),
            ),
          ] as const,
      )
      .filter(([, rules]) => Object.keys(rules).length > 0),
  )
}

function sorted<T>(map: ReadonlyMap<string, T>): [string, T][] {
  return [...map].sort(([one], [other]) => (one < other ? -1 : 1))
}
