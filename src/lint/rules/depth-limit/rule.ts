import {problemRule} from '../../problem-rule.ts'

export const depthLimit = problemRule('depth-limit', 'Markup is not nested deeper than the limit.')
