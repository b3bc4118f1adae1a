import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ErrorCode, endpoints, errors } from '@freigabe/contract'
import { problemOf } from '../../http/problem.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { openapiDocument } from '../openapi/openapi.ts'
import { docsPage } from './docs-page.ts'
import { kebab } from './prose.ts'

const page = docsPage()
const anchors = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!)

test('every operation, shape and error of the contract has its place on the page', () => {
  const wanted = [
    ...Object.keys(endpoints).map(kebab),
    ...Object.keys(openapiDocument().components.schemas).map((name) => `shape-${kebab(name)}`),
    ...Object.keys(errors).map((code) => `error-${kebab(code)}`),
  ]
  const there = new Set(anchors)
  assert.deepEqual(
    wanted.filter((anchor) => !there.has(anchor)),
    [],
  )
})

test('a problem document’s type leads to the error on the page', () => {
  for (const code of Object.keys(errors) as ErrorCode[]) {
    const { type } = problemOf(code, {}, '')
    assert.ok(anchors.includes(type.replace('/docs#', '')), type)
  }
})

test('no anchor is there twice, and every link within the page arrives', () => {
  const there = new Set(anchors)
  assert.equal(there.size, anchors.length)
  const aims = [...page.matchAll(/href="#([^"]+)"/g)].map(([, anchor]) => anchor!)
  assert.deepEqual(
    aims.filter((aim) => !there.has(aim)),
    [],
  )
})

test('the page needs nothing from elsewhere and has no script or handler inside', () => {
  assert.deepEqual(
    [...new Set([...page.matchAll(/ (?:src|href)="([^"#]+)"/g)].map(([, address]) => address))],
    ['/favicon.svg', '/docs/page.js', '/', '/v1/openapi.json'],
  )
  assert.doesNotMatch(page, /<script>|<script [^>]*>[^<]| on[a-z]+="|url\(["']?(?:https?:)?\/\//)
})

onEachDatabase('The reference', (given) => {
  test('is a page under the content security policy of the house, and is sent once', async () => {
    const { app } = given()
    const first = await app.inject('/docs')
    assert.equal(first.headers['content-type'], 'text/html; charset=utf-8')
    assert.match(String(first.headers['content-security-policy']), /script-src 'self';/)
    assert.equal(first.body, page)
    const again = await app.inject({
      url: '/docs',
      headers: { 'if-none-match': String(first.headers.etag) },
    })
    assert.deepEqual([again.statusCode, again.body], [304, ''])
    const script = await app.inject('/docs/page.js')
    assert.equal(script.headers['content-type'], 'text/javascript; charset=utf-8')
  })
})
