import type {ValidateCall} from '../validate-arguments.ts'
import {WrongCall} from '../wrong-call.ts'

/** Throw a `WrongCall` for options that do not go together. */
export function checkCall(call: ValidateCall, inputs: readonly string[]): void {
  const toTerminal = call.format.filter(({path}) => path === undefined).map(({name}) => name)
  refuse(call.fix && call.fixDryRun, 'Unexpected `--fix` with `--fix-dry-run`, expected one of them')
  refuse(call.suppressAll && call.pruneSuppressions, 'Unexpected `--suppress-all` with `--prune-suppressions`, expected one of them')
  refuse(toTerminal.length > 1, `Unexpected second report on standard output, expected a file for it: \`--format ${toTerminal[1]}:path\``)
  refuse(
    toTerminal.length > 0 && call.fix && inputs.includes('-'),
    'Unexpected `--format` with `--fix` of standard input, whose text goes to standard output, expected a file for the report',
  )
  const ofArticles = [
    ['--fix', call.fix],
    ['--fix-dry-run', call.fixDryRun],
    ['--preset', call.preset !== undefined],
    ['--rule', Object.keys(call.rule).length > 0],
    ['--print-config', call.printConfig !== undefined],
    ['--cache', call.cache],
    ['--jobs', call.jobs > 1],
  ] as const
  for (const [name, isGiven] of ofArticles)
    refuse(call.schema && isGiven, `Unexpected \`${name}\` with \`--schema\`, expected it for articles`)
  refuse(call.stdinFilename !== undefined && !inputs.includes('-'), 'Unexpected `--stdin-filename`, expected it with `-`')
}

/** Whether standard output is for mended texts: that of standard input, or the differences that `--fix` would make. */
export function takesStandardOutput({fix, fixDryRun, format}: ValidateCall, inputs: readonly string[]): boolean {
  return (fix && inputs.includes('-')) || (fixDryRun && format.every(({path}) => path !== undefined))
}

function refuse(isWrong: boolean, reason: string): void {
  if (isWrong) throw new WrongCall(reason)
}
