import {problemRule} from '../../problem-rule.ts'

export const computedValue = problemRule('computed-value', 'A value is written out, not computed.')
