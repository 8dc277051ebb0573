import {problemRule} from '../../problem-rule.ts'

export const damagedDash = problemRule('damaged-dash', 'A range has a dash that is not damaged.')
