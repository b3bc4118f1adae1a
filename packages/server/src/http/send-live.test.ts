import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { test } from 'node:test'
import fastify from 'fastify'
import { testClock } from '../testing/test-house.ts'
import { sendLive } from './send-live.ts'

const patience = { heartbeat: 10_000, stalled: 50 }

test('a reader that takes nothing in any more is let go, instead of being waited for for ever', async (t) => {
  const app = fastify()
  t.after(() => app.close())
  const ended = Promise.withResolvers<number>()
  app.get('/live', async (request, reply) => {
    let told = 0
    async function* events() {
      for (; ; told += 1) yield { event: 'case', data: 'x'.repeat(64 * 1024) }
    }
    const rights = { clock: testClock(), stillHolds: async () => true }
    await sendLive({ request, reply }, async () => events(), rights, patience)
    ended.resolve(told)
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1').pause()
  socket.on('error', () => undefined)
  socket.write('GET /live HTTP/1.1\r\nHost: localhost\r\n\r\n')
  assert.ok((await ended.promise) < 1000, 'as much as the connection itself takes in')
  socket.resume()
  await once(socket, 'close')
})

test('a quiet stream ends, too, once the rights to hear it are gone', async (t) => {
  const app = fastify()
  t.after(() => app.close())
  const clock = testClock()
  let holds = true
  app.get('/live', async (request, reply) => {
    async function* nothing() {
      const gone = Promise.withResolvers<void>()
      request.raw.on('close', () => gone.resolve())
      await gone.promise
    }
    const rights = { clock, stillHolds: async () => holds }
    await sendLive({ request, reply }, async () => nothing(), rights, {
      heartbeat: 10,
      stalled: 50,
    })
  })
  const base = await app.listen({ host: '127.0.0.1', port: 0 })
  const { body } = await fetch(`${base}/live`)
  const reader = body!.pipeThrough(new TextDecoderStream()).getReader()
  assert.equal((await reader.read()).value, ': connected\n\n')
  assert.equal((await reader.read()).value, ': still here\n\n')
  holds = false
  clock.forward({ minutes: 1 })
  for (let last = await reader.read(); !last.done; ) last = await reader.read()
})
