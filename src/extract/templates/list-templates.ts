import type {TemplateRule} from '../../data/templates.ts'
import type {Parameter, Template} from '../../tree.ts'
import {parameterOf, unnamedOf} from '../arguments.ts'
import {breakLine, type Flattener, walkParameter} from '../flatten/flattener.ts'
import {isFilled} from '../flatten/line.ts'

/** Lists in lists beyond this count as one: openings without an end may be many. */
const deepestScope = 20

/** `{{ubl|X|Y}}`, `{{plainlist|* X}}`; of an opening template nothing, for what follows it are lines anyway. */
export function flattenEntries(flattener: Flattener, template: Template, {depth = 0}: TemplateRule): void {
  addEntries(flattener, unnamedOf(template), depth)
}

/** `{{collapsible list|title=X|Y|Z}}` */
export function flattenCollapsible(flattener: Flattener, template: Template): void {
  const title = parameterOf(template, 'title') ?? parameterOf(template, 'header')
  begin(flattener, title)
  addEntries(flattener, unnamedOf(template), 0)
  end(flattener)
}

/** `{{hidden|title|content}}` */
export function flattenHidden(flattener: Flattener, template: Template): void {
  const [title, ...contents] = unnamedOf(template)
  begin(flattener, parameterOf(template, 'header') ?? title)
  addEntries(flattener, contents, 0)
  end(flattener)
}

/** `{{hidden begin|title=X}}`: up to the template that ends it. */
export function beginCollapse(flattener: Flattener, template: Template): void {
  begin(flattener, parameterOf(template, 'title') ?? parameterOf(template, 'header') ?? unnamedOf(template)[0])
}

export function endCollapse(flattener: Flattener): void {
  end(flattener)
}

function addEntries(flattener: Flattener, entries: readonly Parameter[], depth: number): void {
  const {depth: outer} = flattener
  flattener.depth = outer + (isFilled(flattener.line) ? 1 : depth)
  for (const entry of entries) {
    breakLine(flattener)
    if (flattener.mode === 'prose') flattener.prefix = '- '
    walkParameter(flattener, entry)
  }
  flattener.depth = outer
  breakLine(flattener)
}

function begin(flattener: Flattener, title: Parameter | undefined): void {
  breakLine(flattener)
  if (title !== undefined) {
    flattener.line.kind = 'title'
    walkParameter(flattener, title)
  }
  if (flattener.scope < deepestScope) flattener.scope++
  breakLine(flattener)
}

function end(flattener: Flattener): void {
  if (flattener.scope > 0) flattener.scope--
  breakLine(flattener)
}
