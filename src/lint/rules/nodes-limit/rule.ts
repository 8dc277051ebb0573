import {problemRule} from '../../problem-rule.ts'

export const nodesLimit = problemRule('nodes-limit', 'An article does not have more pieces of markup than the limit.')
