import {foldTemplateName} from '../../data/infoboxes.ts'
import type {Parameter, Template} from '../../tree.ts'
import {argumentText, parameterOf} from '../arguments.ts'
import {type Flattener, putMark, report, walkParameter} from '../flatten/flattener.ts'

/** Which argument of a function is read in place of what it would compute. */
const branches: ReadonlyMap<string, number> = new Map([
  ['#if', 2],
  ['#ifeq', 3],
  ['#ifexist', 2],
  ['#ifexpr', 2],
  ['#iferror', 1],
])
const transparent: ReadonlySet<string> = new Set([
  'lc',
  'uc',
  'ucfirst',
  'lcfirst',
  'formatnum',
  'nowiki',
  '#tag',
  '#dateformat',
  '#formatdate',
])
const elsewhere: ReadonlySet<string> = new Set(['#property', '#statements', '#lst', '#section', '#lsth', '#section-h', '#lstx'])
const silent: ReadonlySet<string> = new Set([
  'displaytitle',
  'defaultsort',
  'defaultsortkey',
  '#coordinates',
  '#seo',
  'anchorencode',
  'urlencode',
])

/** Make of a parser function what can be had without computing it. */
export function flattenFunction(flattener: Flattener, template: Template): void {
  const name = template.name.toLowerCase()
  const ids = flattener.survey.ids.get(template)
  if (ids !== undefined) {
    for (const id of ids) {
      putMark(flattener, template, at => ({kind: 'reference', id, at, to: at}))
    }
  } else if (transparent.has(name)) walkParameter(flattener, parameterOf(template, 1))
  else if (name === '#invoke') flattenModule(flattener, template)
  else if (!silent.has(name)) flattenBranch(flattener, template, name)
}

/** `{{#invoke:flag|icon|X}}` reads as `{{flagicon|X}}`. */
function flattenModule(flattener: Flattener, template: Template): void {
  const [module, entry] = [1, 2].map(index => foldTemplateName(argumentText(template, index)))
  const name = [`${module}${entry}`, `${module} ${entry}`, module].find(
    one => one !== undefined && flattener.survey.ruleOf(one) !== undefined,
  )
  if (name !== undefined) {
    const children = template.children.filter(
      (child): child is Parameter => child.type === 'parameter' && !(child.index !== undefined && child.index <= 2),
    )
    const shifted = children.map(child => (child.index === undefined ? child : {...child, index: child.index - 2}))
    const {start, end} = template
    flattener.walk(flattener, [{type: 'template', name, start, end, children: shifted}])
  } else reportComputed(flattener, template)
}

function flattenBranch(flattener: Flattener, template: Template, name: string): void {
  if (elsewhere.has(name)) {
    report(flattener, 'value-elsewhere', `Unexpected \`${template.name}\`, expected a value that stands in the article`, template)
    return
  }
  reportComputed(flattener, template)
  const branch = branches.get(name)
  if (branch !== undefined) {
    const first = parameterOf(template, branch)
    walkParameter(flattener, first !== undefined && first.children.length > 0 ? first : parameterOf(template, branch + 1))
  } else if (name === '#switch') {
    walkParameter(
      flattener,
      template.children.find((child): child is Parameter => child.type === 'parameter' && child.name !== undefined),
    )
  }
}

function reportComputed(flattener: Flattener, template: Template): void {
  if (flattener.mode === 'prose') return
  report(flattener, 'computed-value', `Unexpected \`${template.name}\`, expected a value that needs no computing`, template)
}
