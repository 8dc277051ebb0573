import {articleJsonSchema} from '../../json-schema.ts'
import {expectedName} from '../expected-name.ts'
import type {Fault} from './fault.ts'
import {isObject, type Node, nodesBelow, pathOf, pathText} from './node.ts'

/** As much of JSON Schema as the one of articles uses. */
interface Schema {
  $ref?: string
  properties?: Readonly<Record<string, Schema>>
  items?: Schema
  oneOf?: readonly Schema[]
  const?: unknown
}

interface Place {
  node: Node
  schema: Schema
}

/** Make what finds the keys that the schema does not know; what stands below them is left alone. */
export function unknownKeyFinder(): (root: Node) => Fault[] {
  const {$defs = {}, ...whole}: Schema & {$defs?: Readonly<Record<string, Schema>>} = articleJsonSchema()
  return root => {
    const faults: Fault[] = []
    const pending: Place[] = [{node: root, schema: whole}]
    for (let place = pending.pop(); place !== undefined; place = pending.pop()) {
      const {node} = place
      const {items, properties} = meant(place)
      for (const below of nodesBelow(node)) {
        const schema = typeof below.key === 'number' ? items : ownSchema(properties, String(below.key))
        if (schema !== undefined) pending.push({node: below, schema})
        else if (properties !== undefined && isObject(node.value)) faults.push(toFault(below, Object.keys(properties)))
      }
    }
    return faults
  }

  /** Without the `$ref`, and of several the one of the kind that the value says it is. */
  function meant({node, schema}: Place): Schema {
    const found = schema.$ref === undefined ? schema : ($defs[schema.$ref.slice('#/$defs/'.length)] ?? {})
    if (found.oneOf === undefined) return found
    const kind = isObject(node.value) ? node.value.kind : undefined
    return found.oneOf.find(({properties}) => properties?.kind?.const === kind) ?? {}
  }
}

function ownSchema(properties: Schema['properties'] = {}, key: string): Schema | undefined {
  return Object.hasOwn(properties, key) ? properties[key] : undefined
}

function toFault(node: Node & {key: PropertyKey}, known: readonly string[]): Fault {
  const path = pathOf(node)
  const expected = expectedName(String(node.key), known)
  return {rule: 'known-key', path, atKey: true, reason: `Unexpected key \`${pathText(path)}\`, expected ${expected}`}
}
