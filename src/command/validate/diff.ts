/** Lines that stand in the place of others, by their indexes. */
interface Change {
  before: [start: number, end: number]
  after: [start: number, end: number]
}

const context = 3
/** How many lines ahead two texts are looked through for where they are alike again. */
const reach = 64

/** The difference of two texts as a unified diff, for people, `patch` and `git apply`; empty when there is none. */
export function unifiedDiff(path: string, before: string, after: string): string {
  const [old, now] = [linesOf(before), linesOf(after)]
  const hunks = grouped(changesOf(old, now)).map(changes => toHunk(changes, old, now))
  return hunks.length === 0 ? '' : `--- a/${path}\n+++ b/${path}\n${hunks.join('')}`
}

/** Each with its line end. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

function changesOf(old: readonly string[], now: readonly string[]): Change[] {
  const changes: Change[] = []
  let [at, to] = [0, 0]
  while (at < old.length || to < now.length) {
    if (old[at] === now[to]) {
      at++
      to++
      continue
    }
    const [gone, come] = nextAlike(old, at, now, to)
    changes.push({before: [at, at + gone], after: [to, to + come]})
    at += gone
    to += come
  }
  return changes
}

/** How many lines are to be passed over in each text until they are alike: as few as there can be; all that is left when it is too far. */
function nextAlike(old: readonly string[], at: number, now: readonly string[], to: number): [gone: number, come: number] {
  for (let sum = 1; sum <= reach; sum++) {
    for (let gone = Math.min(sum, old.length - at); gone >= 0; gone--) {
      const come = sum - gone
      if (to + come <= now.length && old[at + gone] === now[to + come]) return [gone, come]
    }
  }
  return [old.length - at, now.length - to]
}

/** Changes whose lines of context touch go together. */
function grouped(changes: readonly Change[]): Change[][] {
  const groups: Change[][] = []
  for (const change of changes) {
    const last = groups.at(-1)?.at(-1)
    if (last !== undefined && change.before[0] - last.before[1] <= context * 2) groups.at(-1)?.push(change)
    else groups.push([change])
  }
  return groups
}

function toHunk(changes: readonly Change[], old: readonly string[], now: readonly string[]): string {
  const [first, last] = [changes[0], changes.at(-1)]
  if (first === undefined || last === undefined) return ''
  const lead = Math.min(context, first.before[0])
  const trail = Math.min(context, old.length - last.before[1])
  const [start, end] = [first.before[0] - lead, last.before[1] + trail]
  const lines: string[] = []
  let at = start
  for (const {before, after} of changes) {
    lines.push(...marked(' ', old.slice(at, before[0])), ...marked('-', old.slice(...before)), ...marked('+', now.slice(...after)))
    at = before[1]
  }
  lines.push(...marked(' ', old.slice(at, end)))
  return `@@ -${range(start, end)} +${range(first.after[0] - lead, last.after[1] + trail)} @@\n${lines.join('')}`
}

/** Lines count from 1; an empty range is named by the line before it. */
function range(start: number, end: number): string {
  return `${end === start ? start : start + 1},${end - start}`
}

function marked(sign: string, lines: readonly string[]): string[] {
  return lines.map(line => `${sign}${line}${line.endsWith('\n') ? '' : '\n\\ No newline at end of file\n'}`)
}
