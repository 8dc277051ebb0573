import type {Attribution, Source, SourceKind} from '../schema/claim.ts'
import type {Span} from '../schema/span.ts'
import type {Lexicon} from './lexicon.ts'
import type {Said} from './said.ts'
import {type KnownSource, sourceKey} from './source-index.ts'
import {termAt} from './terms.ts'
import {tokensOf} from './tokens.ts'

/** Which side of the conflict a name belongs to. */
export type SideOf = (name: string) => {side: number; party: string} | undefined

/** Kinds of sources that stand on no side of their own. */
const apart: ReadonlySet<SourceKind> = new Set(['monitor', 'ngo', 'igo', 'media', 'academic', 'historical'])

/** What is said by whom, held against the side that suffered; without that side a belligerent's view is unknown. */
export function attributionOf(
  said: Said,
  side: number | undefined,
  sideOf: SideOf,
  lexicon: Lexicon,
  text: string,
  span: Span,
): Attribution {
  const source = said.name === undefined ? undefined : sourceOf(said.name, sideOf, lexicon)
  const via = said.via === undefined ? undefined : sourceOf(said.via, sideOf, lexicon)
  return {
    ...(source && {source}),
    cue: said.cue,
    stance: said.stance,
    perspective: perspectiveOf(source, side),
    ...(via && {via}),
    text,
    span,
  }
}

/** Who is meant by a name: an entry of the gazetteer, else the name as written with what can be told of its kind and side. */
export function sourceOf(written: string, sideOf: SideOf, lexicon: Lexicon): Source {
  const known = knownSource(written, lexicon)
  const side = sideOfSource(written, known, sideOf)
  if (known !== undefined) return {id: known.id, name: known.name, kind: known.kind, ...(side !== undefined && {side})}
  const kind = kindOf(written, side, lexicon)
  return {name: written, kind, ...(side !== undefined && {side})}
}

/** By its whole name, or by the end of it behind a description: "observer Joel Wing". */
function knownSource(written: string, {sources}: Lexicon): KnownSource | undefined {
  const key = sourceKey(written)
  const whole = sources.get(key)
  if (whole !== undefined) return whole
  const words = key.split(' ')
  for (let index = 1; index < Math.min(words.length, 5); index++) {
    const rest = words.slice(index).join(' ')
    if (rest.length > 3 && /^\p{Ll}/u.test(written) && sources.has(rest)) return sources.get(rest)
  }
  return undefined
}

function sideOfSource(written: string, known: KnownSource | undefined, sideOf: SideOf): number | undefined {
  if (known !== undefined && apart.has(known.kind) && known.belligerents === undefined) return undefined
  const [described] = /\p{Lu}.*/u.exec(written) ?? []
  const [first] = /\p{Lu}[\p{L}\p{M}'’-]*/u.exec(written) ?? []
  const names = [written, described, first].filter(name => name !== undefined)
  for (const name of [...names, ...(known ? [known.name, ...(known.belligerents ?? [])] : [])]) {
    const found = sideOf(name)
    if (found !== undefined) return found.side
  }
  return undefined
}

function kindOf(written: string, side: number | undefined, lexicon: Lexicon): SourceKind {
  const tokens = tokensOf(written, 0)
  for (let index = 0; index < tokens.length; index++) {
    const kind = termAt(lexicon.sourceKinds, tokens, index, tokens.length)
    if (kind !== undefined) return kind.meaning
  }
  return side === undefined ? 'unspecified' : 'belligerent'
}

function perspectiveOf(source: Source | undefined, side: number | undefined): Attribution['perspective'] {
  if (source === undefined) return 'unknown'
  if (source.side !== undefined) {
    if (side === undefined) return 'unknown'
    return source.side === side ? 'own' : 'enemy'
  }
  return apart.has(source.kind) ? 'third-party' : 'unknown'
}
