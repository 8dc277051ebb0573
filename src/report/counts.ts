import type {Totals} from './report.ts'

/** `2 errors, 1 warning`; the empty text when nothing was found. */
export function foundText({errors, warnings, infos}: Pick<Totals, 'errors' | 'warnings' | 'infos'>): string {
  const counts = [
    [errors, 'error'],
    [warnings, 'warning'],
    [infos, 'info'],
  ] as const
  return counts
    .filter(([count]) => count > 0)
    .map(([count, noun]) => counted(count, noun))
    .join(', ')
}

/** `1 file`, `2 files`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
