/** The command was called as it cannot be: exit code 2, and nothing has been read or written. */
export class WrongCall extends Error {
  override readonly name = 'WrongCall'
}
