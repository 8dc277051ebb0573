import type {CheckedFile} from '../finding.ts'
import {toJson} from './to-json.ts'

/** Make what writes one JSON array, an element on each line, as its elements come. */
export function jsonList(toElements: (checked: CheckedFile) => readonly object[]): (checked: CheckedFile) => string {
  let isFirst = true
  return checked => {
    const elements = toElements(checked).map(toJson)
    if (elements.length === 0) return ''
    const separator = isFirst ? '\n' : ',\n'
    isFirst = false
    return separator + elements.join(',\n')
  }
}
