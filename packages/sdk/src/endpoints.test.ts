import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { printEndpoints } from '../scripts/print-endpoints.ts'

test('the printed endpoints are those of the contract', async () => {
  const printed = await readFile(new URL('endpoints.gen.ts', import.meta.url), 'utf8')
  assert.equal(
    printed,
    printEndpoints(),
    'run: node packages/sdk/scripts/print-endpoints.ts > packages/sdk/src/endpoints.gen.ts',
  )
})
