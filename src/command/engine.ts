import {createRequire} from 'node:module'
import {errorCode} from '../data/system-errors.ts'
import type {Diagnose} from '../lint/rule.ts'
import type {Root} from '../tree.ts'
import type {ConvertCall} from './arguments.ts'
import {WrongCall} from './wrong-call.ts'

type Engine = (text: string) => Root

/** Load the engine that `--parser` names; `undefined` is our own. It takes the loading of the other to be tried without it. */
export async function loadEngine(
  name: ConvertCall['parser'],
  load: () => Promise<{wikiparser: Engine}> = () => import('../wikiparser.ts'),
): Promise<Engine | undefined> {
  if (name === 'warbox') return undefined
  try {
    return (await load()).wikiparser
  } catch (error) {
    if (!isMissing(error)) throw error
    throw new WrongCall(
      '`--parser wikiparser-node` needs a package that is not installed, expected it after `npm install wikiparser-node`',
      {cause: error},
    )
  }
}

/** Whether wikiparser-node is installed; it is not loaded, which takes long. */
export function hasWikiparser(name = 'wikiparser-node'): boolean {
  try {
    return createRequire(import.meta.url).resolve(name) !== ''
  } catch (error) {
    if (isMissing(error, name)) return false
    throw error
  }
}

/** Load what finds faults of syntax, for `valid-wikitext`. */
export async function loadDiagnose(): Promise<Diagnose> {
  return (await import('../wikiparser.ts')).diagnose
}

function isMissing(error: unknown, name = 'wikiparser-node'): boolean {
  const code = errorCode(error)
  return (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND') && error instanceof Error && error.message.includes(name)
}
