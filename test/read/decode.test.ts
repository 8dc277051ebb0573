import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {decode, whyNotText} from '../../src/read/decode.ts'

const bytes = (text: string) => Buffer.from(text)

describe('decode', () => {
  test('keeps a byte-order mark, CRLF and NUL, for offsets count in the text as given', () => {
    expect(decode(bytes('\u{FEFF}a\r\n\0b'))).toEqual({text: '\u{FEFF}a\r\n\0b'})
  })

  test.each([
    ['a lone byte', [0x61, 0xff, 0x62], 'a\u{FFFD}b', {byte: 1, offset: 1, count: 1}],
    ['a character cut short', [0x61, 0xc3], 'a\u{FFFD}', {byte: 1, offset: 1, count: 1}],
    ['several places', [0xff, 0x61, 0xfe], '\u{FFFD}a\u{FFFD}', {byte: 0, offset: 0, count: 2}],
    ['a place behind U+FFFD as such', [0xef, 0xbf, 0xbd, 0x61, 0xff], '\u{FFFD}a\u{FFFD}', {byte: 4, offset: 2, count: 1}],
    ['a place behind wide characters', [...bytes('é😀'), 0xff], 'é😀\u{FFFD}', {byte: 6, offset: 3, count: 1}],
  ])('says where it met what is no UTF-8: %s', (_, given, text, invalid) => {
    expect(decode(Uint8Array.from(given))).toEqual({text, invalid})
  })

  test('gives back any well-formed text as it was', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), text => {
        expect(decode(bytes(text))).toEqual({text})
      }),
    )
  })

  test('counts the places of any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), given => {
        const {text, invalid} = decode(given)
        expect(text[invalid?.offset ?? text.length] ?? '\u{FFFD}').toBe('\u{FFFD}')
        expect(invalid === undefined).toBe(Buffer.compare(Buffer.from(text), given) === 0)
      }),
    )
  })
})

describe('whyNotText', () => {
  test.each([
    ['nothing', new Uint8Array()],
    ['text', bytes('The battle of Hollin Ford')],
    ['text in any script', bytes('نبرد دشت سپید 戦い')],
    ['text with a NUL in it', bytes('one\0two')],
    ['mostly text with broken characters', Buffer.concat([bytes('The battle of Hollin Ford'), Uint8Array.of(0xff, 0xfe)])],
  ])('takes %s', (_, given) => {
    expect(whyNotText(given)).toBeUndefined()
  })

  test.each([
    ['UTF-16', Buffer.from('\u{FEFF}War', 'utf16le'), 'it is UTF-16, expected UTF-8'],
    ['an image', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d), 'it is not text, expected UTF-8'],
    ['noise', Uint8Array.from({length: 1_000}, (_, index) => (index * 7_919) % 256), 'it is not text, expected UTF-8'],
  ])('refuses %s', (_, given, reason) => {
    expect(whyNotText(given)).toBe(reason)
  })
})
