import {PassThrough} from 'node:stream'
import {expect, test} from 'vitest'
import {reporter} from '../../src/command/reporter.ts'

/** A terminal of 30 columns, a clock to set, and what was written. */
function terminal(given: {isTTY?: boolean; progress?: boolean} = {}) {
  const {isTTY = true, progress = true} = given
  const clock = {now: 0}
  const stderr = Object.assign(new PassThrough({encoding: 'utf8'}), {isTTY, columns: 30})
  return {clock, written: () => String(stderr.read() ?? ''), ...reporter(stderr, {now: () => clock.now, progress})}
}

test('progress is shown once the work takes long, and not at each article', () => {
  const {clock, progress, end, written} = terminal()
  progress(0, 'a.txt')
  clock.now = 1_001
  progress(1, 'b.txt')
  clock.now = 1_050
  progress(2, 'c.txt')
  clock.now = 1_200
  progress(3, 'd.txt')
  end()
  expect(written()).toBe('\r\u001B[K1 converted, reading b.txt\r\u001B[K3 converted, reading d.txt\r\u001B[K')
})

test('progress is cut to the width of the terminal', () => {
  const {clock, progress, written} = terminal()
  clock.now = 2_000
  progress(12, 'a/name/that/is/long.txt')
  expect(written()).toBe('\r\u001B[K12 converted, reading a/name/')
})

test('a message takes the line of the progress away and stays', () => {
  const {clock, progress, say, written} = terminal()
  clock.now = 2_000
  progress(1, 'a.txt')
  say('Cannot read `b`')
  expect(written()).toBe('\r\u001B[K1 converted, reading a.txt\r\u001B[Kwarbox: Cannot read `b`\n')
})

test.each([{isTTY: false}, {progress: false}])('there is no progress where nobody sees it or it is not wanted: %o', given => {
  const {clock, progress, end, written} = terminal(given)
  clock.now = 2_000
  progress(1, 'a.txt')
  end()
  expect(written()).toBe('')
})

test('names cannot move the cursor or break the line', () => {
  const {say, written} = terminal()
  say('Cannot read `\u001B[2Ja\nb\u202Ec`')
  expect(written()).toBe('warbox: Cannot read `[2Ja bc`\n')
})
