import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { type TestContext, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import fastify from 'fastify'
import { startPost } from '../testing/socket-sender.ts'
import { followUploads } from './bodies.ts'
import type { App } from './server.ts'

const silence = 50

test('an upload of which nothing more is heard comes to its end', async (t) => {
  const ended = Promise.withResolvers<unknown>()
  const port = await listening(t, (stream) => Array.fromAsync(stream).catch(ended.resolve))
  const sender = await startPost(port, '/file', { 'content-length': '100' })
  await sender.send('half of it')
  await assert.rejects(sender.answer(), /hung up/)
  assert.equal(((await ended.promise) as { code?: string }).code, 'ECONNRESET')
})

test('an upload that is whole may be worked on for longer than a sender may be silent', async (t) => {
  const port = await listening(t, async (stream) => {
    await Array.fromAsync(stream)
    await pause(4 * silence)
  })
  const sender = await startPost(port, '/file', { 'content-length': '3' })
  await sender.send('all')
  assert.equal((await sender.answer()).status, 200)
  sender.breakOff()
})

async function listening(
  t: TestContext,
  handle: (stream: AsyncIterable<unknown>) => Promise<unknown>,
) {
  const app: App = fastify()
  app.register(async (apart) => {
    followUploads(apart, silence)
    apart.addContentTypeParser('*', (_request, _bytes, done) => done(null))
    apart.post('/v1/file', async ({ raw }) => {
      await handle(raw)
      return {}
    })
  })
  t.after(() => app.close())
  await app.listen({ host: '127.0.0.1', port: 0 })
  return (app.server.address() as AddressInfo).port
}
