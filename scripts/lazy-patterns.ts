import ts from 'typescript'

interface Edit {
  start: number
  end: number
  text: string
}

/** A name of the module's that stands for a pattern, with what it is to be made by. */
interface Named {
  name: string
  declaration: ts.VariableStatement
  made: string
}

/**
 * A module of TypeScript that makes its patterns when each is first used.
 *
 * Where `\p{L}` stands in a literal, JavaScript builds the set of all letters twice before anything is read: once when it takes the
 * file in, once when the literal's place is reached. That was a third of the time to load the library. Done so are literals with such
 * a property and `new RegExp`, if they are the value of a `const` of the module that nothing else in the file is called like; and
 * literals in functions, unless they keep a place (`g`, `y`) and so have to be new each time.
 */
export function lazyPatterns(source: string): string {
  const file = ts.createSourceFile('module.ts', source, ts.ScriptTarget.Latest, true)
  const identifiers = identifiersOf(file)
  const named = namedPatterns(file).filter(({name, declaration}) => isOnlyName(name, declaration, identifiers))
  const edits = named.flatMap(pattern => [declared(pattern), ...used(pattern, identifiers)])
  const within = literalsInFunctions(file)
  edits.push(...within.map(toOnce))
  if (within.length > 0) edits.push({start: source.length, end: source.length, text: `\n${within.map(onceDeclared).join('\n')}\n`})
  return edited(source, edits)
}

function namedPatterns(file: ts.SourceFile): Named[] {
  return file.statements.filter(ts.isVariableStatement).flatMap(declaration => {
    const [first, ...others] = declaration.declarationList.declarations
    const isConst = (declaration.declarationList.flags & ts.NodeFlags.Const) !== 0
    if (first?.initializer === undefined || others.length > 0 || !isConst || declaration.modifiers !== undefined) return []
    const made = toMaker(first.initializer)
    return made === undefined || !ts.isIdentifier(first.name) ? [] : [{name: first.name.text, declaration, made}]
  })
}

function toMaker(value: ts.Expression): string | undefined {
  if (ts.isRegularExpressionLiteral(value)) return hasProperty(value) ? toConstructor(value) : undefined
  return ts.isNewExpression(value) && value.expression.getText() === 'RegExp' ? value.getText() : undefined
}

function hasProperty({text}: ts.RegularExpressionLiteral): boolean {
  return /\\p\{/i.test(text)
}

function toConstructor({text}: ts.RegularExpressionLiteral): string {
  const end = text.lastIndexOf('/')
  return `new RegExp(${JSON.stringify(text.slice(1, end))}, ${JSON.stringify(text.slice(end + 1))})`
}

function identifiersOf(file: ts.SourceFile): ts.Identifier[] {
  const found: ts.Identifier[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) found.push(node)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

/** Whether the name is that of the pattern wherever it stands, but for properties of other things. */
function isOnlyName(name: string, declaration: ts.VariableStatement, identifiers: readonly ts.Identifier[]): boolean {
  return identifiers.filter(each => each.text === name && !isProperty(each)).every(each => isInside(each, declaration) || !isDeclared(each))
}

/** `word` of `token.word`, `{word: 1}` and `interface Token {word: string}` */
function isProperty(name: ts.Identifier): boolean {
  const {parent} = name
  if (ts.isBindingElement(parent)) return parent.propertyName === name
  const hasProperties =
    ts.isPropertyAccessExpression(parent) ||
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isMethodSignature(parent) ||
    ts.isMethodDeclaration(parent)
  return hasProperties && parent.name === name
}

/** Where the name is given to something else, or names more than the value, as in `{word}` and `typeof word`. */
function isDeclared(name: ts.Identifier): boolean {
  const {parent} = name
  return ts.getNameOfDeclaration(parent as ts.Declaration) === name || ts.isExportSpecifier(parent) || ts.isTypeQueryNode(parent)
}

function isInside(node: ts.Node, outer: ts.Node): boolean {
  return node.getStart() >= outer.getStart() && node.getEnd() <= outer.getEnd()
}

function declared({name, declaration, made}: Named): Edit {
  const text = `let ${name}$made: RegExp | undefined\nconst ${name} = (): RegExp => (${name}$made ??= ${made})`
  return {start: declaration.getStart(), end: declaration.getEnd(), text}
}

function used({name, declaration}: Named, identifiers: readonly ts.Identifier[]): Edit[] {
  return identifiers
    .filter(each => each.text === name && !isProperty(each) && !isInside(each, declaration))
    .map(each => ({start: each.getEnd(), end: each.getEnd(), text: '()'}))
}

function literalsInFunctions(file: ts.SourceFile): ts.RegularExpressionLiteral[] {
  const found: ts.RegularExpressionLiteral[] = []
  const visit = (node: ts.Node, inFunction: boolean): void => {
    if (ts.isRegularExpressionLiteral(node) && inFunction && hasProperty(node) && !/[gy][a-z]*$/.test(node.text)) found.push(node)
    ts.forEachChild(node, child => visit(child, inFunction || ts.isFunctionLike(node)))
  }
  visit(file, false)
  return found
}

function toOnce(literal: ts.RegularExpressionLiteral, index: number): Edit {
  return {start: literal.getStart(), end: literal.getEnd(), text: `(pattern$${index} ??= ${toConstructor(literal)})`}
}

/** At the end of the file, where `var` is known from its start on. */
function onceDeclared(_: unknown, index: number): string {
  return `var pattern$${index}: RegExp | undefined`
}

function edited(source: string, edits: readonly Edit[]): string {
  const inOrder = [...edits].sort((one, other) => one.start - other.start)
  let at = 0
  let text = ''
  for (const edit of inOrder) {
    text += source.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return text + source.slice(at)
}
