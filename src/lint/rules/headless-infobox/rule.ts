import {problemRule} from '../../problem-rule.ts'

export const headlessInfobox = problemRule('headless-infobox', 'An infobox begins with its braces and its name.')
