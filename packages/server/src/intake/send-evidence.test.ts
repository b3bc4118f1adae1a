import assert from 'node:assert/strict'
import { once } from 'node:events'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import type { FastifyReply } from 'fastify'
import type { FileStore } from '../files/file-store.ts'
import { castAccount } from '../testing/cast.ts'
import { onEachDatabase } from '../testing/test-house.ts'
import { sendEvidence } from './send-evidence.ts'
import { uploadEvidence } from './upload-evidence.ts'

onEachDatabase('An evidence file', (given) => {
  test('is not opened for somebody who is gone before its first byte', async () => {
    const { house } = given()
    const { account } = await castAccount(house)
    const text = Readable.from([Buffer.from('Ja, ich möchte den Newsletter erhalten.')])
    const { id } = await uploadEvidence(house, 'Test', account, 'einwilligung.txt', text)
    let opened = 0
    const files: FileStore = {
      ...house.files,
      async *read(key) {
        opened += 1
        yield* house.files.read(key)
      },
    }
    const left = Promise.withResolvers<Readable>()
    const gone = { headers: () => gone, send: (bytes: Readable) => left.resolve(bytes.destroy()) }
    const reply = gone as unknown as FastifyReply
    await sendEvidence({ ...house, files }, 'customer', account, id, reply)
    const bytes = await left.promise
    if (!bytes.closed) await once(bytes, 'close')
    assert.equal(opened, 0)
  })
})
