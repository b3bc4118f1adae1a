import assert from 'node:assert/strict'
import { statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { test } from 'node:test'
import { castUploader } from '../../testing/socket-sender.ts'
import { openTestHouse } from '../../testing/test-house.ts'

const megabyte = 1024 ** 2
const piece = Buffer.alloc(megabyte, 'anna@example.org\n')
const { bavail, bsize } = statfsSync(tmpdir())

test('a file of more than 2 GB that is really sent is refused at the standard limit, and memory does not grow with it', {
  skip: bavail * bsize < 3 * 1024 ** 3 && 'needs 3 GB of room for temporary files',
  timeout: 180_000,
}, async (t) => {
  const open = await openTestHouse('embedded')
  t.after(() => open.end())
  const { post } = await castUploader(open)
  const sender = await post('recipients', { 'transfer-encoding': 'chunked' })
  const memory: number[] = []
  for (let sent = 0; sent <= open.house.config.FREIGABE_UPLOAD_LIMIT; sent += piece.length) {
    assert.ok(await sender.sendChunk(piece), 'The server hung up.')
    memory.push(process.memoryUsage.rss())
  }
  const { status, body } = await sender.answer()
  sender.breakOff()

  assert.deepEqual([status, body.code], [413, 'FILE_TOO_LARGE'])
  const quarter = memory.length / 4
  const growth = Math.max(...memory) - Math.max(...memory.slice(0, quarter))
  assert.ok(growth < 100 * megabyte, `Memory grew by ${growth} bytes after the first 512 MB.`)
  for (const prefix of ['partial', 'recipients']) {
    assert.deepEqual(await Array.fromAsync(open.house.files.list(prefix)), [])
  }
})
