import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { FileMissing } from './file-store.ts'
import { folderStore, partialPrefix } from './folder-store.ts'

let folder: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'freigabe-files-'))
})
after(() => rm(folder, { recursive: true, force: true }))

test('a file that was written is read, listed and removed', async () => {
  const store = folderStore(folder)
  await store.write('recipients/a/b', from('anna'))
  assert.equal(
    Buffer.concat(await Array.fromAsync(await store.read('recipients/a/b'))).toString(),
    'anna',
  )
  const listed = await Array.fromAsync(store.list('recipients'))
  assert.deepEqual(
    listed.map(({ key }) => key),
    ['recipients/a/b'],
  )
  await store.remove('recipients/a/b')
  await store.remove('recipients/a/b')
  await assert.rejects(store.read('recipients/a/b'), FileMissing)
})

test('nothing is left of a file whose bytes broke off', async () => {
  const store = folderStore(folder)
  await assert.rejects(store.write('evidence/a/c', broken()), /broke off/)
  assert.deepEqual(await readdir(join(folder, 'evidence/a')), [])
})

test('a key cannot lead out of the folder', async () => {
  const store = folderStore(folder)
  for (const key of ['../x', 'a/../../x', '/etc/passwd', 'a//b', 'A', '']) {
    await assert.rejects(store.write(key, from('x')), /Not a key/, key)
  }
})

async function* from(text: string) {
  yield Buffer.from(text)
}

async function* broken() {
  yield Buffer.from('x')
  throw new Error('broke off')
}
