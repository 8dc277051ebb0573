import {expect, test} from 'vitest'
import {repositoryFolder} from '../../../src/command/validate/repository-folder.ts'

const here = process.cwd().replaceAll('\\', '/')
const [, above = '', name = ''] = /^(.*)\/([^/]+)$/.exec(here) ?? []

test('is the working folder from where a job has the repository', () => {
  expect(repositoryFolder({GITHUB_WORKSPACE: above})).toBe(name)
  expect(repositoryFolder({CI_PROJECT_DIR: above})).toBe(name)
})

test('is absent at the root, outside of it, and where no job runs', () => {
  expect(repositoryFolder({GITHUB_WORKSPACE: here})).toBeUndefined()
  expect(repositoryFolder({GITHUB_WORKSPACE: `${here}/articles`})).toBeUndefined()
  expect(repositoryFolder({})).toBeUndefined()
})
