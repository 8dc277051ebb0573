import type {Reference} from '../../schema/reference.ts'
import type {Node, Template} from '../../tree.ts'
import {toProse} from '../prose.ts'
import type {Survey} from '../survey.ts'
import {type Citation, citationIn, citationText} from './citation.ts'
import {contentOf, type ReferenceEntry, shortText} from './references.ts'

/** A reference with its text and, of a citation, its properties. */
export function toReference({id, kind, name, group, node}: ReferenceEntry, survey: Survey): Reference {
  const isCitation = (template: Template) => survey.ruleOf(template.name)?.kind === 'citation' || /^cit(?:e |ation)/i.test(template.name)
  const nodes: readonly Node[] = node.type === 'template' && isCitation(node) ? [node] : contentOf(node)
  const citation = kind === 'short' ? undefined : citationIn(nodes, isCitation)
  const text = textOf(nodes, node, citation, survey)
  // set one by one in the order of printing: a literal with spreads in its middle costs several times as much
  const reference: Partial<Reference> = {id}
  if (name !== undefined) reference.name = name
  if (group !== undefined) reference.group = group
  reference.kind = kind
  if (citation !== undefined) Object.assign(reference, citation)
  reference.text = text
  reference.span = [node.start, node.end]
  return reference as Reference
}

function textOf(nodes: readonly Node[], node: Node, citation: Citation | undefined, survey: Survey): string {
  if (node.type === 'template' && survey.ruleOf(node.name)?.kind === 'short') return shortText(node)
  const only = nodes.length === 1 ? nodes[0] : undefined
  if (only?.type === 'template' && survey.ruleOf(only.name)?.kind === 'citation') return citationText(only, citation)
  return toProse(nodes, survey).text.value.replaceAll(/\n+/g, ' ')
}
