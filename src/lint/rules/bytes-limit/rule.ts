import {problemRule} from '../../problem-rule.ts'

export const bytesLimit = problemRule('bytes-limit', 'An article is not longer than the limit of bytes.')
