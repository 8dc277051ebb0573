import type {Source} from '../../read/file.ts'
import {toPage} from '../../read/read.ts'
import {ReadError} from '../../read/read-error.ts'
import type {Examined, Unexamined} from './examine.ts'

/** Say what is wrong with converted articles, JSON or NDJSON, by the schema of articles. */
export async function examineJson(source: Source, stdinName: string | undefined): Promise<Examined | Unexamined> {
  const page = toPage(source)
  if (page instanceof ReadError) return {failure: page}
  const {checkJson} = await import('../validate-schema.ts')
  const path = source.path ?? stdinName
  const text = String(page)
  const {messages} = checkJson(path ?? '-', text)
  return {...(path !== undefined && {path}), isStandardInput: source.path === undefined, before: text, text, messages}
}
