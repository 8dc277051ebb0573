import {problemRule} from '../../problem-rule.ts'

export const plainImageSize = problemRule('plain-image-size', 'No size is left of an image that is gone.')
