const letters = 26
const firstLetter = 97

/** Words of the letters a to z and what they stand for, to be found in a text without cutting them out of it; of capitals it makes no difference. */
export interface Trie<T> {
  /** For each node and letter the node behind it; 0 when there is none. Node 0 is the root. */
  readonly next: Int32Array
  /** For each node what the word that ends there stands for. */
  readonly values: readonly (T | undefined)[]
}

/** Make a trie of words; those with other letters are left out. */
export function trieOf<T>(entries: Iterable<readonly [word: string, value: T]>): Trie<T> {
  const nodes: number[][] = [new Array<number>(letters).fill(0)]
  const ends: (T | undefined)[] = [undefined]
  for (const [word, value] of entries) {
    if (!/^[a-z]+$/.test(word)) continue
    let node = 0
    for (let at = 0; at < word.length; at++) {
      const row = nodes[node]
      const letter = word.charCodeAt(at) - firstLetter
      if (row === undefined) break
      if (row[letter] === 0) row[letter] = nodes.push(new Array<number>(letters).fill(0)) - 1
      node = row[letter] ?? 0
    }
    ends[node] = value
  }
  return {next: Int32Array.from(nodes.flat()), values: Array.from({length: nodes.length}, (_, node) => ends[node])}
}

/** What the letters between two places of a text stand for. */
export function valueIn<T>({next, values}: Trie<T>, text: string, at: number, to: number): T | undefined {
  let node = 0
  for (let index = at; index < to; index++) {
    const letter = (text.charCodeAt(index) | 32) - firstLetter
    if (letter < 0 || letter >= letters) return undefined
    node = next[node * letters + letter] ?? 0
    if (node === 0) return undefined
  }
  return values[node]
}
