import {problemRule} from '../../problem-rule.ts'

export const plainLineBreakComma = problemRule('plain-line-break-comma', 'A comma does not stand for a line break within a phrase.')
