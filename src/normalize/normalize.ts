import type {Document} from '../document.ts'
import type {Facts} from '../facts.ts'
import type {InfoboxDefinition} from '../infobox-definition.ts'
import {readBox} from './read-box.ts'
import type {Normalizers, ReadContext} from './read-context.ts'

/** Read the fields of all infoboxes of a known kind into the facts that their definitions name; of a kind the first definition counts. */
export function normalize(document: Document, definitions: readonly InfoboxDefinition[], normalizers: Normalizers): Facts {
  let claims = 0
  const start: ReadContext = {sides: [], parties: () => undefined, flagsLost: document.format === 'plain', nextId: () => `c${++claims}`}
  return {
    infoboxes: document.infoboxes.map(({kind, fields}) => {
      const definition = definitions.find(definition => definition.kind === kind)
      return definition ? readBox(fields, definition, normalizers, start) : {unread: new Map(), problems: []}
    }),
  }
}
