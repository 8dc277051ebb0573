import {closest} from 'fastest-levenshtein'
import type {Severity} from '../finding.ts'
import {type PresetName, presets} from './presets.ts'
import type {Rule} from './rule.ts'
import {knownRules} from './rules.ts'

/** A rule that is on. */
export interface ActiveRule {
  rule: Rule
  severity: Severity
  options: object
}

/** `'off'`, how severe the messages of a rule are, or that and options of the rule. */
export type RuleSetting = Severity | 'off' | readonly [Severity | 'off', object]

export interface RuleSettings {
  /** What the settings start from; `recommended` when left out. */
  preset?: PresetName
  /** By the ids of rules. */
  rules?: Readonly<Record<string, RuleSetting>>
  /** Rules beside the library's own, each on as a warning where the settings say nothing else. */
  customRules?: readonly Rule[]
}

const severities: readonly string[] = ['off', 'info', 'warning', 'error']

/** The rules that these settings turn on. Throws a `TypeError` for a preset, rule, severity or option that is none. */
export function activeRules({preset = 'recommended', rules = {}, customRules = []}: RuleSettings = {}): ActiveRule[] {
  const all = [...customRules, ...knownRules]
  checkPreset(preset)
  for (const id of Object.keys(rules)) checkRule(id, all)
  return all.flatMap(rule => {
    const setting = ownSetting(rules, rule.id) ?? presets[preset][rule.id] ?? (customRules.includes(rule) ? 'warning' : 'off')
    const [severity, options] = typeof setting === 'string' ? [setting] : setting
    checkSeverity(severity, rule.id)
    return severity === 'off' ? [] : [{rule, severity, options: toOptions(rule, options)}]
  })
}

function ownSetting(rules: Readonly<Record<string, RuleSetting>>, id: string): RuleSetting | undefined {
  return Object.hasOwn(rules, id) ? rules[id] : undefined
}

function checkPreset(preset: string): void {
  if (Object.hasOwn(presets, preset)) return
  throw new TypeError(`Unexpected preset \`${preset}\`, expected ${listed(Object.keys(presets))}`)
}

function checkRule(id: string, all: readonly Rule[]): void {
  const ids = all.map(rule => rule.id)
  if (!ids.includes(id)) throw new TypeError(`Unexpected rule \`${id}\`, expected one that there is, such as \`${closest(id, ids)}\``)
}

function checkSeverity(severity: unknown, id: string): void {
  if (typeof severity === 'string' && severities.includes(severity)) return
  throw new TypeError(`Unexpected severity \`${String(severity)}\` of \`${id}\`, expected ${listed(severities)}`)
}

/** The options of a rule: its own, with those of the settings in their place. */
function toOptions({id, options: defaults = {}}: Rule, given: object = {}): object {
  const known = new Map<string, unknown>(Object.entries(defaults))
  for (const [name, value] of Object.entries(given)) {
    if (!known.has(name)) throw new TypeError(`Unexpected option \`${name}\` of \`${id}\`, expected ${listed([...known.keys()])}`)
    const expected = typeName(known.get(name))
    if (typeName(value) !== expected) {
      throw new TypeError(`Unexpected ${typeName(value)} as option \`${name}\` of \`${id}\`, expected ${expected}`)
    }
  }
  return {...defaults, ...given}
}

function typeName(value: unknown): string {
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`
}

function listed(names: readonly string[]): string {
  return names.length === 0
    ? 'none'
    : names
        .map(name => `\`${name}\``)
        .join(', ')
        .replace(/, (?=[^,]*$)/, ' or ')
}
