import {defineInfobox} from './define-infobox.ts'
import {casualties, dateField, place, text, texts} from './values.ts'

/** {{Infobox civilian attack}}; the parameters are those of its documentation. */
export const attackInfobox = defineInfobox({
  kind: 'attack',
  names: ['Infobox civilian attack'],
  fields: {
    name: text({from: ['title']}),
    date: dateField(),
    place: place({from: ['location', 'coordinates']}),
    target: text(),
    type: text(),
    perpetrators: texts({from: ['perpetrators']}),
    weapons: text(),
    casualties: casualties({fatalities: 'killed', injuries: 'wounded'}, {from: ['fatalities', 'injuries']}),
  },
})
