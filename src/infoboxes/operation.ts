import {defineInfobox} from './define-infobox.ts'
import {casualties, dateField, links, place, text} from './values.ts'

/** {{Infobox military operation}}; the parameters are those of its documentation. */
export const operationInfobox = defineInfobox({
  kind: 'operation',
  names: ['Infobox military operation'],
  fields: {
    name: text(),
    partOf: links({from: ['partof']}),
    date: dateField({from: ['date', 'executed']}),
    place: place({from: ['location', 'coordinates']}),
    type: text(),
    objective: text(),
    target: text(),
    outcome: text(),
    casualties: casualties({fatalities: 'killed', injuries: 'wounded'}, {from: ['casualties', 'fatalities', 'injuries']}),
  },
})
