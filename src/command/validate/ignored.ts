import {readFile} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import {errorCode, systemReason} from '../../data/system-errors.ts'
import {WrongCall} from '../wrong-call.ts'
import type {FoundConfig} from './config.ts'
import {type Matches, matcher} from './patterns.ts'

const ignoreFile = '.warboxignore'
/** Packages come with texts that are no articles; and what is warbox's own is none. */
const always = ['node_modules/', 'warbox.config.json', 'warbox-suppressions.json']

/** Make what tells which files are left out: those of `.warboxignore` beside the configuration, and those that it names itself. */
export async function ignoredFiles({config, root}: FoundConfig, asked: boolean): Promise<Matches> {
  return matcher(asked ? [...always, ...(config.ignore ?? []), ...(await readIgnoreFile(join(root, ignoreFile)))] : always, root)
}

/** Those, and files that were asked about before: what several inputs name is read once. */
export function ignoredOrSeen(ignored: Matches): Matches {
  const seen = new Set<string>()
  return (path, folder = false) => {
    const whole = resolve(path)
    const isLeftOut = ignored(path, folder) || (!folder && seen.has(whole))
    seen.add(whole)
    return isLeftOut
  }
}

async function readIgnoreFile(path: string): Promise<string[]> {
  try {
    return (await readFile(path, 'utf8')).split(/\r?\n/)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw new WrongCall(`Cannot read \`${path}\`: ${systemReason(error)}`, {cause: error})
  }
}
