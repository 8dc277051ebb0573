import {problemRule} from '../../problem-rule.ts'

export const plainEmptyBrackets = problemRule('plain-empty-brackets', 'Brackets have text in them.')
