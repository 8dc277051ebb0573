import {readdirSync, readFileSync} from 'node:fs'
import {basename, dirname, join, relative} from 'node:path'
import {fileURLToPath} from 'node:url'
import ts from 'typescript'
import {describe, expect, test} from 'vitest'

interface Import {
  /** A path from `src/`, the name of a package, or that of one of Node's modules. */
  from: string
  kind: 'local' | 'package' | 'node'
  typeOnly: boolean
}

/** Who may import whom. A member is a folder of `src/` or a file in it; a group knows itself only where it says so. */
const groups: readonly {name: string; members: readonly string[]; knows: readonly string[]}[] = [
  {
    name: 'border',
    members: [
      'text.ts',
      'any-of.ts',
      'locate.ts',
      'once.ts',
      'printable.ts',
      'tree.ts',
      'document.ts',
      'counting-fields.ts',
      'facts.ts',
      'finding.ts',
      'infobox-definition.ts',
      'schema',
      'schemas.ts',
    ],
    knows: ['border'],
  },
  {name: 'data', members: ['data'], knows: ['border', 'data']},
  {name: 'dates', members: ['dates'], knows: ['border', 'data']},
  {name: 'parties', members: ['parties'], knows: ['border', 'data']},
  {name: 'claims', members: ['claims'], knows: ['border', 'data', 'dates', 'parties']},
  {name: 'infoboxes', members: ['infoboxes'], knows: ['border', 'data']},
  ...['read', 'parse', 'extract', 'normalize', 'narrate', 'assemble', 'write', 'lint', 'report'].map(stage => ({
    name: stage,
    members: [stage],
    knows: ['border', 'data', 'dates', 'parties', 'claims', 'infoboxes'],
  })),
  {
    name: 'composition',
    members: [
      'parse-article.ts',
      'lint-article.ts',
      'define-config.ts',
      'read-date.ts',
      'find-dates.ts',
      'read-casualties.ts',
      'read-source.ts',
      'read-value.ts',
      'settings.ts',
    ],
    knows: [
      'border',
      'data',
      'dates',
      'parties',
      'claims',
      'infoboxes',
      'parse',
      'extract',
      'normalize',
      'narrate',
      'assemble',
      'lint',
      'composition',
    ],
  },
  {
    name: 'entries',
    members: ['index.ts', 'node.ts', 'unified.ts', 'wikiparser.ts', 'wikiparser', 'unified', 'convert.ts', 'json-schema.ts'],
    knows: ['border', 'data', 'infoboxes', 'read', 'parse', 'extract', 'write', 'lint', 'composition', 'entries'],
  },
  {
    name: 'command',
    members: ['command'],
    knows: ['border', 'data', 'read', 'lint', 'write', 'report', 'entries', 'composition', 'command'],
  },
  {name: 'main', members: ['main.ts'], knows: ['border', 'command', 'write']},
  {name: 'cli', members: ['cli.ts'], knows: ['main']},
]

/** The places where the code of a package comes in; types are free to travel. */
const doors: Readonly<Record<string, readonly string[]>> = {
  commander: ['command/arguments.ts', 'command/validate-arguments.ts'],
  'fastest-levenshtein': ['lint', 'command'],
  ignore: ['command/validate/patterns.ts'],
  jiti: ['command/validate/load-typescript.ts'],
  lilconfig: ['command/validate/config.ts'],
  picocolors: ['report', 'command/colours.ts'],
  tinyglobby: ['read/find.ts'],
  unified: ['unified.ts'],
  vfile: ['read/file.ts'],
  'wikiparser-node': ['wikiparser'],
  yaml: ['command/validate/config.ts'],
  zod: ['schema'],
}

/** Packages that are built into the files of the package, as `tsup.config.ts` has it. */
const builtIn: readonly string[] = ['fastest-levenshtein']

const src = fileURLToPath(new URL('../src/', import.meta.url))
const files = readdirSync(src, {recursive: true, encoding: 'utf8'})
  .map(slashed)
  .filter(path => path.endsWith('.ts'))
const sources = new Map(files.map(path => [path, parsed(path)]))
const imports = new Map([...sources].map(([path, source]) => [path, importsOf(path, source)]))

test('there is something to read', () => {
  expect(files).toContain('index.ts')
  expect(imports.get('cli.ts')).toContainEqual({from: 'main.ts', kind: 'local', typeOnly: false})
})

test.each(files)('%s belongs to a group and imports only from groups it may know', path => {
  const group = groupOf(path)
  expect(group, 'the group').toBeDefined()
  const strangers = localImports(path).filter(from => {
    const other = groupOf(from)
    return other !== undefined && other !== group && !group?.knows.includes(other.name)
  })
  expect(strangers).toEqual([])
})

test('nothing is imported that is not there', () => {
  const known = new Set(readdirSync(src, {recursive: true, encoding: 'utf8'}).map(slashed))
  expect(files.flatMap(localImports).filter(from => !known.has(from) && from !== '../package.json')).toEqual([])
})

test('code never goes round in a circle, nor do the types of the border', () => {
  const done = new Set<string>()
  const circles: string[] = []
  const follow = (path: string, above: readonly string[]) => {
    if (above.includes(path)) circles.push([...above.slice(above.indexOf(path)), path].join(' → '))
    if (above.includes(path) || done.has(path)) return
    for (const from of followed(path)) follow(from, [...above, path])
    done.add(path)
  }
  for (const path of files) follow(path, [])
  expect(circles).toEqual([])

  function followed(path: string): string[] {
    const found = (imports.get(path) ?? []).filter(
      ({kind, typeOnly}) => kind === 'local' && (!typeOnly || groupOf(path)?.name === 'border'),
    )
    return found.map(({from}) => from)
  }
})

describe('packages', () => {
  const packageJson = JSON.parse(readFileSync(join(src, '../package.json'), 'utf8'))

  test('that are used are named as dependencies, and the other way round', () => {
    const used = new Set([...imports.values()].flat().flatMap(({from, kind}) => (kind === 'package' ? [from] : [])))
    const named = [...Object.keys(packageJson.dependencies), ...Object.keys(packageJson.peerDependencies), ...builtIn]
    expect([...used].filter(name => name !== 'unist').sort()).toEqual(named.sort())
    expect(Object.keys(packageJson.devDependencies)).toEqual(expect.arrayContaining([...builtIn]))
  })

  test('have one door each', () => {
    const strays = [...imports].flatMap(([path, found]) =>
      found
        .filter(({kind, typeOnly}) => kind === 'package' && !typeOnly)
        .filter(({from}) => !doors[from]?.some(door => path === door || path.startsWith(`${door}/`)))
        .map(({from}) => `${path}: ${from}`),
    )
    expect(strays).toEqual([])
  })
})

test('an article is read without zod, which takes longer to load than all else', () => {
  const entries = ['index.ts', 'node.ts', 'unified.ts', 'wikiparser.ts']
  const schemas = entries.flatMap(reachable).filter(path => imports.get(path)?.some(({from, typeOnly}) => from === 'zod' && !typeOnly))
  expect(schemas).toEqual([])
})

test.each(['index.ts', 'schemas.ts', 'unified.ts'])('%s reaches nothing that only Node has', entry => {
  const reached = reachable(entry)
  expect(reached).toContain(entry)
  const nodes = reached.flatMap(path =>
    (imports.get(path) ?? []).filter(({kind, typeOnly}) => kind === 'node' && !typeOnly).map(({from}) => `${path}: ${from}`),
  )
  expect(nodes).toEqual([])
  expect(reached.filter(path => mentions(path, ['process', 'Buffer', '__dirname', 'require', 'setImmediate']))).toEqual([])
})

test('only the program touches the process, and the door of the library that does so when it is loaded', () => {
  expect(files.filter(path => mentions(path, ['process']))).toEqual(['cli.ts', 'wikiparser/load.ts'])
})

test('there is no index.ts but that of the package, and no file for whatever', () => {
  const names = files.map(path => basename(path, '.ts'))
  expect(files.filter(path => path.endsWith('/index.ts'))).toEqual([])
  expect(names.filter(name => /^(?:utils?|helpers?|types|common|misc|shared)$/.test(name))).toEqual([])
  expect(names.filter(name => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name))).toEqual([])
})

function parsed(path: string): ts.SourceFile {
  return ts.createSourceFile(path, readFileSync(join(src, path), 'utf8'), ts.ScriptTarget.Latest, true)
}

function importsOf(path: string, source: ts.SourceFile): Import[] {
  const found: Import[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause))
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly || areTypes(node.exportClause))
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true)
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], false)
    if (ts.isCallExpression(node) && node.expression.getText(source) === 'require') add(node.arguments[0], false)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found

  function add(specifier: ts.Node | undefined, typeOnly: boolean): void {
    if (specifier === undefined || !ts.isStringLiteral(specifier)) return
    const {text} = specifier
    if (text.startsWith('node:')) found.push({from: text, kind: 'node', typeOnly})
    else if (text.startsWith('.')) found.push({from: slashed(relative(src, join(src, dirname(path), text))), kind: 'local', typeOnly})
    else found.push({from: /^(?:@[^/]+\/)?[^/]+/.exec(text)?.[0] ?? text, kind: 'package', typeOnly})
  }
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false
  return clause.isTypeOnly || (clause.name === undefined && areTypes(clause.namedBindings))
}

function areTypes(names: ts.NamedImportBindings | ts.NamedExportBindings | undefined): boolean {
  if (names === undefined || !(ts.isNamedImports(names) || ts.isNamedExports(names))) return false
  return names.elements.length > 0 && [...names.elements].every(({isTypeOnly}) => isTypeOnly)
}

function groupOf(path: string): (typeof groups)[number] | undefined {
  return groups.find(({members}) => members.some(member => path === member || path.startsWith(`${member}/`)))
}

function localImports(path: string): string[] {
  return (imports.get(path) ?? []).filter(({kind}) => kind === 'local').map(({from}) => from)
}

/** The files whose code runs when this one is imported. */
function reachable(entry: string): string[] {
  const reached = new Set([entry])
  for (const path of reached) {
    for (const {from, kind, typeOnly} of imports.get(path) ?? []) if (kind === 'local' && !typeOnly && imports.has(from)) reached.add(from)
  }
  return [...reached]
}

/** Whether a file uses one of these names that are not its own. */
function mentions(path: string, names: readonly string[]): boolean {
  let found = false
  const visit = (node: ts.Node): void => {
    const owned = ts.isPropertyAccessExpression(node.parent ?? node) && (node.parent as ts.PropertyAccessExpression).name === node
    if (ts.isIdentifier(node) && names.includes(node.text) && !owned && !ts.isPropertyAssignment(node.parent)) found = true
    ts.forEachChild(node, visit)
  }
  const source = sources.get(path)
  if (source !== undefined) visit(source)
  return found
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/')
}
