import {expect, test} from 'vitest'
import {hasWikiparser, loadDiagnose, loadEngine} from '../../src/command/engine.ts'
import {WrongCall} from '../../src/command/wrong-call.ts'

function missing(name: string): Error {
  return Object.assign(new Error(`Cannot find package '${name}' imported from here`), {code: 'ERR_MODULE_NOT_FOUND'})
}

test('our own parser is not loaded from elsewhere', async () => {
  expect(await loadEngine('warbox', () => Promise.reject(new Error('loaded')))).toBeUndefined()
})

test('an engine that is not installed is a wrong call that says what to do', async () => {
  const loaded = loadEngine('wikiparser-node', () => Promise.reject(missing('wikiparser-node')))
  await expect(loaded).rejects.toThrow(WrongCall)
  await expect(loaded).rejects.toThrow('npm install wikiparser-node')
})

test('any other failure of loading is no wrong call', async () => {
  const loaded = loadEngine('wikiparser-node', () => Promise.reject(missing('chalk')))
  await expect(loaded).rejects.not.toThrow(WrongCall)
})

test('whether a package is installed is known without loading it', () => {
  expect(hasWikiparser()).toBe(true)
  expect(hasWikiparser('no-such-package')).toBe(false)
})

test('what finds faults of syntax is loaded', async () => {
  const found = [...(await loadDiagnose())('{{a|b=[[c}}')]
  expect(found).toContainEqual({reason: expect.stringContaining('Unexpected'), span: [6, 8]})
})
