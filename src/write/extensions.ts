import type {Format} from './write.ts'

/** How the files of each format end, by the name of the format. */
export const extensions: Readonly<Record<Format, string>> = {json: '.json', ndjson: '.ndjson', csv: '.csv', markdown: '.md'}
