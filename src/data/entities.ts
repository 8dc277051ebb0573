import {once} from '../once.ts'
import data from './entities.json' with {type: 'json'}

/** `ndash`: the characters that HTML's named entities stand for. */
export const characterOfEntity = once((): ReadonlyMap<string, string> => new Map(Object.entries(data.entities)))
