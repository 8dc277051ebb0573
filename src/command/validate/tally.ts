import type {LintMessage} from '../../finding.ts'
import type {Totals} from '../../report/report.ts'

/** Counts what is said about files. */
export interface Tally {
  /** `beyond` are the messages that the baseline does not hold back, `shown` those of them that are reported. */
  add(beyond: readonly LintMessage[], shown: readonly LintMessage[], suppressed: number): void
  /** Something could not be read or written. */
  failed(): void
  /** Of what is reported. */
  totals(): Totals
  /** Warnings, reported or not. */
  warnings(): number
  /** Nothing failed, and there is no error. */
  isClean(): boolean
}

export function tally(): Tally {
  const totals = {files: 0, errors: 0, warnings: 0, infos: 0, fixable: 0, suppressed: 0}
  let failures = 0
  let warnings = 0
  return {
    add(beyond, shown, suppressed) {
      totals.files++
      totals.suppressed += suppressed
      warnings += count(beyond, 'warning')
      totals.errors += count(shown, 'error')
      totals.warnings += count(shown, 'warning')
      totals.infos += count(shown, 'info')
      totals.fixable += shown.filter(({edits}) => edits !== undefined).length
    },
    failed() {
      failures++
    },
    totals: () => ({...totals}),
    warnings: () => warnings,
    isClean: () => failures === 0 && totals.errors === 0,
  }
}

function count(messages: readonly LintMessage[], wanted: LintMessage['severity']): number {
  return messages.filter(({severity}) => severity === wanted).length
}
