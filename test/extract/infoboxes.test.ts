import {describe, expect, test} from 'vitest'
import {documentOf, itemLines} from './lines.ts'

const kindAndName = (text: string) => documentOf(text).infoboxes.map(({kind, name, writtenName = ''}) => [kind, name, writtenName])

describe('an infobox', () => {
  test.each([
    ['by its name', '{{Infobox military conflict|a=1}}', ''],
    ['in any case', '{{infobox Military CONFLICT|a=1}}', 'infobox Military CONFLICT'],
    ['with underscores', '{{Infobox_military_conflict|a=1}}', 'Infobox_military_conflict'],
    ['by a redirect', '{{Warbox|a=1}}', 'Warbox'],
    ['by an old name', '{{Infobox Military Conflict (3 sided)|a=1}}', 'Infobox Military Conflict (3 sided)'],
    ['of another wiki', '{{Infobox Militärischer Konflikt|A=1}}', 'Infobox Militärischer Konflikt'],
    ['as a module', '{{#invoke:Infobox military conflict|main|a=1}}', ''],
    ['in a table in a division', '<div>\n{|\n|\n{{Warbox|a=1}}\n|}\n</div>', 'Warbox'],
    ['in another template', '{{stack|{{Warbox|a=1}}}}', 'Warbox'],
  ])('is found %s', (_, text, writtenName) => {
    expect(kindAndName(text)).toEqual([['conflict', 'Infobox military conflict', writtenName]])
  })

  test('of no known kind has its fields as they are written', () => {
    const [box] = documentOf('{{Infobox ferry|name=Lark|boats1=3}}').infoboxes
    expect(box).toMatchObject({kind: 'other', name: 'Infobox ferry'})
    expect(box?.fields.map(({name}) => name)).toEqual(['name', 'boats1'])
  })

  test('of a known kind that nobody defined is another', () => {
    expect(documentOf('{{Warbox|a=1}}', {infoboxes: []}).infoboxes[0]?.kind).toBe('other')
  })

  test('of a kind that the caller defines is found by its names', () => {
    const infoboxes = [{kind: 'shipwreck', names: ['Infobox shipwreck', 'Wreckbox']}]
    const [box] = documentOf('{{wreckbox|cargo=salt}}', {infoboxes}).infoboxes
    expect(box).toMatchObject({kind: 'shipwreck', name: 'Infobox shipwreck', writtenName: 'wreckbox'})
  })

  test('in a field of another is a box by itself, and no text of the field', () => {
    const {infoboxes} = documentOf('{{Warbox|place=Lahr|notes=A {{Infobox ferry|name=Lark}} B}}')
    expect(infoboxes.map(({name}) => name)).toEqual(['Infobox military conflict', 'Infobox ferry'])
    expect(infoboxes[0]?.fields[1]?.items[0]?.text.value).toBe('A B')
  })

  test('on another page gives a message and nothing else', () => {
    const {infoboxes, problems} = documentOf('{{Salt War infobox}}')
    expect(infoboxes).toEqual([])
    expect(problems).toMatchObject([{rule: 'wrapper-infobox', start: 0, end: 20}])
  })
})

describe('a field', () => {
  const fields = (box: string, language?: string) =>
    documentOf(box, language === undefined ? {} : {language}).infoboxes[0]?.fields.map(({name, writtenName = ''}) =>
      `${name} ${writtenName}`.trim(),
    )

  test.each([
    ['English', '{{Warbox|combatant1=A|Casualties2=B|commander1a=C}}', ['combatant1', 'casualties2 Casualties2', 'commander1a']],
    [
      'German',
      '{{Infobox Militärischer Konflikt|KONTRAHENT1=A|VERLUSTE2=B|ZIVILVERLUSTE=C|DATUMBIS=D}}',
      ['combatant1 KONTRAHENT1', 'casualties2 VERLUSTE2', 'casualties ZIVILVERLUSTE', 'date_end DATUMBIS'],
    ],
    [
      'French',
      '{{Infobox Conflit militaire|combattants1=A|pertes=B|issue=C}}',
      ['combatant1 combattants1', 'casualties pertes', 'result issue'],
    ],
    ['Spanish', '{{Ficha de conflicto|bajas1=A|bajas4=B|líder2=C}}', ['casualties1 bajas1', 'casualties bajas4', 'commander2 líder2']],
    [
      'Italian',
      '{{Infobox conflitto|Nome del conflitto=A|Schieramento2=B|Perdite4=C}}',
      ['conflict Nome del conflitto', 'combatant2 Schieramento2', 'casualties Perdite4'],
    ],
    ['Polish', '{{Wojna infobox|nazwa=A|konflikt=B|strona1=C}}', ['conflict nazwa', 'partof konflikt', 'combatant1 strona1']],
    [
      'Russian and English mixed',
      '{{Вооружённый конфликт|противник1=A|combatant2=B|общие потери=C}}',
      ['combatant1 противник1', 'combatant2', 'casualties общие потери'],
    ],
    [
      'Persian with its digits and a joiner',
      '{{جعبه اطلاعات جنگ|جنگنده۱=A|قسمتی\u200cاز=B}}',
      ['combatant1 جنگنده۱', 'partof قسمتی\u200cاز'],
    ],
    ['Arabic with a row', '{{معلومات نزاع عسكري|خصم1أ=A}}', ['combatant1a خصم1أ']],
    ['Swedish', '{{Slagfakta|namn=A|konflikt=B|förluster1=C}}', ['conflict namn', 'partof konflikt', 'casualties1 förluster1']],
    ['Portuguese', '{{Info/Guerra|parte_da=A|força2=B|vítimas1=C}}', ['partof parte_da', 'strength2 força2', 'casualties1 vítimas1']],
  ])('has the English name of its %s parameter', (_, box, names) => {
    expect(fields(box)).toEqual(names)
  })

  test('of an English box has the names of the wiki it stands on as well', () => {
    expect(fields('{{Infobox military conflict|сили1=A|date=B}}', 'uk')).toEqual(['strength1 сили1', 'date'])
  })

  test('is the larger war when another names the battle', () => {
    expect(fields('{{Ficha de conflicto|conflicto=A|nombre=B}}')).toEqual(['partof conflicto', 'conflict nombre'])
    expect(fields('{{Ficha de conflicto|conflicto=A|nombre=}}')).toEqual(['conflict conflicto', 'conflict nombre'])
    expect(fields('{{Battlebox|battle_name=A|conflict=B}}')).toEqual(['conflict battle_name', 'partof conflict'])
  })

  test('is kept when it is there twice, unknown, or empty', () => {
    expect(fields('{{Warbox|date=A|date=B|colour=C|place=}}')).toEqual(['date', 'date', 'colour', 'place'])
  })

  test('has the span of its value without white space around it', () => {
    const text = '{{Warbox\n| date =  5 May \n| place =\n| notes={{small|A}}\n}}'
    const spans = documentOf(text).infoboxes[0]?.fields.map(({span}) => text.slice(...span))
    expect(spans).toEqual(['5 May', '', '{{small|A}}'])
  })

  test('has items that know where they stand', () => {
    const text = '{{Warbox|casualties1={{flagicon|A}} 4,000&nbsp;killed<ref>x</ref><br>* b}}'
    const items = documentOf(text).infoboxes[0]?.fields[0]?.items ?? []
    expect(items.map(({span}) => text.slice(...span))).toEqual(['{{flagicon|A}} 4,000&nbsp;killed<ref>x</ref>', '* b'])
  })

  test('without a name is one when it holds something', () => {
    expect(fields('{{Warbox||A| \n|date=B}}')).toEqual(['2', 'date'])
  })
})

describe('a value that cannot be had whole', () => {
  const rules = (value: string) => documentOf(`{{Warbox|notes=${value}}}`).problems.map(({rule}) => rule)

  test.each([
    ['{{xyzzy|a}}', 'unknown-template'],
    ['{{#if:x|a}}', 'computed-value'],
    ['{{#expr: 6 * 800 }}', 'computed-value'],
    ['{{#property:P1120}}', 'value-elsewhere'],
    ['{{Wikidata|P1120}}', 'value-elsewhere'],
  ])('%s gives a message', (value, rule) => {
    expect(rules(value)).toEqual([rule])
  })

  test('gives none for a template that the caller knows', () => {
    const {infoboxes, problems} = documentOf('{{Warbox|notes={{Xyzzy|a|b}}}}', {templates: {xyzzy: {kind: 'text', argument: 1}}})
    expect(problems).toEqual([])
    expect(infoboxes[0]?.fields.flatMap(itemLines)).toEqual(['a'])
  })
})
