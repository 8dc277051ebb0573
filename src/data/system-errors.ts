import reasons from './system-errors.json' with {type: 'json'}

const reasonOfCode: ReadonlyMap<string, string> = new Map(Object.entries(reasons))

/** What went wrong, in words for people: `permission denied` for an `EACCES`; the message itself when its code is not known. */
export function systemReason(error: unknown): string {
  const reason = reasonOfCode.get(errorCode(error) ?? '')
  if (reason !== undefined) return reason
  return error instanceof Error ? error.message : String(error)
}

/** The code of a failed system call, such as `ENOENT`. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
