import {problemRule} from '../../problem-rule.ts'

export const plainEmptyItem = problemRule('plain-empty-item', 'Between two commas stands text.')
