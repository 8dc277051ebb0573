import type {File} from '../../tree.ts'
import {plainText} from '../arguments.ts'
import {showsFlag, toFlag} from '../templates/flags.ts'
import {breakLine, type Flattener, putFlag} from './flattener.ts'

/** A picture no larger than this stands in a line of text, as a flag does. */
const largestIcon = 60

/** A small picture before a name is a flag; of others only the caption is text, and in prose nothing. */
export function flattenFile(flattener: Flattener, node: File): void {
  const {options, children} = node
  if (flattener.mode === 'prose') return
  if (isIcon(options)) {
    putFlag(flattener, node, toFlag(node.target, plainText(children)), !showsFlag(node.target))
  } else if (children.length > 0) {
    breakLine(flattener)
    flattener.walk(flattener, children)
    breakLine(flattener)
  }
}

/** `23px`, `x20px`, and no sign of a picture that stands by itself */
function isIcon(options: readonly string[]): boolean {
  const size = options.map(option => /^(?<width>\d{0,4})(?:x(?<height>\d{1,4}))?\s*px$/i.exec(option)?.groups).find(groups => groups)
  const pixels = Number(size?.width || size?.height || 0)
  return pixels > 0 && pixels <= largestIcon && !options.some(option => option === 'thumb' || option === 'frame')
}
