import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import S3rver from 's3rver'
import { bucketStore } from './bucket-store.ts'
import { FileMissing, type FileStore } from './file-store.ts'

let folder: string
let server: S3rver
let store: FileStore

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'freigabe-bucket-'))
  server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: folder,
    configureBuckets: [{ name: 'freigabe', configs: [] }],
  })
  const { port } = await server.run()
  store = bucketStore(`s3://S3RVER:S3RVER@127.0.0.1:${port}/freigabe?tls=false`)
})
after(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

test('a file of several parts that was written to the bucket is read back the same', async () => {
  const chunk = Buffer.alloc(1024 ** 2, 'freigabe')
  await store.write('recipients/a/b', repeated(chunk, 18))
  const read = Buffer.concat(await Array.fromAsync(store.read('recipients/a/b')))
  assert.equal(read.length, 18 * chunk.length)
  assert.ok(read.subarray(-chunk.length).equals(chunk))
})

test('files in the bucket are listed by prefix, and gone once removed', async () => {
  await store.write('evidence/a/c', repeated(Buffer.from('x'), 1))
  const keys = (await Array.fromAsync(store.list('evidence'))).map(({ key }) => key)
  assert.deepEqual(keys, ['evidence/a/c'])
  await store.remove('evidence/a/c')
  await store.remove('evidence/a/c')
  await assert.rejects(Array.fromAsync(store.read('evidence/a/c')), FileMissing)
})

test('nothing is left in the bucket of a file whose bytes broke off', async () => {
  await assert.rejects(store.write('evidence/a/d', broken()), /broke off/)
  await assert.rejects(Array.fromAsync(store.read('evidence/a/d')), FileMissing)
})

async function* repeated(chunk: Buffer, times: number) {
  for (let time = 0; time < times; time += 1) yield chunk
}

async function* broken() {
  yield Buffer.from('x')
  throw new Error('broke off')
}
