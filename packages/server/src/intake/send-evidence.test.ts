import assert from 'node:assert/strict'
import { once } from 'node:events'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import type { FastifyReply } from 'fastify'
import { castAccount } from '../testing/cast.ts'
import { onEachDatabase } from '../testing/test-house.ts'
import { sendEvidence } from './send-evidence.ts'
import { uploadEvidence } from './upload-evidence.ts'

onEachDatabase('An evidence file', (given) => {
  test('is closed when whoever asked for it is gone before its first byte', async () => {
    const { house } = given()
    const { account } = await castAccount(house)
    const text = Readable.from([Buffer.from('Ja, ich möchte den Newsletter erhalten.')])
    const { id } = await uploadEvidence(house, 'Test', account, 'einwilligung.txt', text)
    let opened: Readable | null = null
    const read = async (key: string) => {
      opened = await house.files.read(key)
      return opened
    }
    const gone = {
      headers: () => gone,
      send: (bytes: Readable) => bytes.destroy(),
    }
    const watched = { ...house, files: { ...house.files, read } }
    await sendEvidence(watched, 'customer', account, id, gone as unknown as FastifyReply)
    if (!opened!.closed) await once(opened!, 'close')
    assert.equal(opened!.destroyed, true)
  })
})
