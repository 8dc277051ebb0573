import {knownRules} from '../lint/rules.ts'
import {toStream} from '../write/to-stream.ts'
import type {ExplainCall} from './arguments.ts'
import {type Colours, coloursFor} from './colours.ts'
import {expectedName} from './expected-name.ts'
import {rulePage} from './rule-page.ts'
import type {Streams} from './streams.ts'
import {WrongCall} from './wrong-call.ts'

/** Run `warbox explain`: the page of a rule, readable in a terminal. */
export async function explainCommand({rule}: ExplainCall, streams: Streams): Promise<0> {
  const ids = knownRules.map(({id}) => id)
  if (!ids.includes(rule))
    throw new WrongCall(`Unexpected rule \`${rule}\`, expected ${expectedName(rule, ids)}; \`warbox rules\` lists them`)
  await toStream(streams.stdout, [toTerminal(await rulePage(rule), coloursFor(streams))], streams.signal)
  return 0
}

/** Headings stand out, fences go, and what was between them is indented. */
function toTerminal(markdown: string, colours: Colours): string {
  let fenced = false
  const lines = markdown.split('\n').flatMap(line => {
    const fence = /^```(?<language>.*)$/.exec(line)?.groups
    if (fence !== undefined) {
      fenced = !fenced
      return fenced && fence.language?.endsWith(' fixed') ? [colours.dim('  mended:')] : []
    }
    if (fenced) return [line === '' ? '' : `  ${colours.cyan(line)}`]
    const heading = /^#+ (?<text>.*)$/.exec(line)?.groups?.text
    return [heading === undefined ? line : colours.bold(heading)]
  })
  return lines.join('\n')
}
