import type {CheckedFile, LintMessage} from '../finding.ts'
import {excerpt} from '../lint/excerpt.ts'
import type {Span} from '../schema/span.ts'
import type {Fault} from './validate-schema/fault.ts'
import {documentsIn, type JsonDocument, type NoJson} from './validate-schema/json-documents.ts'
import {looseIds} from './validate-schema/loose-ids.ts'
import {type Node, nodesIn, pathOf, pathText} from './validate-schema/node.ts'
import {scanJson, type Wanted} from './validate-schema/scan-json.ts'
import {schemaFaults} from './validate-schema/schema-faults.ts'
import {turnedRanges} from './validate-schema/turned-ranges.ts'
import {unknownKeyFinder} from './validate-schema/unknown-keys.ts'

/** How deep an article may be; real ones are about twenty levels deep. */
const deepest = 200

/**
 * Hold converted articles, JSON or NDJSON, against the schema: what is wrong, where in the data (`field`) and where in the text.
 *
 * Articles without any place in the text are taken as converted with `--no-spans`. Of NDJSON a line that is no JSON is told of, and the others
 * are read. Never throws for what a text says.
 */
export function checkJson(path: string, text: string): CheckedFile {
  const unknownKeys = unknownKeyFinder()
  const messages = documentsIn(path, text).flatMap(document => {
    if (!('value' in document)) return [noJsonMessage(text, document)]
    const spans = /"span"\s*:/.test(document.text)
    const faults = articlesIn(document).flatMap(node => faultsOf(node, spans, unknownKeys))
    return faults.length === 0 ? [] : toMessages(document, faults)
  })
  const sorted = messages.sort((one, other) => one.span[0] - other.span[0])
  return {path, text: sorted.length === 0 ? '' : text, messages: sorted, suppressed: 0}
}

/** An array, as `convert` gives of several inputs, holds articles. */
function articlesIn({value}: JsonDocument): Node[] {
  if (!Array.isArray(value)) return [{value, depth: 0}]
  return value.map((each: unknown, key) => ({value: each, key, depth: 0}))
}

function faultsOf(article: Node, spans: boolean, unknownKeys: (root: Node) => Fault[]): Fault[] {
  const above = pathOf(article)
  if (isTooDeep(article))
    return [{rule: 'article-schema', path: above, reason: `Unexpected data more than ${deepest} levels deep, expected an article`}]
  return [...schemaFaults(article.value, {above, spans}), ...unknownKeys(article), ...looseIds(article), ...turnedRanges(article)]
}

function isTooDeep(article: Node): boolean {
  for (const {depth} of nodesIn(article)) if (depth > deepest) return true
  return false
}

function noJsonMessage(text: string, {offset, expected}: NoJson): LintMessage {
  const [found] = text.slice(offset, offset + 40).split(/[\s,:[\]{}]/, 1)
  const shown = found || text.charAt(offset)
  return {
    rule: 'valid-json',
    severity: 'error',
    reason: `Unexpected ${describe(shown)}, expected ${expected}`,
    span: [offset, offset + shown.length],
  }
}

function describe(shown: string): string {
  if (shown === '') return 'end of the text'
  if (/[\r\n]/.test(shown)) return 'end of the line'
  return /^\p{Cc}/u.test(shown) ? 'control character' : excerpt(shown)
}

/** Give the faults of a document their places, all in one pass over its text. */
function toMessages({text, offset}: JsonDocument, faults: readonly Fault[]): LintMessage[] {
  const root: Wanted = {below: new Map()}
  const places = faults.map(({path}) => path.reduce(below, root))
  scanJson(text, root)
  return faults.map(({rule, reason, path, atKey = false}, index) => {
    const {key, span} = places[index] ?? root
    const [start, end] = (atKey ? key : span) ?? root.span ?? [0, 0]
    const at: Span = [offset + start, offset + end]
    return {rule, severity: 'error', reason, ...(path.length > 0 && {field: pathText(path)}), span: at}
  })
}

function below(wanted: Wanted, key: PropertyKey): Wanted {
  const found = wanted.below.get(key) ?? {below: new Map()}
  wanted.below.set(key, found)
  return found
}
