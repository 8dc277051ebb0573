import {pathToFileURL} from 'node:url'
import {errorCode} from '../../data/system-errors.ts'
import {WrongCall} from '../wrong-call.ts'

interface Jiti {
  createJiti(from: string): {import(path: string, options: {default: true}): Promise<unknown>}
}

/** This Node runs no TypeScript, or not this one: with an `enum`, say. */
const cannotRun: ReadonlySet<string | undefined> = new Set(['ERR_UNKNOWN_FILE_EXTENSION', 'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX'])

/** Load what a TypeScript file exports by default: by Node itself where it can, else by jiti where that is installed. */
export async function loadTypeScript(
  path: string,
  load: (url: string) => Promise<{default?: unknown}> = url => import(url),
  loadJiti: () => Promise<Jiti> = () => import('jiti'),
): Promise<unknown> {
  try {
    return (await load(pathToFileURL(path).href)).default
  } catch (error) {
    if (!cannotRun.has(errorCode(error))) throw error
  }
  return (await installed(loadJiti, path)).createJiti(path).import(path, {default: true})
}

async function installed(loadJiti: () => Promise<Jiti>, path: string): Promise<Jiti> {
  try {
    return await loadJiti()
  } catch (error) {
    if (errorCode(error) !== 'ERR_MODULE_NOT_FOUND') throw error
    throw new WrongCall(
      `This Node cannot run \`${path}\`, expected Node 22.18 or later, or jiti beside warbox (\`npm install jiti\`), or a configuration in JavaScript, JSON or YAML`,
      {cause: error},
    )
  }
}
