import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blockBytes } from '../reading/block-source.ts'
import { mend } from './mend.ts'

test('reading waits for whoever writes, so that memory stays bounded', async () => {
  let read = 0
  let isHeldUp = true
  let largest = 0
  const held = Promise.withResolvers<void>()
  async function* million() {
    yield Buffer.from('E-Mail;Name;Notiz\n')
    for (let block = 0; block < 1000; block++) {
      if (isHeldUp && read > 16 * blockBytes) assert.fail('reading runs away from writing')
      const rows = Array.from({ length: 1000 }, (_, i) => `kunde.${block}.${i}@gmx.de;Anna;Ulm\n`)
      const bytes = Buffer.from(rows.join(''))
      read += bytes.length
      yield bytes
    }
  }
  const before = process.memoryUsage().rss
  const told = await mend(million(), {
    async write(bytes) {
      largest = Math.max(largest, bytes.length)
      if (isHeldUp) setTimeout(() => held.resolve())
      await held.promise
      isHeldUp = false
    },
  })
  assert.equal(told.rows, 1_000_000)
  assert.ok(largest < 8 * blockBytes, `${largest} bytes at once`)
  const grown = (process.memoryUsage().rss - before) / 1024 ** 2
  assert.ok(grown < 300, `grown by ${grown} MB`)
})
