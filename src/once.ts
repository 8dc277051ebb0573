/** A table that is made when it is first asked for, so that it costs those nothing who never ask. */
export function once<T>(make: () => T): () => T {
  let made: {value: T} | undefined
  return () => {
    made ??= {value: make()}
    return made.value
  }
}
