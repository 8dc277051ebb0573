import fc from 'fast-check'
import {expect, test} from 'vitest'
import {files, hostileFiles, reported} from './reported.ts'

interface Element {
  name: string
  attributes: Record<string, string>
  children: Element[]
  text: string
}

test('has a suite for each file, and a case for each message', () => {
  const [suite, clean] = readXml(reported('junit', files)).children
  expect(suite?.attributes).toEqual({name: 'articles/Battle of the Ford.wikitext', tests: '3', failures: '2', errors: '0', skipped: '0'})
  const [info, error, warning] = suite?.children ?? []
  expect(info?.children.map(({name}) => name)).toEqual(['system-out'])
  expect(error?.attributes).toMatchObject({name: 'unknown-param 2:3', file: 'articles/Battle of the Ford.wikitext', line: '2'})
  expect(error?.children[0]).toMatchObject({name: 'failure', attributes: {type: 'error', message: 'Unexpected `dat`, expected `date`'}})
  expect(error?.children[0]?.text).toBe('articles/Battle of the Ford.wikitext:2:3 Unexpected `dat`, expected `date` (unknown-param)')
  expect(warning?.children[0]?.attributes.type).toBe('warning')
  expect(clean).toMatchObject({attributes: {tests: '1', failures: '0'}, children: [{name: 'testcase', children: []}]})
})

test('is well formed and gives back all that XML can hold, whatever was said', () => {
  fc.assert(
    fc.property(hostileFiles, found => {
      const {name, children} = readXml(reported('junit', found))
      expect(name).toBe('testsuites')
      expect(children.map(({attributes}) => attributes.name)).toEqual(found.map(({path}) => holdable(path)))
      for (const [index, {messages}] of found.entries()) {
        const reasons = messages.filter(({severity}) => severity !== 'info').map(({reason}) => holdable(reason))
        const read = children[index]?.children.flatMap(each => each.children).filter(each => each.name === 'failure')
        expect(read?.map(({attributes}) => attributes.message)).toEqual(reasons)
      }
    }),
  )
})

/** The characters of https://www.w3.org/TR/xml/#charsets. */
function holdable(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
}

/** Reads what these reports use of XML 1.0, and throws for what is not well formed. */
function readXml(xml: string): Element {
  expect(xml).toBe(holdable(xml))
  const root: Element = {name: '', attributes: {}, children: [], text: ''}
  const open = [root]
  let rest = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '')
  while (rest !== '') {
    const current = open.at(-1)
    if (current === undefined) throw new Error('closed once too often')
    const {
      tag,
      close,
      name = '',
      attributes = '',
      empty,
      text,
    } = /^(?:(?<tag><(?<close>\/)?(?<name>[a-z-]+)(?<attributes>(?: [a-z]+="[^"<]*")*)(?<empty>\/)?>)|(?<text>[^<]+))/.exec(rest)?.groups ??
    {}
    if (tag === undefined && text === undefined) throw new Error(`not well formed: ${rest.slice(0, 80)}`)
    rest = rest.slice((tag ?? text ?? '').length)
    if (text !== undefined) current.text += unescaped(text)
    else if (close !== undefined) {
      if (open.pop()?.name !== name) throw new Error(`unexpected end of ${name}`)
    } else {
      const pairs = [...attributes.matchAll(/ (?<key>[a-z]+)="(?<value>[^"]*)"/g)].map(({groups: {key = '', value = ''} = {}}) => [
        key,
        unescaped(value),
      ])
      const element: Element = {name, attributes: Object.fromEntries(pairs), children: [], text: ''}
      current.children.push(element)
      if (empty === undefined) open.push(element)
    }
  }
  expect(open).toHaveLength(1)
  expect(root.children).toHaveLength(1)
  return root.children[0] ?? root
}

function unescaped(text: string): string {
  if (/&(?!#\d+;)|[\t\r]/.test(text)) throw new Error(`not well formed: ${text}`)
  return text.replace(/&#(?<code>\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
}
