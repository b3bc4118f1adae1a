import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { type TestContext, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { startPost } from '../testing/socket-sender.ts'
import { testConfig } from '../testing/test-house.ts'
import { type App, buildServer } from './server.ts'

const config = testConfig('unused')
const long = { text: 'Einwilligung '.repeat(500) }

test('a body that comes slower than it may is refused in words, and its connection closed', async (t) => {
  const app = await buildServer(config, { bodyMilliseconds: 50 })
  app.post('/v1/json', async () => assert.fail('It never came as a whole.'))
  const port = await listening(t, app)
  const ways: Record<string, string>[] = [
    { 'content-length': '10' },
    { 'transfer-encoding': 'chunked' },
  ]
  for (const way of ways) {
    const headers = { 'content-type': 'application/json', ...way }
    const sender = await startPost(port, '/json', headers)
    await sender.sendChunk(Buffer.from('{'))
    const { status, body } = await sender.answer()
    assert.deepEqual([status, body.code], [408, 'BODY_TOO_SLOW'])
    await assert.rejects(sender.answer(), /hung up/)
  }
})

test('a request that came in time may be worked on for longer', async (t) => {
  const app = await buildServer(config, { bodyMilliseconds: 20 })
  app.post('/v1/json', () => new Promise((done) => setTimeout(done, 80, { done: true })))
  const sender = await startPost(await listening(t, app), '/json', {
    'content-type': 'application/json',
    'content-length': '2',
  })
  await sender.send('{}')
  assert.deepEqual((await sender.answer()).body, { done: true })
  sender.breakOff()
})

test('a request whose sender is gone already is no error of ours', async (t) => {
  const app = await buildServer(config)
  const reached = Promise.withResolvers<unknown>()
  app.get('/v1/here', async () => reached.resolve('the handler'))
  app.addHook('onError', async (_request, _reply, error) => reached.resolve(error))
  const port = await listening(t, app)
  app.server.prependListener('request', ({ socket }) => socket.destroy())
  await fetch(`http://127.0.0.1:${port}/v1/here`).catch(() => undefined)
  assert.equal(await reached.promise, 'the handler')
})

test('long answers are compressed for who takes them so, and say that they vary', async (t) => {
  const app = await buildServer(config)
  t.after(() => app.close())
  app.get('/v1/long', async () => long)
  const get = (accept?: string) =>
    app.inject({ url: '/v1/long', headers: accept ? { 'accept-encoding': accept } : {} })
  for (const accept of ['gzip', 'br;q=1.0, gzip;q=0.8', 'deflate, *;q=0.1']) {
    const { headers, rawPayload } = await get(accept)
    assert.deepEqual([headers['content-encoding'], headers.vary], ['gzip', 'accept-encoding'])
    assert.equal(headers['content-length'], String(rawPayload.length))
    assert.ok(rawPayload.length < 200)
    assert.deepEqual(JSON.parse(gunzipSync(rawPayload).toString()), long)
  }
  for (const accept of [undefined, 'br', 'gzip;q=0, *']) {
    const { headers, body } = await get(accept)
    assert.deepEqual([headers['content-encoding'], headers.vary], [undefined, 'accept-encoding'])
    assert.deepEqual(JSON.parse(body), long)
  }
})

test('what is short, written, secret or a download is not compressed', async (t) => {
  const app = await buildServer(config)
  t.after(() => app.close())
  app.get('/v1/short', async () => ({ text: 'kurz' }))
  app.post('/v1/written', async () => long)
  app.get('/v1/secret', { config: { plain: true } }, async () => long)
  app.get('/v1/file', async (_request, reply) =>
    reply.header('content-disposition', 'attachment').type('text/html').send(long.text),
  )
  for (const url of ['/v1/short', '/v1/written', '/v1/secret', '/v1/file']) {
    const method = url === '/v1/written' ? 'POST' : 'GET'
    const { headers } = await app.inject({ method, url, headers: { 'accept-encoding': 'gzip' } })
    assert.deepEqual([headers['content-encoding'], headers.vary], [undefined, undefined], url)
  }
})

async function listening(t: TestContext, app: App): Promise<number> {
  t.after(() => app.close())
  await app.listen({ host: '127.0.0.1', port: 0 })
  return (app.server.address() as AddressInfo).port
}
