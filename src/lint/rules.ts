import type {Rule} from './rule.ts'
import {duplicateParam} from './rules/duplicate-param/rule.ts'
import {statusAndResult} from './rules/status-and-result/rule.ts'
import {unknownTemplate} from './rules/unknown-template/rule.ts'
import {unusedDirective} from './rules/unused-directive/rule.ts'

/** The rules, in the order in which they are run. */
export const knownRules: readonly Rule[] = [
  duplicateParam,
  statusAndResult,
  unknownTemplate,
  // Last: it reads which comments held something back.
  unusedDirective,
]
