import {problemRule} from '../../problem-rule.ts'

export const plainMissingSeparator = problemRule('plain-missing-separator', 'Between two entries stands a comma.')
