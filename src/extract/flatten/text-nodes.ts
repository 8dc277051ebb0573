import {fateOfSign} from '../../data/fates.ts'
import type {Text} from '../../tree.ts'
import {breakLine, type Flattener, putMark, putText, putWhole} from './flattener.ts'
import {addSpace, addText} from './line.ts'

/** Add a text without its first `skip` characters. */
export function flattenText(flattener: Flattener, {value, start, end}: Text, skip: number): void {
  if (value.length !== end - start) {
    if (value.trim() === '') addSpace(flattener.line, start, end)
    else putWhole(flattener, value, start, end)
  } else if (value.includes('\n', skip)) flattenLines(flattener, value, start, skip)
  else if (skip === 0) addStretch(flattener, value, start)
  else addStretch(flattener, value.slice(skip), start + skip)
}

/** A text over several lines: a blank one ends a line of ours, another line feed is a space. */
function flattenLines(flattener: Flattener, value: string, start: number, skip: number): void {
  let at = skip
  for (let feed = value.indexOf('\n', at); feed >= 0; feed = value.indexOf('\n', at)) {
    addStretch(flattener, value.slice(at, feed), start + at)
    if (flattener.verbatim) breakLine(flattener)
    else {
      addSpace(flattener.line, start + feed, start + feed + 1)
      if (flattener.commentLine) flattener.commentLine = false
      else flattener.newlines++
    }
    at = feed + 1
  }
  if (at < value.length) addStretch(flattener, value.slice(at), start + at)
}

/** Most texts show with their first two characters that they are not. */
function isBlank(text: string): boolean {
  return !isSign(text.charCodeAt(0)) && !isSign(text.charCodeAt(1)) && text.trim() === ''
}

/** A letter, digit or sign of ASCII. */
function isSign(character: number): boolean {
  return character > 32 && character < 127
}

/** Text of one line. A sign such as a dagger behind a commander is a fate. */
function addStretch(flattener: Flattener, text: string, from: number): void {
  if (isBlank(text)) {
    addText(flattener.line, text, from)
    return
  }
  flattener.commentLine = false
  if (flattener.layout !== 'commanders') {
    putText(flattener, text, from)
    return
  }
  let at = 0
  for (const [sign, fate] of fateOfSign()) {
    for (let found = text.indexOf(sign, at); found >= 0; found = text.indexOf(sign, at)) {
      addStretch(flattener, text.slice(at, found), from + at)
      at = found + sign.length
      putMark(flattener, {start: from + found, end: from + at}, place => ({kind: 'fate', fate, at: place, to: place}))
    }
  }
  if (at === 0) putText(flattener, text, from)
  else if (at < text.length) addStretch(flattener, text.slice(at), from + at)
}
