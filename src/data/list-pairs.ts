import {once} from '../once.ts'
import {foldTemplateName} from './infoboxes.ts'
import data from './list-pairs.json' with {type: 'json'}

/** Templates that begin a list, and those that end it. */
export interface ListPair {
  open: readonly string[]
  /** The usual one first; some end lists of more than one kind. */
  close: readonly string[]
  /** Whether one that begins a list holds the whole list when it has an unnamed argument, and then needs no end. */
  holds: boolean
}

const opening = once((): ReadonlyMap<string, ListPair> => new Map(data.flatMap(pair => pair.open.map(name => [name, pair] as const))))

/** The pair whose list a template of this name begins; absent for all others. */
export function listOpenedBy(templateName: string): ListPair | undefined {
  return opening().get(foldTemplateName(templateName))
}
