import pc from 'picocolors'
import type {Streams} from './streams.ts'

export type Colours = ReturnType<typeof pc.createColors>

/** Whether to write to a stream with colours: as `FORCE_COLOR` or `NO_COLOR` say, else on a terminal that has any. */
export function isColoured({isTTY}: Streams['stdout'], environment: Streams['environment'] = {}): boolean {
  const {FORCE_COLOR: forced = '', NO_COLOR: none = '', TERM: terminal} = environment
  if (forced !== '') return forced !== '0' && forced !== 'false'
  return none === '' && isTTY === true && terminal !== 'dumb'
}

/** Colours for what goes to standard output; without any, texts as they are. */
export function coloursFor({stdout, environment}: Streams): Colours {
  return pc.createColors(isColoured(stdout, environment))
}
