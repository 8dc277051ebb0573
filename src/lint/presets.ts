import type {Severity} from '../finding.ts'

export type PresetName = 'recommended' | 'strict' | 'documented'

type Preset = Readonly<Record<string, Severity | 'off'>>

/**
 * How severe each rule is: `recommended`; `strict`, for data that must be clean; and `documented`, which asks only for what the
 * template's documentation and the Military history style guide say.
 */
const table: Readonly<Record<string, readonly [recommended: Severity | 'off', strict: Severity | 'off', documented: Severity | 'off']>> = {
  'casualty-abbreviation': ['info', 'warning', 'info'],
  'casualty-unparsed': ['info', 'warning', 'off'],
  'claim-exceeds-strength': ['info', 'warning', 'off'],
  'claim-prose-mismatch': ['info', 'warning', 'off'],
  'claim-sum-mismatch': ['info', 'warning', 'off'],
  'date-end-before-start': ['error', 'error', 'off'],
  'date-prose-mismatch': ['warning', 'error', 'off'],
  'date-unparsed': ['warning', 'error', 'off'],
  'duplicate-param': ['error', 'error', 'error'],
  'duration-mismatch': ['warning', 'error', 'off'],
  'no-unread-text': ['info', 'warning', 'off'],
  'rank-in-commander': ['info', 'warning', 'info'],
  'result-empty-with-consequences': ['info', 'warning', 'info'],
  'result-nonstandard-term': ['info', 'warning', 'warning'],
  'status-and-result': ['warning', 'error', 'warning'],
  'status-on-ended-conflict': ['warning', 'error', 'warning'],
  'too-many-commanders': ['info', 'warning', 'info'],
  'unattributed-enemy-claim': ['info', 'warning', 'off'],
  'uncited-number': ['info', 'warning', 'info'],
  'unknown-template': ['info', 'warning', 'off'],
  'unused-directive': ['warning', 'error', 'warning'],
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
