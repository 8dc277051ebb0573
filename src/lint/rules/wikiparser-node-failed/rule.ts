import {problemRule} from '../../problem-rule.ts'

export const wikiparserNodeFailed = problemRule('wikiparser-node-failed', 'wikiparser-node can read the text.')
