import {isUtf8} from 'node:buffer'

/** Text read from bytes; `invalid` says where the first bytes stood that are no UTF-8, and how many such places there are. */
export interface Decoded {
  text: string
  invalid?: {byte: number; offset: number; count: number}
}

const sampleSize = 65_536
const replacement = '\u{FFFD}'

/**
 * Decode UTF-8: what is no UTF-8 becomes U+FFFD, a byte-order mark stays, for offsets point into the text as it was given.
 *
 * A text may hold at most 2^29 - 24 code units, the most a string holds; beyond that it throws.
 */
export function decode(bytes: Uint8Array): Decoded {
  const text = new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes)
  return isUtf8(bytes) ? {text} : {text, invalid: findInvalid(bytes, text)}
}

/**
 * Why these bytes are no text, or `undefined` when they can be read as such.
 *
 * A text with a stray NUL or a broken character is still a text. It is none when more than 1 % of its first 64 KiB are
 * control characters (four at least), or when they and what is no UTF-8 are more than 30 % of it.
 */
export function whyNotText(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'it is UTF-16, expected UTF-8'
  const sample = bytes.subarray(0, sampleSize)
  const controls = sample.reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0)
  const invalid = isUtf8(sample) ? 0 : countReplacements(new TextDecoder().decode(sample))
  const binary = (controls > 3 && controls > sample.length * 0.01) || controls + invalid > sample.length * 0.3
  return binary ? 'it is not text, expected UTF-8' : undefined
}

/** NUL and its kin; white space and ESC are met in text files. */
function isControl(byte: number): boolean {
  return byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b) || byte === 0x7f
}

/** Walk the places of U+FFFD, leaving out those that stand in the bytes as such. */
function findInvalid(bytes: Uint8Array, text: string): {byte: number; offset: number; count: number} {
  const count = countReplacements(text) - countGenuine(bytes)
  let byte = 0
  let from = 0
  for (let offset = text.indexOf(replacement); offset !== -1; offset = text.indexOf(replacement, offset + 1)) {
    byte += Buffer.byteLength(text.slice(from, offset))
    if (!isReplacement(bytes, byte)) return {byte, offset, count}
    from = offset
  }
  return {byte, offset: text.length, count}
}

/** How often U+FFFD itself is written in the bytes. */
function countGenuine(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(0xef); at !== -1; at = bytes.indexOf(0xef, at + 1)) if (isReplacement(bytes, at)) count++
  return count
}

function isReplacement(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd
}

function countReplacements(text: string): number {
  let count = 0
  for (let at = text.indexOf(replacement); at !== -1; at = text.indexOf(replacement, at + 1)) count++
  return count
}
