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

/** A value, and the templates in it that opened a list that is not yet closed. */
interface Value {
  end: number
  open: Opening[]
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
    while ((values.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= node.start) yield* values.pop()?.open ?? []
    const value = values.at(-1)
    if (node.type === 'parameter') values.push({end: node.end, open: []})
    else if (value !== undefined) note(node, value)
  }
  while (values.length > 0) yield* values.pop()?.open ?? []
}

function note(node: Node, {open}: Value): void {
  if (node.type === 'element' && node.stray === true && node.name === 'div') open.pop()
  if (node.type !== 'template') return
  const pair = listOpenedBy(node.name)
  if (pair !== undefined) {
    if (!(pair.holds && holdsList(node))) open.push({template: node, pair})
    return
  }
  const folded = foldTemplateName(node.name)
  const at = open.length === 0 ? -1 : open.findLastIndex(({pair}) => pair.close.includes(folded))
  if (at >= 0) open.splice(at, 1)
}

function holdsList({children}: Template): boolean {
  return children.some(child => child.type === 'parameter' && (child.index !== undefined || child.name === '1') && hasValue(child))
}
