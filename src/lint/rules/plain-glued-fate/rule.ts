import {problemRule} from '../../problem-rule.ts'

export const plainGluedFate = problemRule('plain-glued-fate', 'The code of a fate stands apart from the name.')
