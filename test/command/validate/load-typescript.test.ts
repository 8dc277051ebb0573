import {expect, test} from 'vitest'
import {loadTypeScript} from '../../../src/command/validate/load-typescript.ts'
import {WrongCall} from '../../../src/command/wrong-call.ts'

const failing = (code: string) => () => Promise.reject(Object.assign(new Error(code), {code}))
const jiti = {createJiti: () => ({import: (path: string) => Promise.resolve(`${path} by jiti`)})}

test('a Node that runs TypeScript needs nothing else', async () => {
  expect(await loadTypeScript('/a.ts', () => Promise.resolve({default: 'by Node'}), failing('loaded'))).toBe('by Node')
})

test.each(['ERR_UNKNOWN_FILE_EXTENSION', 'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX'])('where it cannot (%s), jiti is asked', async code => {
  expect(await loadTypeScript('/a.ts', failing(code), () => Promise.resolve(jiti))).toBe('/a.ts by jiti')
})

test('without jiti it is a wrong call that says what to do', async () => {
  const loaded = loadTypeScript('/a.ts', failing('ERR_UNKNOWN_FILE_EXTENSION'), failing('ERR_MODULE_NOT_FOUND'))
  await expect(loaded).rejects.toThrow(WrongCall)
  await expect(loaded).rejects.toThrow('npm install jiti')
})

test('a file that fails by itself fails', async () => {
  await expect(loadTypeScript('/a.ts', failing('ENOENT'), () => Promise.resolve(jiti))).rejects.toThrow('ENOENT')
  await expect(loadTypeScript('/a.ts', failing('ERR_UNKNOWN_FILE_EXTENSION'), failing('EACCES'))).rejects.toThrow('EACCES')
})
