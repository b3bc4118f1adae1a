import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { api, type Problem } from '@freigabe/contract'
import { openapiDocument } from '../reference/openapi/openapi.ts'
import { signedIn, type Visitor } from '../testing/browser.ts'
import { castAccount, password } from '../testing/cast.ts'
import { quickestDatabase } from '../testing/test-database.ts'
import { openTestHouse } from '../testing/test-house.ts'
import { patternTexts } from './pattern-texts.ts'

describe('Requests that cannot be understood', () => {
  let open: Awaited<ReturnType<typeof openTestHouse>>
  let browser: Visitor
  let groups: string
  before(async () => {
    open = await openTestHouse(quickestDatabase)
    const { account, owner } = await castAccount(open.house)
    browser = await signedIn(open.app, owner.email, password)
    groups = `/accounts/${account}/groups`
  })
  after(() => open.end())

  test('every refusal is a problem document with the request’s id', async () => {
    const answer = await browser.get('/nothing-here')
    assert.match(String(answer.headers['content-type']), /^application\/problem\+json/)
    assert.equal(answer.body.requestId, answer.headers['x-request-id'])
    assert.deepEqual([answer.body.status, answer.body.code], [404, 'NOT_FOUND'])
    assert.equal(answer.body.detail, 'No endpoint has this path.')
  })

  test('broken JSON, JSON of another shape and poisoned JSON are refused', async () => {
    for (const text of ['{"name":', '[]', '"x"', '{"__proto__":{"name":"x"}}', '']) {
      const answer = await browser.post(groups, text, { 'content-type': 'application/json' })
      assert.deepEqual([answer.status, answer.body.code], [400, 'REQUEST_INVALID'], text)
    }
  })

  test('a fault names its field by a JSON pointer', async () => {
    const answer = await browser.post(groups, { name: '', reference: 'with space' })
    assert.deepEqual(
      answer.body.faults.map((fault: { pointer: string }) => fault.pointer),
      ['/body/name', '/body/reference'],
    )
    const query = await browser.get(`${groups}?limit=9999`)
    assert.equal(query.body.faults[0].pointer, '/query/limit')
  })

  test('a field that must look like something is told so in words, and no pattern of the contract is without any', async () => {
    const { body } = await browser.post(groups, { name: 'Kunden', reference: 'k 1' })
    assert.deepEqual(body.faults[0].text, {
      de: 'Erwartet: nur druckbare ASCII-Zeichen und keine Leerzeichen.',
      en: 'Expected: only printable ASCII characters, and no spaces.',
    })
    const patterns = patternsIn(openapiDocument())
    assert.ok(patterns.size > 10)
    assert.deepEqual(
      [...patterns].filter((pattern) => patternTexts[pattern] === undefined),
      [],
    )
  })

  test('a field that is missing is called so, and one that is not known is named beside it', async () => {
    const answer = await browser.post(groups, { nam: 'Kunden', reference: 'k-1' })
    const faults = (answer.body.faults as NonNullable<Problem['faults']>).map(
      ({ pointer, text }) => [pointer, text.de, text.en],
    )
    assert.deepEqual(faults, [
      ['/body/name', 'Das Feld „name“ fehlt.', 'The field “name” is missing.'],
      ['/body/nam', 'Ein Feld „nam“ gibt es hier nicht.', 'There is no field “nam” here.'],
    ])
  })

  test('a field of the query that the API does not know is refused by name, also where it knows none', async () => {
    for (const path of [`${groups}?serach=Kunden`, `${groups}/x?serach=Kunden`]) {
      const { status, body } = await browser.get(path)
      assert.deepEqual([status, body.code], [400, 'REQUEST_INVALID'], path)
      assert.equal(body.faults[0].pointer, '/query/serach')
    }
  })

  test('a body that is no JSON is refused by its media type', async () => {
    for (const type of ['text/plain', 'application/xml', 'application/x-www-form-urlencoded']) {
      const answer = await browser.post(groups, 'name=Kunden', { 'content-type': type })
      assert.deepEqual([answer.status, answer.body.code], [415, 'MEDIA_TYPE_UNSUPPORTED'], type)
    }
  })

  test('a body that is too large is refused', async () => {
    const answer = await browser.post(groups, { name: 'x'.repeat(2 * 1024 ** 2) })
    assert.deepEqual([answer.status, answer.body.code], [413, 'BODY_TOO_LARGE'])
  })

  test('a file is taken as bytes, whatever type its sender gave it', async () => {
    const { body: group } = await browser.post(groups, { name: 'Kunden' })
    for (const type of ['text/plain', 'application/json', 'text/csv', 'made/up']) {
      const path = `${groups}/${group.id}/batches?fileName=kunden.txt`
      const answer = await browser.post(path, 'E-Mail\nanna@example.org\n', {
        'content-type': type,
      })
      assert.deepEqual([answer.status, answer.body.bytes], [202, 24], type)
    }
  })

  test('a character that the database cannot hold is taken out of a name, and refused elsewhere', async () => {
    const named = await browser.post(groups, { name: 'Kunden\u0000' })
    assert.deepEqual([named.status, named.body.name], [201, 'Kunden'])
    const answer = await browser.post(groups, { name: 'Kunden', reference: 'kunden\u0000' })
    assert.deepEqual([answer.status, answer.body.code], [400, 'REQUEST_INVALID'])
    const search = await browser.get(`${groups}?search=%00`)
    assert.deepEqual([search.status, search.body.code], [400, 'REQUEST_INVALID'])
  })

  test('a cursor that nobody gave out is refused, whatever it holds', async () => {
    const made = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
    for (const cursor of ['x', made([]), made(['a', 'b']), made([1, 2]), made([{}, null])]) {
      const answer = await browser.get(`${groups}?cursor=${cursor}`)
      assert.deepEqual([answer.status, answer.body.code], [400, 'REQUEST_INVALID'], cursor)
    }
  })

  test('a path that cannot be decoded, or is far too long, is refused as any other', async () => {
    for (const [path, status] of [
      ['/accounts/%E0%A4%A', 400],
      [`/accounts/${'x'.repeat(1000)}`, 404],
    ] as const) {
      const answer = await browser.get(path)
      assert.equal(answer.status, status, path)
      assert.match(String(answer.headers['content-type']), /^application\/problem\+json/)
    }
  })

  test('a path that exists answers another method with those that it has', async () => {
    const answer = await browser.put('/platform', {})
    assert.deepEqual([answer.status, answer.body.code], [405, 'METHOD_NOT_ALLOWED'])
    assert.equal(answer.headers.allow, 'GET, HEAD')
    assert.equal(answer.body.detail, 'This path has GET, HEAD.')
    for (const { path } of Object.values(api)) {
      const methods = Object.values(api).filter((other) => other.path === path)
      const missing = (['put', 'patch', 'delete', 'post'] as const).find((method) =>
        methods.every((known) => known.method.toLowerCase() !== method),
      )!
      const answered = await browser[missing](path.replaceAll(/:\w+/g, 'x'))
      assert.equal(answered.body.code, 'METHOD_NOT_ALLOWED', `${missing} ${path}`)
    }
  })

  test('answers are kept by nobody on the way', async () => {
    for (const path of ['/session', groups, '/platform', '/nothing-here']) {
      assert.equal((await browser.get(path)).headers['cache-control'], 'no-store', path)
    }
  })
})

/** What the API's schemas ask of a text, but for forms that have a name, such as a moment. */
function patternsIn(schema: unknown): Set<string> {
  if (typeof schema !== 'object' || schema === null) return new Set()
  const { pattern, format } = schema as { pattern?: unknown; format?: unknown }
  const own = typeof pattern === 'string' && format === undefined ? [pattern] : []
  return new Set([...own, ...Object.values(schema).flatMap((part) => [...patternsIn(part)])])
}
