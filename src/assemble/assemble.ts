import type {Document, FieldText, InfoboxText, ItemText, SectionText} from '../document.ts'
import type {Facts, InfoboxFacts} from '../facts.ts'
import type {Article, Page} from '../schema/article.ts'
import type {Event} from '../schema/event.ts'
import type {Infobox} from '../schema/infobox.ts'
import type {Field, Item} from '../schema/item.ts'
import type {Message} from '../schema/message.ts'
import type {Section} from '../schema/section.ts'
import type {Problem} from '../tree.ts'

/** Make the article of a document, its facts and its events: what `Article` names and nothing else, in the order of printing. */
export function assemble(document: Document, facts: Facts, events: Event[], page?: Page): Article {
  const {title, format, language, redirect, infoboxes, sections, references, categories, problems} = document
  const all = [...problems, ...facts.infoboxes.flatMap(each => each.problems)]
  return {
    ...(title !== undefined && {title}),
    format,
    language,
    ...(page !== undefined && {page}),
    ...(redirect !== undefined && {redirect}),
    infoboxes: infoboxes.map((box, index) => toInfobox(box, facts.infoboxes[index])),
    sections: sections.map(toSection),
    events,
    references,
    categories,
    messages: all.map(problem => toMessage(problem, infoboxes)).sort((one, other) => one.span[0] - other.span[0]),
  }
}

function toInfobox({kind, name, writtenName, fields, span}: InfoboxText, read: InfoboxFacts | undefined): Infobox {
  const box = {
    name,
    ...(writtenName !== undefined && {writtenName}),
    fields: fields.map(field => toField(field, read?.unread.get(field))),
    span,
  }
  return read?.facts === undefined ? {...box, kind: 'other'} : withFacts({...box, kind, facts: read.facts})
}

/** The facts are of the type that the definition of the kind gives; the library's own are held to their schemas by the tests. */
function withFacts(box: object): Infobox {
  return box as Infobox
}

function toField({name, writtenName, items, span}: FieldText, unread: Field['unread']): Field {
  const printed = items.map(toItem)
  return {
    name,
    ...(writtenName !== undefined && {writtenName}),
    text: printed.map(({text}) => text).join('\n'),
    items: printed,
    ...(unread !== undefined && {unread}),
    span,
  }
}

/** Of plain literals, since there are many items and sections, and a literal with a spread in its middle costs several times as much. */
function toItem({text, depth, headings, marks, span}: ItemText): Item {
  const heading = headings[headings.length - 1]?.text.value
  const links: Item['links'] = []
  const flags: Item['flags'] = []
  const references: Item['references'] = []
  for (const mark of marks) {
    if (mark.kind === 'link') links.push(mark.link)
    else if (mark.kind === 'flag') flags.push(mark.flag)
    else if (mark.kind === 'reference') references.push(mark.id)
  }
  if (heading === undefined) return {text: text.value, depth, links, flags, references, span}
  return {text: text.value, depth, heading, links, flags, references, span}
}

function toSection({heading, level, text, sections, span}: SectionText): Section {
  const below = sections.map(toSection)
  if (heading === undefined) return {level, text: text.value, sections: below, span}
  return {heading, level, text: text.value, sections: below, span}
}

function toMessage({rule, severity, reason, start, end}: Problem, infoboxes: readonly InfoboxText[]): Message {
  const field = infoboxes.flatMap(({fields}) => fields).find(({span}) => span[0] <= start && end <= span[1])?.name
  return {rule, severity, reason, ...(field !== undefined && {field}), span: [start, end]}
}
