import type {Template} from '../../tree.ts'
import {unnamedTexts} from '../arguments.ts'

export interface Coordinates {
  latitude: number
  longitude: number
}

/** Two times degrees, minutes, seconds and a letter, and what else is said of the place. */
const mostArguments = 10

/** What `{{coord}}` says, in degrees: decimal, or degrees, minutes and seconds with N, S, E, W; absent when it is no place on Earth. */
export function toCoordinates(template: Template): Coordinates | undefined {
  const values = unnamedTexts(template, mostArguments).map(text => text.replace('−', '-'))
  const north = values.findIndex(value => /^[NS]$/i.test(value))
  const east = values.findIndex(value => /^[EWO]$/i.test(value))
  if (north < 0 && east < 0) return place(toNumber(values[0]), toNumber(values[1]))
  if (north < 0 || east < north) return undefined
  return place(
    toDegrees(values.slice(0, north), values[north]?.toUpperCase() === 'S'),
    toDegrees(values.slice(north + 1, east), values[east]?.toUpperCase() === 'W'),
  )
}

function place(latitude: number, longitude: number): Coordinates | undefined {
  if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) return undefined
  return {latitude: rounded(latitude), longitude: rounded(longitude)}
}

/** Degrees, minutes and seconds. */
function toDegrees(parts: readonly string[], negative: boolean): number {
  if (parts.length === 0 || parts.length > 3) return Number.NaN
  const [degrees = 0, minutes = 0, seconds = 0] = parts.map(toNumber)
  const value = degrees + minutes / 60 + seconds / 3600
  return negative ? -value : value
}

/** A number that is absent is none, but an empty number of minutes counts nothing. */
function toNumber(text: string | undefined): number {
  return text === undefined ? Number.NaN : Number(text.replace(',', '.'))
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6
}
