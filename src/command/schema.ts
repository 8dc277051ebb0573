import {articleJsonSchema} from '../json-schema.ts'
import {stringify} from '../write/stringify.ts'
import {toStream} from '../write/to-stream.ts'
import type {SchemaCall} from './arguments.ts'
import type {Streams} from './streams.ts'

/** Run `warbox schema`. */
export async function schemaCommand({spans}: SchemaCall, {stdout, signal}: Streams): Promise<0> {
  await toStream(stdout, [`${stringify(articleJsonSchema({spans}), true)}\n`], signal)
  return 0
}
