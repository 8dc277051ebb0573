import type {Point, Reader} from './point.ts'
import {readEra, readMonth, readWinter, readYear} from './read-year.ts'
import {isSign, skipGlue, skipSign, type Token} from './token.ts'

/** How many words may stand before a date that add nothing or only qualify it. */
const prefixes = 8

/** The date that begins at a token. */
export function pointAt(reader: Reader, from: number): Point | undefined {
  const {tokens} = reader
  const point: Point = {from, next: from}
  for (let count = 0; count < prefixes; count++) {
    const token = tokens[point.next]
    if (token?.kind === 'weekday') point.next = skipSign(tokens, skipSign(tokens, point.next + 1, '.'), ',')
    else if (token?.kind === 'glue' || token?.kind === 'daytime') point.next++
    else if (token?.kind === 'night') {
      point.night = true
      point.next++
    } else if (token?.kind === 'approximate' || isSign(token, '~')) {
      point.approximate = true
      point.next++
    } else if (token?.kind === 'uncertain' || isSign(token, '?')) {
      point.uncertain = true
      point.next++
    } else if (token?.kind === 'part') {
      point.part = token.value
      point.next = skipSign(tokens, point.next + 1, 'dash')
    } else if (token?.kind === 'unit' && (token.value === 'year' || token.value === 'month') && count > 0) point.next++
    else break
  }
  return core(reader, point) ? withMarks(tokens, point) : undefined
}

function core(reader: Reader, point: Point): boolean {
  const token = reader.tokens[point.next]
  switch (token?.kind) {
    case 'number':
      return !token.tight && numberCore(reader, point, token)
    case 'ordinal':
      return centuryCore(reader, point, token.value)
    case 'month':
      return monthCore(reader, point, token.value)
    case 'season':
      point.season = token.value
      point.next++
      if (readYear(reader, point, point.next)) readWinter(reader.tokens, point)
      return true
    case 'decade':
      point.decade = token.value
      point.next++
      readEra(reader.tokens, point)
      return true
    case 'full':
      point.year = token.year
      point.digits = 4
      point.month = token.month
      point.day = token.day
      point.next++
      return true
    case 'era':
      point.eraFirst = true
      return readYear(reader, point, point.next)
    default:
      return false
  }
}

function numberCore(reader: Reader, point: Point, {value, digits, ordinal}: Token & {kind: 'number'}): boolean {
  const {tokens} = reader
  const at = point.next + 1
  if (value === 0 || tokens[point.next - 1]?.kind === 'calendar') return false
  if (reader.leastYear === 1 && value > 31 && yearFirstCore(tokens, point, value, digits)) return true
  if (value <= 31 && isMonthAhead(tokens, at)) {
    point.day = value
    const month = skipBetween(tokens, at)
    // `4-May-1863`
    if (isTightDash(tokens, at) && isTightDash(tokens, month + 1) && readYear(reader, point, month + 2))
      return readMonthOnly(tokens, point, month)
    return readMonth(reader, point, month)
  }
  if (ordinal && tokens[at]?.kind === 'unit') return lunarCore(reader, point, at)
  if (centuryCore(reader, point, value)) return true
  const after = tokens[at]
  if (after?.kind === 'unit' || after?.kind === 'calendar' || after?.kind === 'foreign-month' || after?.kind === 'clock') return false
  point.next = at
  if (after?.kind === 'year-word') point.next++
  if ((after?.kind === 'year-word' || after?.kind === 'era') && !ordinal) {
    point.year = value
    point.digits = digits
    readEra(tokens, point)
    return true
  }
  if (value > 31 && (ordinal || (value < reader.leastYear && !isShortYear(tokens, at - 1) && !isEraAhead(tokens, at)))) return false
  point.bare = {value, digits, ordinal}
  // `3.–9. Mai`
  if (value <= 31 && isSign(after, '.') && isJoin(tokens[at + 1])) point.next++
  return true
}

/** `1066, October 14`, `1643, 5 May` */
function yearFirstCore(tokens: readonly Token[], point: Point, year: number, digits: number): boolean {
  const at = skipSign(tokens, point.next + 1, ',')
  const [first, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  const isMonthFirst = first?.kind === 'month'
  const month = isMonthFirst ? first : second
  const day = isMonthFirst ? second : first
  const isDay = day?.kind === 'number' && day.value >= 1 && day.value <= 31
  if (month?.kind !== 'month' || digits < 3 || (!isDay && (!isMonthFirst || day?.kind === 'number'))) return false
  if (isDay && (third?.kind === 'number' || third?.kind === 'era' || (isSign(third, ',') && tokens[at + 3]?.kind === 'number')))
    return false
  Object.assign(point, {year, digits, month: month.value, ...(isDay && {day: day.value}), next: isDay ? at + 2 : at + 1})
  return true
}

function isJoin(token: Token | undefined): boolean {
  return token?.kind === 'join' || token?.kind === 'bound' || isSign(token, 'dash') || isSign(token, '/')
}

/** `1995–96` */
function isShortYear(tokens: readonly Token[], at: number): boolean {
  const [before, sign] = [tokens[at - 2], tokens[at - 1]]
  return before?.kind === 'number' && before.digits === 4 && (isSign(sign, 'dash') || isSign(sign, '/'))
}

/** The era of `499–493 BC`, `496 and 495 BC` */
function isEraAhead(tokens: readonly Token[], at: number): boolean {
  const [join, number, era] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  return (join?.kind === 'join' || isSign(join, 'dash') || isSign(join, '/')) && number?.kind === 'number' && era?.kind === 'era'
}

/** `14th century`, `5th-century`, `15. Jahrhundert`, `sixth century BC` */
function centuryCore({tokens}: Reader, point: Point, value: number): boolean {
  const at = skipSign(tokens, skipSign(tokens, point.next + 1, '.'), 'dash')
  if (tokens[at]?.kind !== 'century' || value > 30) return false
  point.century = value
  point.next = at + 1
  readEra(tokens, point)
  return true
}

/** `2nd day of the 5th month, 1592` */
function lunarCore(reader: Reader, point: Point, at: number): boolean {
  const {tokens} = reader
  const month = skipGlue(tokens, at + 1)
  const [number, unit] = [tokens[month], tokens[month + 1]]
  const isMonth = number?.kind === 'number' || number?.kind === 'ordinal'
  if (!isMonth || unit?.kind !== 'unit' || unit.value !== 'month' || !readYear(reader, point, month + 2)) return false
  point.lunar = true
  return true
}

function monthCore(reader: Reader, point: Point, value: number): boolean {
  const {tokens} = reader
  point.month = value
  point.next++
  const at = skipGlue(tokens, point.next)
  const day = tokens[at]
  const isDay = day?.kind === 'number' && day.value >= 1 && day.value <= 31 && day.digits <= 2 && tokens[at + 1]?.kind !== 'era'
  const after = tokens[at + 1]
  if (isDay && (at === point.next || day.ordinal) && after?.kind !== 'unit' && !(tokens[at + 1]?.kind === 'month' && !day.ordinal)) {
    point.day = day.value
    point.monthFirst = true
    point.next = at + 1
  }
  readYear(reader, point, point.next)
  return true
}

/** `14 May`, `14. Mai`, `14-May`, `14th of May`; U+FFFD is a space here. */
function isMonthAhead(tokens: readonly Token[], at: number): boolean {
  return tokens[skipBetween(tokens, at)]?.kind === 'month'
}

function skipBetween(tokens: readonly Token[], at: number): number {
  const skips = tokens[at]?.kind === 'damage' || isSign(tokens[at], '.') || isTightDash(tokens, at)
  return skipGlue(tokens, skips ? at + 1 : at)
}

function isTightDash(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return isSign(token, 'dash') && token?.at === tokens[at - 1]?.to && token?.to === tokens[at + 1]?.at
}

function readMonthOnly(tokens: readonly Token[], point: Point, at: number): boolean {
  const token = tokens[at]
  if (token?.kind === 'month') point.month = token.value
  return token?.kind === 'month'
}

/** `1340?`, `1340 (?)` */
function withMarks(tokens: readonly Token[], point: Point): Point {
  const bracket = isSign(tokens[point.next], '(') && isSign(tokens[point.next + 1], '?') && isSign(tokens[point.next + 2], ')')
  if (!bracket && !isSign(tokens[point.next], '?')) return point
  point.uncertain = true
  point.next += bracket ? 3 : 1
  return point
}
