import type {SectionText} from '../document.ts'
import type {Heading, Node, Root} from '../tree.ts'
import {toProse} from './prose.ts'
import type {Survey} from './survey.ts'

interface Open {
  heading: Heading | undefined
  level: number
  start: number
  nodes: Node[]
  sections: Open[]
  end: number
}

/** The tree of sections with the text of each; the lead comes first. */
export function toSections({children, end}: Root, survey: Survey): SectionText[] {
  const lead: Open = {heading: undefined, level: 0, start: 0, nodes: [], sections: [], end}
  const top: Open[] = [lead]
  const stack: Open[] = []
  let current = lead
  for (const node of children) {
    if (survey.format === 'plain' && node.type === 'heading' && node.depth === 1 && current === lead) continue
    if (node.type !== 'heading') {
      if (!isNavigation(node, survey)) current.nodes.push(node)
      continue
    }
    const section: Open = {heading: node, level: node.depth, start: node.start, nodes: [], sections: [], end}
    if (current === lead) lead.end = node.start
    let parent = stack.at(-1)
    while (parent !== undefined && parent.level >= node.depth) {
      parent.end = node.start
      stack.pop()
      parent = stack.at(-1)
    }
    ;(parent === undefined ? top : parent.sections).push(section)
    stack.push(section)
    current = section
  }
  return top.map(section => toSection(section, survey))
}

/** A template by itself between paragraphs, of which nothing is known: a navigation box, a notice. */
function isNavigation(node: Node, {ruleOf}: Survey): boolean {
  return node.type === 'template' && node.function !== true && ruleOf(node.name) === undefined && !/^lang-/i.test(node.name)
}

/** As deep as headings are, which is six. */
function toSection({heading, level, start, end, nodes, sections}: Open, survey: Survey): SectionText {
  const {text, marks} = toProse(nodes, survey)
  const below = sections.map(section => toSection(section, survey))
  if (heading === undefined) return {level, text, marks, sections: below, span: [start, end]}
  const title = toProse(heading.children, survey).text.value
  return {heading: title, level, text, marks, sections: below, span: [start, end]}
}
