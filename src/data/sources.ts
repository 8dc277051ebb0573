import type {SourceEntries} from '../schema/source-entry.ts'
import entries from './sources.json' with {type: 'json'}

/** Monitors, agencies, armed forces, chroniclers and historians who are named as sources, by kind. */
export const knownSources: SourceEntries = entries
