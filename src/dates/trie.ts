const letters = 26
const firstLetter = 97

/** Words of the letters a to z, to be found in a text without cutting them out of it; of capitals it makes no difference. */
export interface Trie {
  /** For each node and letter the node behind it; 0 when there is none. Node 0 is the root. */
  readonly next: Int32Array
  /** For each node the word that ends there. */
  readonly words: readonly (string | undefined)[]
}

export function trieOf(words: Iterable<string>): Trie {
  const nodes: number[][] = [new Array<number>(letters).fill(0)]
  const ends: (string | undefined)[] = [undefined]
  for (const word of words) {
    if (!/^[a-z]+$/.test(word)) continue
    let node = 0
    for (let at = 0; at < word.length; at++) {
      const row = nodes[node]
      const letter = word.charCodeAt(at) - firstLetter
      if (row === undefined) break
      if (row[letter] === 0) row[letter] = nodes.push(new Array<number>(letters).fill(0)) - 1
      node = row[letter] ?? 0
    }
    ends[node] = word
  }
  return {next: Int32Array.from(nodes.flat()), words: Array.from({length: nodes.length}, (_, node) => ends[node])}
}

/** The word of a trie that stands between two places of a text. */
export function wordIn({next, words}: Trie, text: string, at: number, to: number): string | undefined {
  let node = 0
  for (let index = at; index < to; index++) {
    const letter = (text.charCodeAt(index) | 32) - firstLetter
    if (letter < 0 || letter >= letters) return undefined
    node = next[node * letters + letter] ?? 0
    if (node === 0) return undefined
  }
  return words[node]
}
