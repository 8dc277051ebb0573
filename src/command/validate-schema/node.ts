/** A value in data, and the way to it. */
export interface Node {
  value: unknown
  key?: PropertyKey
  above?: Node
  depth: number
}

/** The node and all below it, the values of a list or an object one after the other. */
export function* nodesIn(root: Node): Generator<Node, void, undefined> {
  const pending = [root]
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    yield node
    for (const below of [...nodesBelow(node)].reverse()) pending.push(below)
  }
}

/** The values of a list or an object. */
export function* nodesBelow(node: Node): Generator<Node & {key: PropertyKey}, void, undefined> {
  const {value, depth} = node
  if (Array.isArray(value)) for (const [key, each] of value.entries()) yield {value: each, key, above: node, depth: depth + 1}
  else if (isObject(value)) for (const [key, each] of Object.entries(value)) yield {value: each, key, above: node, depth: depth + 1}
}

/** The keys on the way to a node. */
export function pathOf(node: Node): PropertyKey[] {
  const path: PropertyKey[] = []
  for (let each: Node | undefined = node; each?.key !== undefined; each = each.above) path.unshift(each.key)
  return path
}

/** `infoboxes[0].facts.date`; a key that is no plain word in quotes. */
export function pathText(path: readonly PropertyKey[]): string {
  const parts = path.map((key, index) => {
    if (typeof key === 'number') return `[${key}]`
    if (!/^[\w$-]+$/.test(String(key))) return `[${JSON.stringify(key)}]`
    return `${index === 0 ? '' : '.'}${String(key)}`
  })
  return parts.join('')
}

/** Neither a list nor a scalar. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
