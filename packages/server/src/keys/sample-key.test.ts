import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openSample, sealSample } from '@freigabe/screening/seal'
import { sampleKey } from './sample-key.ts'

const key = { id: 'k1', bytes: Buffer.alloc(32, 7) }
const rows = [{ line: 2, address: 'anna@example.org', cells: {} }]

test('the key for samples follows from the sealing key, whichever process asks', async () => {
  const [one, again] = [await sampleKey(key), await sampleKey({ ...key })]
  assert.equal(one.id, 'k1')
  assert.deepEqual(await openSample(again, await sealSample(one, rows)), rows)
})

test('another sealing key opens nothing', async () => {
  const sealed = await sealSample(await sampleKey(key), rows)
  const other = await sampleKey({ id: 'k1', bytes: Buffer.alloc(32, 8) })
  await assert.rejects(openSample(other, sealed))
})
