import {excerpt} from '../../lint/excerpt.ts'
import type {Fault} from './fault.ts'
import {isObject, type Node, nodesIn, pathOf, pathText} from './node.ts'

type Kind = 'claim' | 'reference' | 'event'

/** A place that names something else of the article by its id. */
interface Use {
  node: Node
  id: string
  kind: Kind
}

/** Lists, by their key, whose objects have ids. A reference list of ids is no such list: it holds none. */
const owners: ReadonlyMap<PropertyKey | undefined, Kind> = new Map([
  ['casualties', 'claim'],
  ['claims', 'claim'],
  ['references', 'reference'],
  ['events', 'event'],
])

const users: ReadonlyMap<PropertyKey | undefined, Kind> = new Map([
  ['partOf', 'claim'],
  ['alternativeTo', 'claim'],
  ['references', 'reference'],
  ['anchor', 'event'],
])

/** The ids that claims, items and events name and nothing in the article has, and those that two references or events share. */
export function looseIds(root: Node): Fault[] {
  const owned: Record<Kind, Set<string>> = {claim: new Set(), reference: new Set(), event: new Set()}
  const uses: Use[] = []
  const faults: Fault[] = []
  for (const node of nodesIn(root)) {
    const {value, key, above} = node
    if (typeof value === 'string') {
      const kind = users.get(typeof key === 'number' ? above?.key : key)
      if (kind !== undefined) uses.push({node, id: value, kind})
    } else if (isObject(value) && typeof value.id === 'string' && typeof key === 'number') {
      const kind = owners.get(above?.key)
      if (kind === undefined) continue
      // A claim stands in its side and among all of the box.
      if (kind !== 'claim' && owned[kind].has(value.id)) faults.push(twice(node, value.id, kind))
      owned[kind].add(value.id)
    }
  }
  return [...faults, ...uses.filter(({id, kind}) => !owned[kind].has(id)).map(toFault)]
}

function twice(node: Node, id: string, kind: Kind): Fault {
  const path = [...pathOf(node), 'id']
  return {rule: 'known-id', path, reason: `Unexpected ${excerpt(id)} at \`${pathText(path)}\`, expected an id that no other ${kind} has`}
}

function toFault({node, id, kind}: Use): Fault {
  const path = pathOf(node)
  return {
    rule: 'known-id',
    path,
    reason: `Unexpected ${excerpt(id)} at \`${pathText(path)}\`, expected the id of ${kind === 'event' ? 'an' : 'a'} ${kind} of the article`,
  }
}
