import {problemRule} from '../../problem-rule.ts'

export const unknownTemplate = problemRule('unknown-template', 'A template in a value is one whose text is known.')
