import {expect, test} from 'vitest'
import {firstSentence} from '../../src/lint/first-sentence.ts'

const name = 'Raid on Hollin Ford'

test('notes above the text are passed over', () => {
  const text = 'For the raid of 1812, see Second raid.\nThe Raid on Hollin Ford was in May. It failed.'
  const sentence = firstSentence(text, [undefined, name])
  expect(sentence?.text.trim()).toBe('The Raid on Hollin Ford was in May')
  expect(text.slice(sentence?.at).startsWith(sentence?.text ?? '?')).toBe(true)
})

test('neither initials nor short words end a sentence', () => {
  const text = 'The raid on Hollin Ford by A. B. Brook at St. Lamp was c. 1190. It failed.'
  expect(firstSentence(text, [name])?.text).toBe('The raid on Hollin Ford by A. B. Brook at St. Lamp was c. 1190')
})

test('brackets behind a name are none of it', () => {
  expect(firstSentence('The raid on Hollin Ford failed.', ['Raid on Hollin Ford (1190)'])?.at).toBe(0)
})

test('a text without the name, or a name without letters, gives none', () => {
  expect(firstSentence('It failed. It failed again.', [name])).toBeUndefined()
  expect(firstSentence('It failed.', [undefined, ' '])).toBeUndefined()
  expect(firstSentence('', [name])).toBeUndefined()
})
