import {VFile} from 'vfile'
import {decode} from './decode.ts'

/** The bytes of a page, and what is known of them. */
export interface Source {
  bytes: Uint8Array
  path?: string
  title?: string | undefined
}

/** Make the file of a page: its text, its title, and messages on what is odd about its bytes. */
export function toFile({bytes, path, title}: Source): VFile {
  const {text, invalid} = decode(bytes)
  const file = new VFile({value: text, ...(path === undefined ? {} : {path}), data: {page: title === undefined ? {} : {title}}})
  if (text.trim() === '') file.message('Unexpected empty page, expected text', {ruleId: 'empty-page', source: 'warbox'})
  if (invalid !== undefined) {
    const {byte, offset, count} = invalid
    const reason = `Unexpected byte 0x${hex(bytes[byte])} at byte ${byte}, expected UTF-8; ${count} ${count === 1 ? 'place' : 'places'} read as U+FFFD`
    const place = pointOf(text, offset)
    file.message(reason, {ruleId: 'invalid-utf-8', source: 'warbox', place})
  }
  return file
}

function hex(byte = 0): string {
  return byte.toString(16).toUpperCase().padStart(2, '0')
}

/** unist's point: line and column count from 1. */
function pointOf(text: string, offset: number): {line: number; column: number; offset: number} {
  const before = text.slice(0, offset)
  return {line: before.split('\n').length, column: offset - before.lastIndexOf('\n'), offset}
}
