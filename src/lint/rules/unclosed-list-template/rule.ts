import {foldTemplateName} from '../../../data/infoboxes.ts'
import {type ListPair, listOpenedBy} from '../../../data/list-pairs.ts'
import type {Node, Template} from '../../../tree.ts'
import {hasValue} from '../../box-text.ts'
import {nodesIn} from '../../nodes-in.ts'
import type {Rule} from '../../rule.ts'

interface Opening {
  template: Template
  pair: ListPair
}

/** A value, and for each pair the templates in it that opened a list which is not yet closed. */
interface Value {
  end: number
  open: Map<ListPair, Opening[]>
}

export const unclosedListTemplate: Rule = {
  id: 'unclosed-list-template',
  summary: 'A list that a template opens is closed in the same value.',
  *check({boxes}) {
    let behind = 0
    for (const {template} of boxes) {
      // A box in another is looked through with it.
      if (template.start < behind) continue
      behind = template.end
      for (const {
        template: {name, start, end},
        pair,
      } of unclosed(template)) {
        yield {reason: `Unexpected \`{{${name}}}\` without an end, expected \`{{${pair.close[0]}}}\` in the same value`, span: [start, end]}
      }
    }
  },
}

/** The templates that open a list which the value they stand in never closes. */
function* unclosed(box: Template): Generator<Opening> {
  const values: Value[] = []
  for (const node of nodesIn(box)) {
    while ((values.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= node.start) yield* left(values.pop())
    const value = values.at(-1)
    if (node.type === 'parameter') values.push({end: node.end, open: new Map()})
    else if (value !== undefined) note(node, value)
  }
  while (values.length > 0) yield* left(values.pop())
}

function left(value: Value | undefined): Opening[] {
  return [...(value?.open.values() ?? [])].flat()
}

function note(node: Node, {open}: Value): void {
  if (node.type === 'element' && node.stray === true && node.name === 'div') close(open, () => true)
  if (node.type !== 'template') return
  const pair = listOpenedBy(node.name)
  if (pair === undefined) {
    const folded = open.size === 0 ? '' : foldTemplateName(node.name)
    close(open, ({close}) => close.includes(folded))
  } else if (!(pair.holds && holdsList(node))) {
    const openings = open.get(pair) ?? []
    openings.push({template: node, pair})
    open.set(pair, openings)
  }
}

/** Close the last list of those that were opened by such a pair. */
function close(open: Value['open'], isClosed: (pair: ListPair) => boolean): void {
  let last: Opening[] = []
  for (const [pair, openings] of open) {
    if (isClosed(pair) && (openings.at(-1)?.template.start ?? -1) > (last.at(-1)?.template.start ?? -1)) last = openings
  }
  last.pop()
}

function holdsList({children}: Template): boolean {
  return children.some(child => child.type === 'parameter' && (child.index !== undefined || child.name === '1') && hasValue(child))
}
