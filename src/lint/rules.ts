import type {Rule} from './rule.ts'
import {ambiguousYears} from './rules/ambiguous-years/rule.ts'
import {bytesLimit} from './rules/bytes-limit/rule.ts'
import {casualtyAbbreviation} from './rules/casualty-abbreviation/rule.ts'
import {casualtyUnparsed} from './rules/casualty-unparsed/rule.ts'
import {claimExceedsStrength} from './rules/claim-exceeds-strength/rule.ts'
import {claimProseMismatch} from './rules/claim-prose-mismatch/rule.ts'
import {claimSumMismatch} from './rules/claim-sum-mismatch/rule.ts'
import {computedValue} from './rules/computed-value/rule.ts'
import {damagedDash} from './rules/damaged-dash/rule.ts'
import {dateEndBeforeStart} from './rules/date-end-before-start/rule.ts'
import {dateProseMismatch} from './rules/date-prose-mismatch/rule.ts'
import {dateUnparsed} from './rules/date-unparsed/rule.ts'
import {deprecatedParam} from './rules/deprecated-param/rule.ts'
import {depthLimit} from './rules/depth-limit/rule.ts'
import {duplicateParam} from './rules/duplicate-param/rule.ts'
import {durationMismatch} from './rules/duration-mismatch/rule.ts'
import {headlessInfobox} from './rules/headless-infobox/rule.ts'
import {imageSyntax} from './rules/image-syntax/rule.ts'
import {jointCell} from './rules/joint-cell/rule.ts'
import {missingDate} from './rules/missing-date/rule.ts'
import {missingPlace} from './rules/missing-place/rule.ts'
import {naValue} from './rules/na-value/rule.ts'
import {noUnreadText} from './rules/no-unread-text/rule.ts'
import {nodesLimit} from './rules/nodes-limit/rule.ts'
import {paramForMissingSide} from './rules/param-for-missing-side/rule.ts'
import {plainEmptyBrackets} from './rules/plain-empty-brackets/rule.ts'
import {plainEmptyItem} from './rules/plain-empty-item/rule.ts'
import {plainGluedFate} from './rules/plain-glued-fate/rule.ts'
import {plainImageSize} from './rules/plain-image-size/rule.ts'
import {plainLineBreakComma} from './rules/plain-line-break-comma/rule.ts'
import {plainMissingSeparator} from './rules/plain-missing-separator/rule.ts'
import {rankInCommander} from './rules/rank-in-commander/rule.ts'
import {resultEmptyWithConsequences} from './rules/result-empty-with-consequences/rule.ts'
import {resultNonstandardTerm} from './rules/result-nonstandard-term/rule.ts'
import {statusAndResult} from './rules/status-and-result/rule.ts'
import {statusOnEndedConflict} from './rules/status-on-ended-conflict/rule.ts'
import {strayWhiteSpace} from './rules/stray-white-space/rule.ts'
import {tooManyCommanders} from './rules/too-many-commanders/rule.ts'
import {unattributedEnemyClaim} from './rules/unattributed-enemy-claim/rule.ts'
import {uncitedNumber} from './rules/uncited-number/rule.ts'
import {unclosedListTemplate} from './rules/unclosed-list-template/rule.ts'
import {undefinedReference} from './rules/undefined-reference/rule.ts'
import {unknownParam} from './rules/unknown-param/rule.ts'
import {unknownTemplate} from './rules/unknown-template/rule.ts'
import {unusedDirective} from './rules/unused-directive/rule.ts'
import {validWikitext} from './rules/valid-wikitext/rule.ts'
import {valueElsewhere} from './rules/value-elsewhere/rule.ts'
import {wikiparserNodeFailed} from './rules/wikiparser-node-failed/rule.ts'
import {wrapperInfobox} from './rules/wrapper-infobox/rule.ts'

/** The rules, in the order in which they are run. */
export const knownRules: readonly Rule[] = [
  ambiguousYears,
  bytesLimit,
  casualtyAbbreviation,
  casualtyUnparsed,
  claimExceedsStrength,
  claimProseMismatch,
  claimSumMismatch,
  computedValue,
  damagedDash,
  dateEndBeforeStart,
  dateProseMismatch,
  dateUnparsed,
  deprecatedParam,
  depthLimit,
  duplicateParam,
  durationMismatch,
  headlessInfobox,
  imageSyntax,
  jointCell,
  missingDate,
  missingPlace,
  naValue,
  noUnreadText,
  nodesLimit,
  paramForMissingSide,
  plainEmptyBrackets,
  plainEmptyItem,
  plainGluedFate,
  plainImageSize,
  plainLineBreakComma,
  plainMissingSeparator,
  rankInCommander,
  resultEmptyWithConsequences,
  resultNonstandardTerm,
  statusAndResult,
  statusOnEndedConflict,
  strayWhiteSpace,
  tooManyCommanders,
  unattributedEnemyClaim,
  uncitedNumber,
  unclosedListTemplate,
  undefinedReference,
  unknownParam,
  unknownTemplate,
  validWikitext,
  valueElsewhere,
  wikiparserNodeFailed,
  wrapperInfobox,
  // Last: it reads which comments held something back.
  unusedDirective,
]
