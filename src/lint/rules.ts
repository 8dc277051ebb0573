import type {Rule} from './rule.ts'
import {casualtyAbbreviation} from './rules/casualty-abbreviation/rule.ts'
import {casualtyUnparsed} from './rules/casualty-unparsed/rule.ts'
import {claimExceedsStrength} from './rules/claim-exceeds-strength/rule.ts'
import {claimProseMismatch} from './rules/claim-prose-mismatch/rule.ts'
import {claimSumMismatch} from './rules/claim-sum-mismatch/rule.ts'
import {dateEndBeforeStart} from './rules/date-end-before-start/rule.ts'
import {dateProseMismatch} from './rules/date-prose-mismatch/rule.ts'
import {dateUnparsed} from './rules/date-unparsed/rule.ts'
import {duplicateParam} from './rules/duplicate-param/rule.ts'
import {durationMismatch} from './rules/duration-mismatch/rule.ts'
import {noUnreadText} from './rules/no-unread-text/rule.ts'
import {rankInCommander} from './rules/rank-in-commander/rule.ts'
import {resultEmptyWithConsequences} from './rules/result-empty-with-consequences/rule.ts'
import {resultNonstandardTerm} from './rules/result-nonstandard-term/rule.ts'
import {statusAndResult} from './rules/status-and-result/rule.ts'
import {statusOnEndedConflict} from './rules/status-on-ended-conflict/rule.ts'
import {tooManyCommanders} from './rules/too-many-commanders/rule.ts'
import {unattributedEnemyClaim} from './rules/unattributed-enemy-claim/rule.ts'
import {uncitedNumber} from './rules/uncited-number/rule.ts'
import {unknownTemplate} from './rules/unknown-template/rule.ts'
import {unusedDirective} from './rules/unused-directive/rule.ts'

/** The rules, in the order in which they are run. */
export const knownRules: readonly Rule[] = [
  casualtyAbbreviation,
  casualtyUnparsed,
  claimExceedsStrength,
  claimProseMismatch,
  claimSumMismatch,
  dateEndBeforeStart,
  dateProseMismatch,
  dateUnparsed,
  duplicateParam,
  durationMismatch,
  noUnreadText,
  rankInCommander,
  resultEmptyWithConsequences,
  resultNonstandardTerm,
  statusAndResult,
  statusOnEndedConflict,
  tooManyCommanders,
  unattributedEnemyClaim,
  uncitedNumber,
  unknownTemplate,
  // Last: it reads which comments held something back.
  unusedDirective,
]
