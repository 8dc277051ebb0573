import {activeRules} from '../../lint/active-rules.ts'
import {knownRules} from '../../lint/rules.ts'
import {stringify} from '../../write/stringify.ts'
import type {FoundConfig} from './config.ts'
import type {FileSettings} from './settings.ts'

/** What a file is held against, as JSON for people: every rule with its severity and, where it has any, its options. */
export function printedConfig({config, path, root}: FoundConfig, {options}: FileSettings, isIgnored: boolean): string {
  const {rules: _rules, customRules = [], diagnose: _diagnose, preset = 'recommended', ...rest} = options
  const on = new Map(activeRules(options).map(active => [active.rule.id, active]))
  const rules = [...customRules, ...knownRules].map(({id}) => {
    const active = on.get(id)
    if (active === undefined) return [id, 'off'] as const
    return [id, Object.keys(active.options).length === 0 ? active.severity : [active.severity, active.options]] as const
  })
  const printed = {
    ...(path !== undefined && {config: path}),
    root,
    ignored: isIgnored,
    preset,
    rules: Object.fromEntries(rules),
    ignore: config.ignore ?? [],
    ...rest,
  }
  return `${stringify(printed, true)}\n`
}
