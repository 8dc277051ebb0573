import type {ClaimReading} from '../claims/claims-in.ts'
import {inverted, listOf, type Terms, termsOf} from '../claims/terms.ts'
import type {DateWords} from '../dates/words.ts'
import type {EventAction} from '../schema/event.ts'
import type {ProseData} from '../schema/prose-data.ts'
import {type Senses, sensesOf} from './senses.ts'

/** A form of a verb that tells of a happening. */
export interface VerbForm {
  form: 'past' | 'other'
  action: EventAction
}

/** The words by which prose is told, ready to be looked up. */
export interface NarrateWords {
  dates: DateWords
  claims: ClaimReading
  skipped: ReadonlySet<string>
  later: ReadonlySet<string>
  background: ReadonlySet<string>
  titles: ReadonlySet<string>
  numbered: ReadonlySet<string>
  starters: ReadonlySet<string>
  concurrent: Terms<string>
  vague: Terms<string>
  afterwards: ReadonlySet<string>
  after: ReadonlySet<string>
  determiners: ReadonlySet<string>
  timePrepositions: ReadonlySet<string>
  be: ReadonlySet<string>
  planned: ReadonlySet<string>
  denied: ReadonlySet<string>
  articles: ReadonlySet<string>
  join: ReadonlySet<string>
  forces: ReadonlySet<string>
  places: ReadonlySet<string>
  settlements: ReadonlySet<string>
  speech: ReadonlySet<string>
  speaking: ReadonlySet<string>
  states: ReadonlySet<string>
  notPast: ReadonlySet<string>
  pastForms: ReadonlySet<string>
  weakFates: ReadonlySet<string>
  relatives: ReadonlySet<string>
  intransitive: ReadonlySet<string>
  kept: ReadonlySet<string>
  civil: ReadonlySet<string>
  adverbs: ReadonlySet<string>
  absolutes: ReadonlySet<string>
  telling: ReadonlySet<string>
  pastBe: ReadonlySet<string>
  presentHelpers: ReadonlySet<string>
  joints: ReadonlySet<string>
  backward: ReadonlySet<string>
  objects: ReadonlySet<string>
  linking: ReadonlySet<string>
  attached: ReadonlySet<string>
  between: ReadonlySet<string>
  partOf: ReadonlySet<string>
  listed: ReadonlySet<string>
  losing: ReadonlySet<string>
  located: ReadonlySet<string>
  pronouns: ReadonlySet<string>
  beforeSpeech: ReadonlySet<string>
  boundaries: ReadonlySet<string>
  speakerStops: ReadonlySet<string>
  sourceCues: ReadonlySet<string>
  compounds: ReadonlySet<string>
  tolls: Terms<string>
  tollLinks: ReadonlySet<string>
  verbs: Terms<VerbForm>
  nouns: Terms<EventAction>
  /** What each word may be to the readers of prose, as bits of `sense`. */
  senses: Senses
}

/** Prepare the words by which prose is told; to be done once, for all articles of a language. */
export function narrateWords(data: ProseData, dates: DateWords, claims: ClaimReading): NarrateWords {
  const words = {
    dates,
    claims,
    skipped: new Set(data.skipped),
    later: new Set(data.later),
    background: new Set(data.background),
    titles: new Set(data.titles),
    numbered: new Set(data.numbered),
    starters: new Set(data.starters),
    concurrent: listOf(data.concurrent),
    vague: listOf(data.vague),
    afterwards: new Set(data.afterwards),
    after: new Set(data.after),
    determiners: new Set(data.determiners),
    timePrepositions: new Set(data.timePrepositions),
    be: new Set(data.be),
    planned: new Set(data.planned),
    denied: new Set(data.denied),
    articles: new Set(data.articles),
    join: new Set(data.join),
    forces: new Set(data.forces),
    places: new Set(data.places),
    settlements: new Set(data.settlements),
    speech: new Set(data.speech),
    speaking: new Set(data.speaking),
    states: new Set(data.states),
    notPast: new Set(data.notPast),
    pastForms: new Set(Object.values(data.irregular).flat()),
    weakFates: new Set(data.weakFates),
    relatives: new Set(data.relatives),
    intransitive: new Set(data.intransitive),
    kept: new Set(data.kept),
    civil: new Set(data.civil),
    adverbs: new Set(data.adverbs),
    absolutes: new Set(data.absolutes),
    telling: new Set(data.telling),
    pastBe: new Set(data.pastBe),
    presentHelpers: new Set(data.presentHelpers),
    joints: new Set(data.joints),
    backward: new Set(data.backward),
    objects: new Set(data.objects),
    linking: new Set(data.linking),
    attached: new Set(data.attached),
    between: new Set(data.between),
    partOf: new Set(data.partOf),
    listed: new Set(data.listed),
    losing: new Set(data.losing),
    located: new Set(data.located),
    pronouns: new Set(data.pronouns),
    beforeSpeech: new Set(data.beforeSpeech),
    boundaries: new Set(data.boundaries),
    speakerStops: new Set(data.speakerStops),
    sourceCues: new Set(data.sourceCues),
    compounds: new Set(data.compounds),
    tolls: listOf(data.tolls),
    tollLinks: new Set(data.tollLinks),
    verbs: termsOf(verbForms(data)),
    nouns: termsOf(inverted(data.nouns)),
  }
  return {senses: sensesOf(words), ...words}
}

/** Every form of every verb, the first word of a term inflected; of two meanings of a form the first counts. */
function verbForms({actions, irregular}: ProseData): Map<string, VerbForm> {
  const forms = new Map<string, VerbForm>()
  for (const [term, action] of inverted(actions)) {
    const [verb = '', ...more] = term.split(' ')
    const past = Object.hasOwn(irregular, verb) ? (irregular[verb] ?? []) : [`${stem(verb)}ed`, doubled(verb, 'ed')]
    for (const word of past) add([word, ...more].join(' '), {form: 'past', action})
    for (const word of [verb, plural(verb), `${stem(verb)}ing`, doubled(verb, 'ing')])
      add([word, ...more].join(' '), {form: 'other', action})
  }
  return forms

  function add(term: string, form: VerbForm): void {
    if (!forms.has(term)) forms.set(term, form)
  }
}

/** `raze` gives `razed` and `razing`. */
function stem(verb: string): string {
  return verb.endsWith('e') && !verb.endsWith('ee') ? verb.slice(0, -1) : verb
}

/** `trap` gives `trapped`, `deny` gives `denied`. */
function doubled(verb: string, ending: string): string {
  if (verb.endsWith('y') && ending === 'ed') return `${verb.slice(0, -1)}ied`
  return `${stem(verb)}${stem(verb).slice(-1)}${ending}`
}

function plural(verb: string): string {
  if (/[^aeiou]y$/u.test(verb)) return `${verb.slice(0, -1)}ies`
  return /(?:s|sh|ch|x|z)$/u.test(verb) ? `${verb}es` : `${verb}s`
}
