import {PassThrough, Writable} from 'node:stream'
import {text} from 'node:stream/consumers'
import {expect, test} from 'vitest'
import {toStream} from '../../src/write/to-stream.ts'

/** A stream that fails with this code at once. */
function failing(code: string): Writable {
  return new Writable({
    write(_chunk, _encoding, done) {
      done(Object.assign(new Error(`write ${code}`), {code}))
    },
  })
}

test('all chunks arrive, and the stream stays open', async () => {
  const stream = new PassThrough()
  expect(await toStream(stream, ['one ', 'two'])).toBe(true)
  stream.end(' three')
  expect(await text(stream)).toBe('one two three')
})

test('a stream that is written to again and again is listened to by none that are done', async () => {
  const stream = new PassThrough()
  stream.resume()
  for (let call = 0; call < 30; call++) {
    await toStream(stream, ['chunk'])
    expect(stream.listenerCount('error')).toBe(0)
  }
})

test('chunks are taken no faster than they are written', async () => {
  let written = 0
  let taken = 0
  const stream = new Writable({
    highWaterMark: 1,
    write(_chunk, _encoding, done) {
      written++
      setImmediate(done)
    },
  })
  function* chunks() {
    for (; taken < 20; taken++) {
      expect(taken).toBe(written)
      yield 'chunk'
    }
  }
  await toStream(stream, chunks())
  expect(written).toBe(20)
})

test('a reader who has gone away is no failure, and is brought no more', async () => {
  let taken = 0
  function* chunks() {
    for (; taken < 20; taken++) yield 'chunk'
  }
  expect(await toStream(failing('EPIPE'), chunks())).toBe(false)
  expect(taken).toBe(0)
})

test('another failure is named', async () => {
  await expect(toStream(failing('ENOSPC'), ['one'])).rejects.toThrow('Cannot write `standard output`: the disk is full')
})

test('a signal ends the wait for a reader who takes nothing', async () => {
  const stopping = new AbortController()
  const stuck = new Writable({write() {}})
  const written = toStream(stuck, ['one'], stopping.signal)
  setImmediate(() => stopping.abort())
  await expect(written).rejects.toThrow('aborted')
})
