import type {Node, Parameter, Template} from '../tree.ts'

const manySpaces = /\s\s|[^\S ]/

/** A template's parameter by its name, or by its number, counted or written (`1=`); of several the last, as in MediaWiki. */
export function parameterOf(template: Template, key: string | number): Parameter | undefined {
  const {children} = template
  const written = typeof key === 'number' ? String(key) : key
  for (let index = children.length - 1; index >= 0; index--) {
    const child = children[index]
    if (child?.type !== 'parameter') continue
    if (child.name === written || (child.index === key && typeof key === 'number')) return child
  }
  return undefined
}

/** The unnamed parameters, and those with a number for a name, in the order of the text. */
export function unnamedOf({children}: Template): Parameter[] {
  const unnamed: Parameter[] = []
  for (const child of children) if (child.type === 'parameter' && isUnnamed(child)) unnamed.push(child)
  return unnamed
}

/** The plain texts of the first unnamed parameters, in the order of their numbers; `''` for one that is absent. */
export function unnamedTexts(template: Template, most: number): string[] {
  const texts: string[] = []
  for (const parameter of unnamedOf(template)) {
    const number = parameter.index ?? Number(parameter.name)
    if (number >= 1 && number <= most) texts[number - 1] = plainText(valueNodes(parameter))
  }
  return Array.from(texts, text => text ?? '')
}

/** The named parameters; of several the last. */
export function namedOf({children}: Template): ReadonlyMap<string, Parameter> {
  const named = new Map<string, Parameter>()
  for (const child of children) if (child.type === 'parameter' && child.name !== undefined) named.set(child.name, child)
  return named
}

/** The plain text of a template's parameter; `''` when it is absent. */
export function argumentText(template: Template, key: string | number): string {
  const parameter = parameterOf(template, key)
  return parameter === undefined ? '' : plainText(valueNodes(parameter))
}

/** What stands in a parameter, without the node of its name. */
export function valueNodes(parent: {children: readonly Node[]}): readonly Node[] {
  return parent.children[0]?.type === 'name' ? parent.children.slice(1) : parent.children
}

/** Text without markup, comments and references, trimmed, white space folded; of templates what their unnamed arguments say. */
export function plainText(nodes: readonly Node[]): string {
  const only = nodes.length === 1 ? nodes[0] : undefined
  const text = (only?.type === 'text' ? only.value : collect(nodes)).trim()
  return manySpaces.test(text) ? text.replace(/\s+/g, ' ') : text
}

function isUnnamed({index, name}: Parameter): boolean {
  return index !== undefined || (name !== undefined && name.length <= 3 && /^\d+$/.test(name))
}

function collect(nodes: readonly Node[]): string {
  let text = ''
  for (const node of nodes) text += textOf(node)
  return text
}

function textOf(node: Node): string {
  switch (node.type) {
    case 'text':
      return node.value
    case 'comment':
    case 'reference':
    case 'name':
    case 'category':
    case 'switch':
      return ''
    case 'link':
      return node.children.length > 0 ? collect(node.children) : node.target.replace(/^:/, '')
    case 'template':
      return collect(unnamedOf(node).slice(-1))
    case 'extension':
      return node.value ?? ''
    case 'break':
      return ' '
    default:
      return 'children' in node ? collect(valueNodes(node)) : ''
  }
}
