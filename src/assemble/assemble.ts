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

function toItem({text, depth, headings, marks, span}: ItemText): Item {
  const heading = headings.at(-1)?.text.value
  const item: Item = {text: text.value, depth, ...(heading !== undefined && {heading}), links: [], flags: [], references: [], span}
  for (const mark of marks) {
    if (mark.kind === 'link') item.links.push(mark.link)
    else if (mark.kind === 'flag') item.flags.push(mark.flag)
    else if (mark.kind === 'reference') item.references.push(mark.id)
  }
  return item
}

function toSection({heading, level, text, sections, span}: SectionText): Section {
  return {...(heading !== undefined && {heading}), level, text: text.value, sections: sections.map(toSection), span}
}

function toMessage({rule, severity, reason, start, end}: Problem, infoboxes: readonly InfoboxText[]): Message {
  const field = infoboxes.flatMap(({fields}) => fields).find(({span}) => span[0] <= start && end <= span[1])?.name
  return {rule, severity, reason, ...(field !== undefined && {field}), span: [start, end]}
}
