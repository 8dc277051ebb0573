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

/** Load what finds faults of syntax, for `valid-wikitext`; `undefined` where wikiparser-node is not installed. */
export async function loadDiagnose(
  load: () => Promise<{wikiparser: Engine; diagnose?: Diagnose}> = () => import('../wikiparser.ts'),
): Promise<Diagnose | undefined> {
  try {
    return (await load()).diagnose
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

function isMissing(error: unknown): boolean {
  const code = errorCode(error)
  return (
    (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND') && error instanceof Error && error.message.includes('wikiparser-node')
  )
}
