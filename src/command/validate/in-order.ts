/** Do work on items, so many at a time at most, and give what comes of it in the order of the items. */
export async function* inOrder<T, U>(
  items: AsyncIterable<T>,
  ahead: number,
  work: (item: T) => U | Promise<U>,
): AsyncGenerator<U, void, undefined> {
  const pending: Promise<U>[] = []
  for await (const item of items) {
    pending.push(started(item))
    const first = pending.length < ahead ? undefined : pending.shift()
    if (first !== undefined) yield await first
  }
  for (const each of pending) yield await each

  /** What fails before its turn has come fails when it comes. */
  function started(item: T): Promise<U> {
    const working = (async () => work(item))()
    working.catch(() => {})
    return working
  }
}
