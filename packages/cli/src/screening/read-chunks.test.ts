import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readChunks } from './screen-file.ts'

const folder = await mkdtemp(join(tmpdir(), 'freigabe-chunks-'))
after(() => rm(folder, { recursive: true }))

for (const size of [0, 1, 2 ** 20, 5 * 2 ** 20 + 7]) {
  test(`a file of ${size} bytes is read whole and in order`, async () => {
    const path = join(folder, String(size))
    const bytes = randomBytes(size)
    await writeFile(path, bytes)
    await using file = await open(path)
    const read: Buffer[] = []
    for await (const chunk of readChunks(file)) read.push(Buffer.from(chunk))
    assert.ok(Buffer.concat(read).equals(bytes))
  })
}

test('a chunk stays as it is until the next one is asked for, though that is read meanwhile', async () => {
  const path = join(folder, 'kept')
  const bytes = randomBytes(4 * 2 ** 20)
  await writeFile(path, bytes)
  await using file = await open(path)
  let at = 0
  for await (const chunk of readChunks(file)) {
    // A file is read in order, so this answer comes after the reading ahead is over.
    await file.stat()
    assert.ok(bytes.subarray(at, at + chunk.length).equals(chunk))
    at += chunk.length
  }
  assert.equal(at, bytes.length)
})

test('whoever stops early can close the file, and what fails ahead of them is told to nobody', async () => {
  const path = join(folder, 'early')
  await writeFile(path, randomBytes(4 * 2 ** 20))
  const file = await open(path)
  for await (const _chunk of readChunks(file)) break
  await file.close()
  const folderHandle = await open(folder)
  await assert.rejects(readChunks(folderHandle).next(), { code: 'EISDIR' })
  await folderHandle.close()
})
