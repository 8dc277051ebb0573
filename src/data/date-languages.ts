import type {DateData} from '../schema/date-data.ts'
import cs from './cs/dates.json' with {type: 'json'}
import {englishDates} from './dates.ts'
import de from './de/dates.json' with {type: 'json'}
import es from './es/dates.json' with {type: 'json'}
import fr from './fr/dates.json' with {type: 'json'}
import it from './it/dates.json' with {type: 'json'}
import nl from './nl/dates.json' with {type: 'json'}
import pl from './pl/dates.json' with {type: 'json'}
import pt from './pt/dates.json' with {type: 'json'}
import ru from './ru/dates.json' with {type: 'json'}
import sv from './sv/dates.json' with {type: 'json'}
import tr from './tr/dates.json' with {type: 'json'}
import uk from './uk/dates.json' with {type: 'json'}

/** The words of dates by language (BCP 47, without region); a test holds them to their schema. */
export const datesByLanguage: ReadonlyMap<string, DateData> = new Map([
  ['en', englishDates],
  ...[cs, de, es, fr, it, nl, pl, pt, ru, sv, tr, uk].map((data): [string, DateData] => [data.language, data as DateData]),
])
