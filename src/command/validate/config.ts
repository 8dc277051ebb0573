import {dirname, extname, resolve} from 'node:path'
import {defaultLoaders, type LilconfigResult, type Loader, lilconfig} from 'lilconfig'
import {systemReason} from '../../data/system-errors.ts'
import type {LintConfig} from '../../define-config.ts'
import {WrongCall} from '../wrong-call.ts'
import {loadTypeScript} from './load-typescript.ts'

/** A configuration, and where it holds. */
export interface FoundConfig {
  config: LintConfig
  /** Of its file; absent when there is none. */
  path?: string
  /** The folder from which patterns and the paths of the baseline count: that of the file that was found, else the working folder. */
  root: string
}

const loaders: Readonly<Record<string, Loader>> = Object.fromEntries(
  Object.entries<Loader | undefined>({
    '.js': defaultLoaders['.js'],
    '.mjs': defaultLoaders['.mjs'],
    '.cjs': defaultLoaders['.cjs'],
    '.ts': loadTypeScriptFile,
    '.json': loadJson,
    '.yaml': loadYaml,
    '.yml': loadYaml,
  }).map(([extension, loader]) => [extension, naming(loader ?? loadJson)]),
)

const searchPlaces = [...Object.keys(loaders).map(extension => `warbox.config${extension}`), 'package.json']

/**
 * Find the configuration: in the file that is given, which holds for the working folder; else in the nearest folder upwards
 * that has one. `false` asks for none.
 */
export async function findConfig(given: string | false | undefined): Promise<FoundConfig> {
  const folder = resolve('.')
  if (given === false) return {config: {}, root: folder}
  const {search, load} = lilconfig('warbox', {searchPlaces, loaders, cache: false, stopDir: resolve('/'), ignoreEmptySearchPlaces: false})
  if (given !== undefined) return await toFound(await loaded(given, load), folder)
  const found = await search(folder)
  return found === null ? {config: {}, root: folder} : toFound(found, dirname(found.filepath))
}

/** Load a configuration once more, in another thread. */
export async function loadConfig(path: string | undefined, root: string): Promise<FoundConfig> {
  return {...(await findConfig(path ?? false)), root}
}

async function loaded(path: string, load: (path: string) => Promise<LilconfigResult>): Promise<LilconfigResult> {
  if (!Object.hasOwn(loaders, extname(path))) {
    throw new WrongCall(`Unexpected \`--config ${path}\`, expected a file that ends in ${Object.keys(loaders).join(', ')}`)
  }
  try {
    return await load(path)
  } catch (error) {
    if (error instanceof WrongCall) throw error
    throw new WrongCall(`Cannot read \`${path}\`: ${systemReason(error)}`, {cause: error})
  }
}

async function toFound(found: LilconfigResult, root: string): Promise<FoundConfig> {
  const {config, filepath: path = '', isEmpty = false} = found ?? {}
  const {checkedConfig} = await import('./check-config.ts')
  return {config: checkedConfig(isEmpty ? {} : config, path), path, root}
}

/** Make a loader whose errors name the file. */
function naming(load: Loader): Loader {
  return async (path, content) => {
    try {
      return await load(path, content)
    } catch (error) {
      if (error instanceof WrongCall) throw error
      const [reason] = systemReason(error).split('\n')
      throw new WrongCall(`Cannot load \`${path}\`: ${reason}`, {cause: error})
    }
  }
}

function loadTypeScriptFile(path: string): Promise<unknown> {
  return loadTypeScript(path)
}

function loadJson(_path: string, content: string): unknown {
  return JSON.parse(content.replace(/^\uFEFF/, ''))
}

async function loadYaml(_path: string, content: string): Promise<unknown> {
  const {parse} = await import('yaml')
  return parse(content, {logLevel: 'error'}) ?? {}
}
