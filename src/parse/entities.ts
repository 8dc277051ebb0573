import {characterOfEntity} from '../data/entities.ts'
import type {Builder} from './builder.ts'
import {append} from './builder.ts'

const source = String.raw`&(?:#(?<decimal>\d{1,7})|#[xX](?<hex>[\da-fA-F]{1,6})|(?<name>[A-Za-z][A-Za-z\d]{1,31}));`
const here = new RegExp(source, 'y')
const anywhere = new RegExp(source, 'g')

/** Read an entity at `&`, such as `&ndash;` or `&#8211;`; gives where reading goes on. One that stands for no character is text. */
export function readEntity(builder: Builder, at: number): number {
  here.lastIndex = at
  const match = here.exec(builder.text)
  if (match === null) return at + 1
  const end = at + match[0].length
  const value = decode(match.groups)
  if (end > builder.end || value === undefined) return at + 1
  append(builder, {type: 'text', value, start: at, end})
  return end
}

/** The text with the characters that its entities stand for. */
export function decodeEntities(text: string): string {
  return text.replace(anywhere, (written, decimal, hex, name) => decode({decimal, hex, name}) ?? written)
}

function decode({name, decimal, hex}: {[group: string]: string | undefined} = {}): string | undefined {
  if (name !== undefined) return characterOfEntity().get(name)
  const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number.parseInt(decimal, 10)
  const isCharacter =
    point === 9 || point === 10 || point === 13 || (point >= 32 && point < 0xd800) || (point > 0xdfff && point <= 0x10ffff)
  return isCharacter ? String.fromCodePoint(point) : undefined
}
