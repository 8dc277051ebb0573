import {defineInfobox} from './define-infobox.ts'
import {belligerents, casualties, commanders, dateField, links, place, result, strength, text, units} from './values.ts'

/** {{Infobox military conflict}}; the parameters are those of its documentation. */
export const conflictInfobox = defineInfobox({
  kind: 'conflict',
  names: ['Infobox military conflict'],
  fields: {
    name: text({from: ['conflict']}),
    partOf: links({from: ['partof']}),
    date: dateField({from: ['date', 'date_end']}),
    place: place({from: ['place', 'coordinates', 'latitude', 'longitude']}),
    // A conflict that ended may say so in `status` only; the normalizer takes no outcome from one that goes on.
    // Other wikis have parameters of their own for what English ones put below the result.
    result: result({from: ['result', 'consequences', 'treaty', 'status'], consequences: ['consequences', 'treaty']}),
    status: text(),
    territory: text(),
    notes: text(),
  },
  columns: {
    belligerents: belligerents({from: ['combatant']}),
    commanders: commanders({from: ['commander']}),
    units: units(),
    strength: strength({from: ['strength', 'polstrength', 'milstrength']}),
    casualties: casualties(),
  },
  order: ['name', 'partOf', 'date', 'place', 'result', 'status', 'territory', 'sides', 'joint', 'casualties', 'notes'],
})
