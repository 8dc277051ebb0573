import type {Document, FieldText, InfoboxText} from '../document.ts'
import type {Facts, InfoboxFacts} from '../facts.ts'
import type {Attack} from '../schema/attack.ts'
import type {Conflict} from '../schema/conflict.ts'
import type {Event} from '../schema/event.ts'
import type {Operation} from '../schema/operation.ts'
import type {Span} from '../schema/span.ts'
import type {Parameter, Root, Template} from '../tree.ts'
import {readDirectives} from './directives.ts'
import {nodesIn} from './nodes-in.ts'
import type {Diagnose, Subject, SubjectBox, SubjectParameter} from './rule.ts'

/** What the stages made of an article. */
export interface ReadArticle {
  source: string
  root: Root
  document: Document
  facts: Facts
  events: () => readonly Event[]
  diagnose?: Diagnose
}

/** Bring together what the stages made of an article, for the rules. */
export function toSubject({source, root, document, facts, events, diagnose}: ReadArticle): Subject {
  let told: readonly Event[] | undefined
  const templates = new Map<number, Template>()
  for (const node of nodesIn(root)) if (node.type === 'template' && !templates.has(node.start)) templates.set(node.start, node)
  return {
    source,
    root,
    document,
    boxes: document.infoboxes.flatMap((infobox, index) => {
      const template = templates.get(infobox.span[0])
      return template === undefined ? [] : [toBox(infobox, template, facts.infoboxes[index], source)]
    }),
    problems: [...document.problems, ...facts.infoboxes.flatMap(({problems}) => problems)],
    directives: readDirectives(root, source),
    events: () => (told ??= events()),
    ...(diagnose && {diagnose}),
  }
}

function toBox(infobox: InfoboxText, template: Template, read: InfoboxFacts | undefined, source: string): SubjectBox {
  const box = {infobox, template, parameters: toParameters(infobox.fields, template, source), unread: read?.unread ?? new Map()}
  if (read?.facts === undefined) return box
  const {kind} = infobox
  if (kind === 'conflict') return {...box, conflict: read.facts as Conflict}
  if (kind === 'attack') return {...box, attack: read.facts as Attack}
  if (kind === 'operation') return {...box, operation: read.facts as Operation}
  return box
}

/** Each field with the parameter that its value stands in: both are in the order of the text. */
function toParameters(fields: readonly FieldText[], template: Template, source: string): SubjectParameter[] {
  const parameters = template.children.filter((child): child is Parameter => child.type === 'parameter')
  let next = 0
  return fields.flatMap(field => {
    while (next < parameters.length && (parameters[next]?.end ?? 0) < field.span[1]) next++
    const parameter = parameters[next]
    if (parameter === undefined) return []
    next++
    return [{parameter, field, nameSpan: nameSpanOf(parameter, source)}]
  })
}

/** A name may have comments beside it: of what stands before the value, the place of the name alone. */
function nameSpanOf({name, start, valueStart}: Parameter, source: string): Span {
  const at = name === undefined ? -1 : source.slice(start, valueStart).indexOf(name)
  return at < 0 || name === undefined ? [start, start] : [start + at, start + at + name.length]
}
