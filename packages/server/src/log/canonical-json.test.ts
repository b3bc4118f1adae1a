import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { openTestDatabase, type TestDatabase, testDatabases } from '../testing/test-database.ts'
import { canonicalJson } from './chain.ts'

test('the order of keys and what is undefined make no difference', () => {
  assert.equal(
    canonicalJson({ b: [1, { d: true, c: null }], a: 'ä', gone: undefined }),
    '{"a":"ä","b":[1,{"c":null,"d":true}]}',
  )
})

test('keys are ordered as RFC 8785 orders them, by UTF-16 code units', () => {
  const value = { '€': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, ö: 6 }
  assert.deepEqual(Object.keys(JSON.parse(canonicalJson(value))), [
    '1',
    '\r',
    'ö',
    '€',
    '\u{1f600}',
    '\ufb33',
  ])
})

for (const kind of testDatabases) {
  describe(`Canonical JSON (${kind})`, () => {
    let opened: TestDatabase
    before(async () => {
      opened = await openTestDatabase(kind)
    })
    after(async () => {
      await opened.database.close()
      await opened.drop()
    })

    test('a body hashes alike before it was stored and after it was read', async () => {
      const bodies = fc.jsonValue({ stringUnit: 'grapheme', maxDepth: 3 })
      await fc.assert(
        fc.asyncProperty(bodies, async (body) => {
          const { rows } = await sql<{ body: unknown }>`
            select ${JSON.stringify(body)}::jsonb as body`.execute(opened.database.root)
          assert.equal(canonicalJson(rows[0]!.body), canonicalJson(body))
        }),
        { numRuns: 200 },
      )
    })
  })
}
