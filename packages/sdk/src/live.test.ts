import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loopback, sendProblem } from '../test/loopback.ts'
import { createClient, isApiError } from './index.ts'

test('events go on after the stream broke, from the last id', async (t) => {
  const { baseUrl, received } = await loopback(t, (_request, response, count) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write('retry: 1\n\n')
    if (count === 1) response.write(': hello\n\nid: 7\nevent: case\ndata: {"n":\ndata: 1}\n\n')
    else response.write('event: case\r\ndata: {"n":2}\r\n\r\n')
    if (count === 1) setImmediate(() => response.destroy())
  })
  const giveUp = new AbortController()
  const states: string[] = []
  const seen: unknown[] = []
  const events = createClient({ baseUrl }).followDesk(
    {},
    { signal: giveUp.signal, onState: (state) => states.push(state) },
  )
  for await (const event of events) {
    seen.push(event)
    if (seen.length === 2) giveUp.abort()
  }
  assert.deepEqual(seen, [
    { type: 'case', data: { n: 1 }, id: '7' },
    { type: 'case', data: { n: 2 }, id: null },
  ])
  assert.deepEqual(states, ['open', 'reconnecting', 'open'])
  assert.equal(received[1]?.headers['last-event-id'], '7')
})

test('a refusal ends the stream of events', async (t) => {
  const { baseUrl, received } = await loopback(t, (_request, response) =>
    sendProblem(response, 403, 'NOT_ALLOWED'),
  )
  const events = createClient({ baseUrl }).followDesk()
  await assert.rejects(events.next(), (error) => isApiError(error, 'NOT_ALLOWED'))
  assert.equal(received.length, 1)
})

test('a reader who stops ends the connection', async (t) => {
  const closed = Promise.withResolvers<void>()
  const { baseUrl } = await loopback(t, (_request, response) => {
    response.on('close', () => closed.resolve())
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write('data: 1\n\n')
  })
  for await (const event of createClient({ baseUrl }).followDesk()) {
    assert.equal(event.data, 1)
    break
  }
  await closed.promise
})
