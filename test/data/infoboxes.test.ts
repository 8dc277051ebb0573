import {expect, test} from 'vitest'
import countries from '../../src/data/countries.json' with {type: 'json'}
import boxes from '../../src/data/infoboxes.json' with {type: 'json'}
import {foldTemplateName} from '../../src/data/infoboxes.ts'
import data from '../../src/data/templates.json' with {type: 'json'}
import {infoboxNames} from '../../src/schema/infobox-names.ts'
import {templateRules} from '../../src/schema/template-rule.ts'

const {templates} = data

test('the names of infoboxes and parameters are as their schema says', () => {
  expect(infoboxNames.parse(boxes)).toEqual(boxes)
})

test('the rules of templates are as their schema says', () => {
  expect(templateRules.parse(templates)).toEqual(templates)
})

test('no template has two rules', () => {
  const names = templates.flatMap(rule => rule.names.map(foldTemplateName))
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})

test('no box is of two kinds', () => {
  const names = boxes.boxes.flatMap(box => box.names.map(foldTemplateName))
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})

test('codes of countries are capitals', () => {
  expect(Object.keys(countries).filter(code => !/^[A-Z]{2,4}$/.test(code))).toEqual([])
})
