import type {FoundDate} from '../../dates/find-dates.ts'
import type {Token} from '../../dates/token.ts'
import type {Range} from '../unread.ts'

export interface LineDate extends FoundDate {
  /** Words before it, or behind it, that say what was at that time. */
  label?: Range
  labelFirst?: true
  /** The label may be the name of the day: a comma or a weekday stands between it and the date. */
  namedDay?: true
  /** It stands in a bracket, and no other date of the line stands outside one. */
  inBracket?: true
  /** The bracket behind it, before the next date, that is no date and no length of time. */
  remark?: Range
}

export interface LabelContext {
  several: boolean
  /** Where weekdays begin. */
  weekdays: ReadonlySet<number>
}

/** Where weekdays begin. */
export function weekdaysOf(tokens: readonly Token[]): ReadonlySet<number> {
  return new Set(tokens.filter(({kind}) => kind === 'weekday').map(({at}) => at))
}

/** Gives the words around dates to the date that they stand before, or else behind. */
export function withLabels(
  dates: readonly FoundDate[],
  text: string,
  words: readonly Token[],
  {several, weekdays}: LabelContext,
): LineDate[] {
  const labelled: LineDate[] = []
  let word = 0
  let from = 0
  for (let index = 0; index <= dates.length; index++) {
    const date = dates[index]
    const end = date?.at ?? text.length
    const gap: Token[] = []
    while ((words[word]?.at ?? Number.POSITIVE_INFINITY) < end) {
      const token = words[word++]
      if (token !== undefined && token.at >= from) gap.push(token)
    }
    from = date?.to ?? text.length
    const label = labelOf(gap)
    const before = labelled.at(-1)
    const isBefore =
      label !== undefined && date !== undefined && (before === undefined || /[\p{L}\p{N}:]\s*$/u.test(text.slice(label[1] - 1, end)))
    const isAbout =
      isBefore && several && before !== undefined && !text.slice(before.to, end).includes(':') && !text.slice(before.to, end).includes(';')
    if (isAbout) {
      if (!before.labelFirst) before.label = [before.label?.[0] ?? label[0], date.to]
    } else if (date !== undefined)
      labelled.push({...date, ...(isBefore && labelFirst(label, weekdays.has(end) || /,\s*$/.test(text.slice(label[1], end))))})
    if (label !== undefined && before !== undefined && !isBefore && !before.labelFirst)
      before.label = [before.label?.[0] ?? label[0], label[1]]
  }
  return labelled
}

function labelFirst(label: Range, isNamedDay: boolean): Pick<LineDate, 'label' | 'labelFirst' | 'namedDay'> {
  return {label, labelFirst: true, ...(isNamedDay && {namedDay: true})}
}

/** From the first word to the last; numbers alone are no label. */
function labelOf(words: readonly Token[]): Range | undefined {
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined) return undefined
  return words.some(({kind}) => kind === 'word' || kind === 'aftermath' || kind === 'ordinal') ? [first.at, last.to] : undefined
}
