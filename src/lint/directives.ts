import type {Span} from '../schema/span.ts'
import type {Root} from '../tree.ts'
import {nodesIn} from './nodes-in.ts'

/** A comment that holds one rule back, or all, on a stretch of the text. */
export interface Directive {
  /** Absent for all rules. */
  rule?: string
  /** Of the comment. */
  span: Span
  /** The stretch of text: messages that begin in it are held back. */
  covers: Span
  /** Whether it has held a message back. */
  used: boolean
}

/** The directives of an article in the order of the text, and for each rule those whose stretches are apart. */
export interface Directives {
  all: Directive[]
  byRule: Map<string | undefined, {blocks: Directive[]; lines: Directive[]}>
}

/** `warbox-disable-next-line unknown-param, na-value -- as in the source` */
const directive = /^\s*warbox-(?<command>disable|enable|disable-line|disable-next-line)(?=\s|$)(?<rest>[\s\S]*)$/

/**
 * Read the comments that hold rules back: `<!-- warbox-disable rule -->` up to `<!-- warbox-enable rule -->` or the end,
 * `<!-- warbox-disable-line rule -->` and `<!-- warbox-disable-next-line rule -->`.
 *
 * Several rules are divided by commas; none means all. What stands behind `--` is the reason. The plain form has no comments.
 */
export function readDirectives(root: Root, source: string): Directives {
  const found: Directives = {all: [], byRule: new Map()}
  if (!source.includes('warbox-disable')) return found
  const open = new Map<string | undefined, Directive>()
  for (const node of nodesIn(root)) {
    const {command, rest = ''} = (node.type === 'comment' ? directive.exec(node.value)?.groups : undefined) ?? {}
    if (command === 'enable') close(open, rulesOf(rest), node.start)
    else if (command !== undefined) {
      for (const rule of rulesOf(rest)) add(found, open, command, rule, [node.start, node.end], source)
    }
  }
  return found
}

/** Whether a directive holds a message of the rule at this place back; it then counts as used. */
export function heldBack({byRule}: Directives, rule: string, at: number): boolean {
  const lists = [byRule.get(rule), byRule.get(undefined)].flatMap(lists => (lists === undefined ? [] : [lists.blocks, lists.lines]))
  const covering = lists.flatMap(list => coveringOf(list, at) ?? [])
  for (const directive of covering) directive.used = true
  return covering.length > 0
}

/** The names of rules; one that is absent when there is none, for all rules. */
function rulesOf(rest: string): (string | undefined)[] {
  const [names = ''] = rest.split(/(?:^|\s)--(?:\s|$)/, 1)
  const rules = names.split(/[\s,]+/).filter(name => name !== '')
  return rules.length === 0 ? [undefined] : rules
}

/** What is held back already is not held back again: the stretches of a rule stay apart, and the second comment stays unused. */
function add(
  {all, byRule}: Directives,
  open: Map<string | undefined, Directive>,
  command: string,
  rule: string | undefined,
  span: Span,
  source: string,
): void {
  const lists = byRule.get(rule) ?? {blocks: [], lines: []}
  const list = command === 'disable' ? lists.blocks : lists.lines
  const last = list.at(-1)
  const covers = coverage(command, span, source)
  const made: Directive = {...(rule !== undefined && {rule}), span, covers, used: false}
  all.push(made)
  if (last !== undefined && covers[0] < last.covers[1]) return
  list.push(made)
  byRule.set(rule, lists)
  if (command === 'disable') open.set(rule, made)
}

/** `warbox-enable` ends what a `warbox-disable` of the same rules began; without a rule, all that is open. */
function close(open: Map<string | undefined, Directive>, rules: readonly (string | undefined)[], at: number): void {
  for (const rule of rules[0] === undefined ? [...open.keys()] : rules) {
    const directive = open.get(rule)
    if (directive !== undefined) directive.covers = [directive.covers[0], at]
    open.delete(rule)
  }
}

function coverage(command: string, [start, end]: Span, source: string): Span {
  if (command === 'disable') return [start, source.length + 1]
  if (command === 'disable-line') return [source.lastIndexOf('\n', start - 1) + 1, nextLine(source, end)]
  const next = nextLine(source, end)
  return [next, nextLine(source, next)]
}

/** Where the next line begins; behind the text when there is none. */
function nextLine(source: string, at: number): number {
  const found = source.indexOf('\n', at)
  return found < 0 ? source.length + 1 : found + 1
}

/** Of directives in order and apart, the one whose stretch holds the place. */
function coveringOf(list: readonly Directive[], at: number): Directive | undefined {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.covers[0] ?? 0) <= at) low = middle + 1
    else high = middle
  }
  const found = list[low - 1]
  return found !== undefined && at < found.covers[1] ? found : undefined
}
