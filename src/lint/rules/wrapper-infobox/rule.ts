import {problemRule} from '../../problem-rule.ts'

export const wrapperInfobox = problemRule('wrapper-infobox', 'An infobox stands in the article, not on another page.')
