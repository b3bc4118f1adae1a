import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loopback, sendJson, sendProblem } from '../test/loopback.ts'
import { ApiError, ConnectionError, createClient, hrefOf, isApiError, paginate } from './index.ts'

const retry = { times: 3, firstMs: 1 }
const account = 'c-1047'

test('a call fills path and query and sends the key', async (t) => {
  const { baseUrl, received } = await loopback(t, (_request, response) =>
    sendJson(response, { items: [], nextCursor: null }),
  )
  const client = createClient({ baseUrl, key: 'fk_secret' })
  await client.listGroups({
    params: { account: 'a/b' },
    query: { search: 'Früh & spät', limit: 5 },
  })
  assert.equal(received[0]?.url, '/v1/accounts/a%2Fb/groups?search=Fr%C3%BCh+%26+sp%C3%A4t&limit=5')
  assert.equal(received[0]?.headers.authorization, 'Bearer fk_secret')
  assert.equal(received[0]?.headers['idempotency-key'], undefined)
})

test('a write carries the CSRF token and its body as JSON', async (t) => {
  const { baseUrl, received } = await loopback(t, (_request, response) =>
    sendJson(response, {}, 201),
  )
  const client = createClient({ baseUrl, csrfToken: () => 'token' })
  await client.createGroup({ params: { account }, body: { name: 'Sommerkunden' } })
  assert.equal(received[0]?.headers['x-csrf-token'], 'token')
  assert.equal(received[0]?.headers['content-type'], 'application/json')
  assert.deepEqual(JSON.parse(received[0]?.body ?? ''), { name: 'Sommerkunden' })
})

test('a write is repeated after 503, 429 and a broken connection under one idempotency key', async (t) => {
  const { baseUrl, received } = await loopback(t, (_request, response, count) => {
    if (count === 1) sendProblem(response, 503, 'DATABASE_UNAVAILABLE')
    else if (count === 2) sendProblem(response, 429, 'TOO_MANY_REQUESTS', { 'retry-after': '0' })
    else if (count === 3) response.destroy()
    else sendJson(response, { id: 'g' }, 201)
  })
  const client = createClient({ baseUrl, retry })
  await client.createGroup({ params: { account }, body: { name: 'Sommerkunden' } })
  assert.equal(received.length, 4)
  assert.equal(new Set(received.map((request) => request.headers['idempotency-key'])).size, 1)
})

test('a write that the server keeps no key for is not repeated after a broken connection', async (t) => {
  const { baseUrl, received } = await loopback(t, (_request, response, count) => {
    if (count === 1) sendProblem(response, 429, 'TOO_MANY_REQUESTS', { 'retry-after': '0' })
    else response.destroy()
  })
  const client = createClient({ baseUrl, retry })
  const body = { email: 'anna@example.org', password: 'x' }
  await assert.rejects(client.signIn({ body }), ConnectionError)
  assert.equal(received.length, 2)
  assert.equal(received[0]?.headers['idempotency-key'], undefined)
})

test('a write that is still being carried out is waited for beyond the repetitions', async (t) => {
  const { baseUrl, received } = await loopback(t, (_request, response, count) =>
    count < 9
      ? sendProblem(response, 409, 'IDEMPOTENCY_IN_PROGRESS', { 'retry-after': '0' })
      : sendJson(response, { id: 'g' }, 201),
  )
  const client = createClient({ baseUrl, retry })
  await client.createGroup({ params: { account }, body: { name: 'A' } })
  assert.equal(received.length, 9)
})

test('two calls draw two idempotency keys', async (t) => {
  const { baseUrl, received } = await loopback(t, (_request, response) =>
    sendJson(response, {}, 201),
  )
  const client = createClient({ baseUrl })
  await client.createGroup({ params: { account }, body: { name: 'A' } })
  await client.createGroup({ params: { account }, body: { name: 'A' } })
  assert.equal(new Set(received.map((request) => request.headers['idempotency-key'])).size, 2)
})

test('a refusal is thrown once with its problem document', async (t) => {
  const { baseUrl, received } = await loopback(t, (_request, response) =>
    sendProblem(response, 409, 'LAST_OWNER'),
  )
  const client = createClient({ baseUrl, retry })
  await assert.rejects(
    client.removeMember({ params: { account, person: 'p' } }),
    (error) => isApiError(error, 'LAST_OWNER') && error instanceof ApiError && error.status === 409,
  )
  assert.equal(received.length, 1)
})

test('an answer that is not of the API is a failed connection', async (t) => {
  const { baseUrl } = await loopback(t, (_request, response) =>
    response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>proxy</h1>'),
  )
  const client = createClient({ baseUrl, retry })
  await assert.rejects(
    client.readPlatform(),
    (error) => error instanceof ConnectionError && error.status === 404,
  )
})

test('a server that is not there is a failed connection', async () => {
  const client = createClient({ baseUrl: 'http://127.0.0.1:1', retry: { times: 1, firstMs: 1 } })
  await assert.rejects(
    client.readPlatform(),
    (error) => error instanceof ConnectionError && error.status === null,
  )
})

test('a failed connection names where Freigabe was looked for, without credentials', async (t) => {
  const once = { times: 0, firstMs: 1 }
  const { baseUrl } = await loopback(t, (_request, response) => response.writeHead(404).end())
  const messages = await Promise.all(
    ['http://127.0.0.1:1/freigabe/', 'http://anna:geheim@127.0.0.1:1/freigabe', baseUrl].map(
      (url) =>
        createClient({ baseUrl: url, key: 'fk_secret', retry: once })
          .acceptInvitation({ params: { token: 'tok_secret' }, body: { locale: 'de' } } as never)
          .catch((error) => {
            assert.ok(error instanceof ConnectionError)
            assert.doesNotMatch(`${error} ${error.cause} ${error.url}`, /geheim|anna|secret/)
            return error.message
          }),
    ),
  )
  assert.deepEqual(messages, [
    'Freigabe could not be reached at http://127.0.0.1:1/freigabe.',
    'Freigabe could not be reached at http://127.0.0.1:1/freigabe.',
    `Something other than Freigabe answered at ${baseUrl}, with status 404.`,
  ])
})

test('a call that is given up rejects with the reason and is not repeated', async (t) => {
  const giveUp = new AbortController()
  const { baseUrl, received } = await loopback(t, () => giveUp.abort(new Error('enough')))
  const client = createClient({ baseUrl, retry })
  await assert.rejects(client.readPlatform({}, { signal: giveUp.signal }), /enough/)
  assert.equal(received.length, 1)
})

test('204 resolves with nothing', async (t) => {
  const { baseUrl } = await loopback(t, (_request, response) => response.writeHead(204).end())
  assert.equal(await createClient({ baseUrl }).signOut(), undefined)
})

test('a download resolves with the answer itself', async (t) => {
  const { baseUrl } = await loopback(t, (_request, response) =>
    response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF'),
  )
  const file = await createClient({ baseUrl }).downloadEvidence({
    params: { account, evidence: 'e' },
  })
  assert.equal(await file.text(), '%PDF')
})

test('bytes and blobs are uploaded again under one key after a failure, with their progress', async (t) => {
  const { baseUrl, received } = await loopback(t, (_request, response, count) =>
    count === 1 ? response.destroy() : sendJson(response, { id: 'b' }, 202),
  )
  const seen: number[] = []
  await createClient({ baseUrl, retry }).uploadBatch(
    { params: { account, group: 'g' }, query: { fileName: 'a.csv' }, body: new Blob(['email\n']) },
    { onProgress: ({ sent }) => seen.push(sent) },
  )
  assert.equal(received[1]?.body, 'email\n')
  assert.equal(received[1]?.headers['content-type'], 'application/octet-stream')
  assert.ok(received[0]?.headers['idempotency-key'])
  assert.equal(received[1]?.headers['idempotency-key'], received[0]?.headers['idempotency-key'])
  assert.deepEqual(seen, [0, 0, 6])
})

test('a stream is uploaded once, as it is read', async (t) => {
  const { baseUrl, received } = await loopback(t, (_request, response) =>
    sendProblem(response, 503, 'DATABASE_UNAVAILABLE'),
  )
  const stream = new Blob(['email\n', 'a@b.example\n']).stream()
  let sent = 0
  const upload = createClient({ baseUrl, retry }).uploadBatch(
    { params: { account, group: 'g' }, query: { fileName: 'a.csv' }, body: stream },
    { onProgress: (progress) => (sent = progress.sent) },
  )
  await assert.rejects(upload, (error) => isApiError(error, 'DATABASE_UNAVAILABLE'))
  assert.equal(received.length, 1)
  assert.equal(sent, 18)
})

test('paginate reads every page and keeps the query', async (t) => {
  const { baseUrl, received } = await loopback(t, (request, response) =>
    sendJson(
      response,
      request.url.includes('cursor=two')
        ? { items: [{ id: '3' }], nextCursor: null }
        : { items: [{ id: '1' }, { id: '2' }], nextCursor: 'two' },
    ),
  )
  const client = createClient({ baseUrl })
  const ids: string[] = []
  const input = { params: { account }, query: { standing: 'approved' as const } }
  for await (const group of paginate(client.listGroups, input)) ids.push(group.id)
  assert.deepEqual(ids, ['1', '2', '3'])
  assert.equal(received[1]?.url, '/v1/accounts/c-1047/groups?standing=approved&cursor=two')
})

test('hrefOf gives the address of an operation for links', () => {
  const params = { account, evidence: 'e' }
  assert.equal(hrefOf('', 'downloadEvidence', { params }), '/v1/accounts/c-1047/evidence/e/file')
})
