/** An input that could not be read; the message names it, and says what was wrong and what was expected. */
export class ReadError extends Error {
  override readonly name = 'ReadError'
  readonly path: string

  constructor(path: string, reason: string, options?: ErrorOptions) {
    super(`Cannot read \`${path}\`: ${reason}`, options)
    this.path = path
  }
}

/** Is told of what could not be read, so that the rest can be. */
export type Failed = (error: ReadError) => void
