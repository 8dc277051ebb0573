import {problemRule} from '../../problem-rule.ts'

export const valueElsewhere = problemRule('value-elsewhere', 'A value stands in the article, not on another page.')
