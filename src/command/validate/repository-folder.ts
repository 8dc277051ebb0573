import type {Streams} from '../streams.ts'
import {relativePath} from './patterns.ts'

/** The working folder, from the root of the repository that a job of GitHub or GitLab has checked out; absent for the root, and elsewhere. */
export function repositoryFolder({GITHUB_WORKSPACE = '', CI_PROJECT_DIR = ''}: NonNullable<Streams['environment']>): string | undefined {
  const root = GITHUB_WORKSPACE || CI_PROJECT_DIR
  const folder = root === '' ? '' : relativePath(root, '.')
  return folder === '' || folder === '..' || folder.startsWith('../') ? undefined : folder
}
