import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ErrorCode, endpoints, errors } from '@freigabe/contract'
import { problemOf } from '../../http/problem.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { openapiDocument } from '../openapi/openapi.ts'
import { docsPages } from './docs-pages.ts'
import { docsPaths } from './paths.ts'
import { kebab } from './prose.ts'

const pages = docsPages()
const anchorsOf = (page: string) => [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!)
const anchors = [...pages.values()].flatMap(anchorsOf)

test('every operation, shape and error of the contract has its place, and one alone', () => {
  const wanted = [
    ...Object.keys(endpoints).map(kebab),
    ...Object.keys(openapiDocument().components.schemas).map((name) => `shape-${kebab(name)}`),
    ...Object.keys(errors).map((code) => `error-${kebab(code)}`),
  ]
  assert.deepEqual(
    wanted.filter((anchor) => anchors.filter((each) => each === anchor).length !== 1),
    [],
  )
})

test('a problem document’s type leads to the error on the first page', () => {
  const there = anchorsOf(pages.get('/docs')!)
  for (const code of Object.keys(errors) as ErrorCode[]) {
    const { type } = problemOf(code, {}, '')
    assert.ok(there.includes(type.replace('/docs#', '')), type)
  }
})

test('no anchor is twice on a page, and every link arrives', () => {
  assert.deepEqual([...pages.keys()], docsPaths)
  for (const [path, page] of pages) {
    const own = anchorsOf(page)
    assert.equal(new Set(own).size, own.length, path)
    const aims = [...page.matchAll(/href="(\/docs[^"#]*)?#([^"]+)"/g)]
    const lost = aims.filter(
      ([, on, anchor]) => !anchorsOf(pages.get(on ?? path) ?? '').includes(anchor!),
    )
    assert.deepEqual(lost, [])
  }
})

test('no page has more than 8,000 elements', () => {
  const counts = [...pages].map(([path, page]) => [path, page.match(/<[a-z]/g)!.length] as const)
  assert.deepEqual(
    counts.filter(([, count]) => count > 8_000),
    [],
  )
})

test('a page needs nothing from elsewhere and has no script or handler inside', () => {
  for (const page of pages.values()) {
    const addresses = [...page.matchAll(/ (?:src|href)="([^"#]+)/g)].map(([, address]) => address!)
    const others = [...new Set(addresses)].filter((address) => !docsPaths.includes(address))
    assert.deepEqual(others, ['/favicon.svg', '/docs/page.js', '/', '/v1/openapi.json'])
    assert.doesNotMatch(page, /<script>|<script [^>]*>[^<]| on[a-z]+="|url\(["']?(?:https?:)?\/\//)
  }
})

onEachDatabase('The reference', (given) => {
  test('is pages under the content security policy of the house, each sent once', async () => {
    const { app } = given()
    for (const path of docsPaths) {
      const first = await app.inject(path)
      assert.equal(first.headers['content-type'], 'text/html; charset=utf-8')
      assert.match(String(first.headers['content-security-policy']), /script-src 'self';/)
      assert.equal(first.body, pages.get(path))
      const again = await app.inject({
        url: path,
        headers: { 'if-none-match': String(first.headers.etag) },
      })
      assert.deepEqual([again.statusCode, again.body], [304, ''])
    }
    const script = await app.inject('/docs/page.js')
    assert.equal(script.headers['content-type'], 'text/javascript; charset=utf-8')
  })
})
