import type {Severity} from '../finding.ts'

export type PresetName = 'recommended' | 'strict' | 'documented'

type Preset = Readonly<Record<string, Severity | 'off'>>

/**
 * How severe each rule is: `recommended`; `strict`, for data that must be clean; and `documented`, which asks only for what the
 * template's documentation and the Military history style guide say.
 */
const table: Readonly<Record<string, readonly [recommended: Severity | 'off', strict: Severity | 'off', documented: Severity | 'off']>> = {
  'ambiguous-years': ['info', 'warning', 'off'],
  'bytes-limit': ['warning', 'error', 'off'],
  'casualty-abbreviation': ['info', 'warning', 'info'],
  'casualty-unparsed': ['info', 'warning', 'off'],
  'claim-exceeds-strength': ['info', 'warning', 'off'],
  'claim-prose-mismatch': ['info', 'warning', 'off'],
  'claim-sum-mismatch': ['info', 'warning', 'off'],
  'computed-value': ['info', 'warning', 'off'],
  'damaged-dash': ['info', 'warning', 'off'],
  'date-end-before-start': ['error', 'error', 'off'],
  'date-prose-mismatch': ['warning', 'error', 'off'],
  'date-unparsed': ['warning', 'error', 'off'],
  'deprecated-param': ['info', 'warning', 'info'],
  'depth-limit': ['warning', 'error', 'off'],
  'duplicate-param': ['error', 'error', 'error'],
  'duration-mismatch': ['warning', 'error', 'off'],
  'headless-infobox': ['info', 'warning', 'off'],
  'image-syntax': ['info', 'warning', 'info'],
  'joint-cell': ['info', 'warning', 'off'],
  'missing-date': ['warning', 'error', 'off'],
  'missing-place': ['warning', 'error', 'warning'],
  'na-value': ['warning', 'error', 'warning'],
  'no-unread-text': ['info', 'warning', 'off'],
  'nodes-limit': ['warning', 'error', 'off'],
  'param-for-missing-side': ['error', 'error', 'error'],
  'plain-empty-brackets': ['info', 'warning', 'off'],
  'plain-empty-item': ['info', 'warning', 'off'],
  'plain-glued-fate': ['info', 'warning', 'off'],
  'plain-image-size': ['info', 'warning', 'off'],
  'plain-line-break-comma': ['info', 'warning', 'off'],
  'plain-missing-separator': ['info', 'warning', 'off'],
  'rank-in-commander': ['info', 'warning', 'info'],
  'result-empty-with-consequences': ['info', 'warning', 'info'],
  'result-nonstandard-term': ['info', 'warning', 'warning'],
  'status-and-result': ['warning', 'error', 'warning'],
  'status-on-ended-conflict': ['warning', 'error', 'warning'],
  'stray-white-space': ['info', 'warning', 'off'],
  'too-many-commanders': ['info', 'warning', 'info'],
  'unattributed-enemy-claim': ['info', 'warning', 'off'],
  'uncited-number': ['info', 'warning', 'info'],
  'unclosed-list-template': ['error', 'error', 'off'],
  'undefined-reference': ['warning', 'error', 'off'],
  'unknown-param': ['warning', 'error', 'warning'],
  'unknown-template': ['info', 'warning', 'off'],
  'unused-directive': ['warning', 'error', 'warning'],
  'valid-wikitext': ['off', 'warning', 'off'],
  'value-elsewhere': ['info', 'warning', 'off'],
  'wikiparser-node-failed': ['warning', 'error', 'off'],
  'wrapper-infobox': ['info', 'warning', 'off'],
}

/** The settings that configurations start from, by name. */
export const presets: Readonly<Record<PresetName, Preset>> = {
  recommended: column(0),
  strict: column(1),
  documented: column(2),
}

function column(index: 0 | 1 | 2): Preset {
  return Object.fromEntries(Object.entries(table).map(([id, severities]) => [id, severities[index]]))
}
