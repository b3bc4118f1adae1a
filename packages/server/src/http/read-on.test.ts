import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { type TestContext, test } from 'node:test'
import fastify from 'fastify'
import { startPost } from '../testing/socket-sender.ts'
import { testConfig } from '../testing/test-house.ts'
import { readOn } from './bodies.ts'
import { type App, buildServer } from './server.ts'

const piece = Buffer.alloc(64 * 1024, ' ')

test('JSON that is too large is refused in words, even if its sender looks up only after the last byte', async (t) => {
  const app = await buildServer(testConfig('unused'))
  app.post('/v1/json', async () => null)
  const port = await listening(t, app)
  const length = 128 * piece.length
  const ways: Record<string, string>[] = [
    { 'content-length': String(length) },
    { 'transfer-encoding': 'chunked' },
  ]
  for (const way of ways) {
    const sender = await startPost(port, '/json', { 'content-type': 'application/json', ...way })
    const send = 'content-length' in way ? sender.send : sender.sendChunk
    for (let sent = 0; sent < length; sent += piece.length) {
      assert.ok(await send(piece), 'The server hung up.')
    }
    const { status, body } = await sender.answer()
    assert.deepEqual([status, body.code], [413, 'BODY_TOO_LARGE'])
    sender.breakOff()
  }
})

test('a sender that goes on and on after its answer is cut off', async (t) => {
  const app = fastify()
  readOn(app, 50)
  app.addContentTypeParser('*', (_request, _bytes, done) => done(null))
  app.post('/v1/refused', async (_request, reply) => reply.code(422).send({}))
  const port = await listening(t, app)
  const sender = await startPost(port, '/refused', { 'transfer-encoding': 'chunked' })
  await sender.sendChunk(piece)
  assert.equal((await sender.answer()).status, 422)
  let going = true
  while (going) going = await sender.sendChunk(piece)
  assert.equal(await sender.sendChunk(piece), false)
})

async function listening(t: TestContext, app: App): Promise<number> {
  t.after(() => app.close())
  await app.listen({ host: '127.0.0.1', port: 0 })
  return (app.server.address() as AddressInfo).port
}
