import {problemRule} from '../../problem-rule.ts'

export const ambiguousYears = problemRule('ambiguous-years', 'Years with a stroke between them are told apart from a range.')
