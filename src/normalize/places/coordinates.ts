/** In degrees: north and east are positive. */
export interface Coordinates {
  latitude: number
  longitude: number
}

export type Axis = 'latitude' | 'longitude'

/** `35°43′10″N`, `35 43 10 N`, `35.72° N` */
const angle = String.raw`(?<degrees>-?\d{1,3}(?:\.\d{1,15})?)\s{0,2}[°º]?\s{0,2}(?:(?<minutes>\d{1,2}(?:\.\d{1,15})?)\s{0,2}[′'’]?\s{0,2})?(?:(?<seconds>\d{1,2}(?:\.\d{1,15})?)\s{0,2}(?:[″"”]|′′|'')?\s{0,2})?`
const axisValue = new RegExp(String.raw`^\s{0,9}${angle}(?<direction>[NSEW]?)\s{0,9}$`, 'u')
const pairValue = /^[^\p{L}]{3,60}[NS][^\p{L}]{3,60}[EW][\s.]{0,9}$/u
const decimals = /^\s{0,9}(?<latitude>-?\d{1,2}\.\d{1,15})°?\s{0,2}[,;/ ]\s{0,2}(?<longitude>-?\d{1,3}\.\d{1,15})°?\s{0,9}$/u
const direction = /[NS]/u

/** The axis that a parameter with one half of the coordinates gives: `latitude`, `long`. */
export function axisOf(parameter: string): Axis | undefined {
  if (/^lat(?:itude)?$/i.test(parameter)) return 'latitude'
  return /^lon(?:g|gitude)?$/i.test(parameter) ? 'longitude' : undefined
}

/** One half of coordinates, in degrees: `35.72`, `35°43′10″N`; nothing when it is none, or lies off the globe. */
export function readAxis(text: string, axis: Axis): number | undefined {
  const groups = axisValue.exec(text)?.groups
  if (groups === undefined) return undefined
  const {degrees = '', minutes = '0', seconds = '0', direction: letter = ''} = groups
  if (letter !== '' && (letter === 'N' || letter === 'S') !== (axis === 'latitude')) return undefined
  const size = Math.abs(Number(degrees)) + Number(minutes) / 60 + Number(seconds) / 3600
  const limit = axis === 'latitude' ? 90 : 180
  if (size > limit || Number(minutes) >= 60 || Number(seconds) >= 60) return undefined
  const south = degrees.startsWith('-') || letter === 'S' || letter === 'W'
  return Math.round((south ? -size : size) * 1e6) / 1e6
}

/** Coordinates in plain text: `35°43′10″N 0°41′20″W`, `35.72, -0.69`; nothing when there is more in it. */
export function readCoordinates(text: string): Coordinates | undefined {
  if (text.length > 150) return undefined
  const {latitude = '', longitude = ''} = decimals.exec(text)?.groups ?? halves(text)
  if (latitude === '') return undefined
  const north = readAxis(latitude, 'latitude')
  const east = readAxis(longitude.replace(/^[\s,;/]+/u, ''), 'longitude')
  return north === undefined || east === undefined ? undefined : {latitude: north, longitude: east}
}

function halves(text: string): {latitude?: string; longitude?: string} {
  if (!pairValue.test(text)) return {}
  const at = text.search(direction) + 1
  return {latitude: text.slice(0, at), longitude: text.slice(at).replace(/[\s.]+$/u, '')}
}
