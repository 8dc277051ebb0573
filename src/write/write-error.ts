/** An output that could not be written; the message names it and says what was wrong. */
export class WriteError extends Error {
  override readonly name = 'WriteError'
  readonly path: string

  constructor(path: string, reason: string, options?: ErrorOptions) {
    super(`Cannot write \`${path}\`: ${reason}`, options)
    this.path = path
  }
}
