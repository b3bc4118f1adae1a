import assert from 'node:assert/strict'
import { once } from 'node:events'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import type { FastifyReply } from 'fastify'
import type { FileStore } from '../../files/file-store.ts'
import { verifyLog } from '../../log/verify-log.ts'
import { signedIn } from '../../testing/browser.ts'
import { castAccount, castStaff, password } from '../../testing/cast.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
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

  test('opens as it was uploaded for staff only with a reason, which is on record first', async () => {
    const { house, app } = given()
    const { account, owner } = await castAccount(house)
    const words = 'Ja, meldet mich an: anna.beispiel@example.org'
    const text = Readable.from([Buffer.from(words)])
    const { id } = await uploadEvidence(house, 'Test', account, 'einwilligung.txt', text)
    const member = await signedIn(app, owner.email, password)
    const file = `/accounts/${account}/evidence/${id}/file`
    assert.equal((await member.get(file)).body, words)
    const looks = `/desk/accounts/${account}/evidence/${id}/looks`
    for (const role of ['reviewer', 'lead'] as const) {
      const { personId, name, email } = await castStaff(house, role)
      const browser = await signedIn(app, email, password)
      const masked = await browser.get(`/accounts/${account}/evidence/${id}/preview`)
      assert.equal(masked.body, 'Ja, meldet mich an: a…l@example.org')
      assert.equal((await browser.get(file)).status, 403)
      for (const body of [{}, { reason: 'darum' }]) {
        assert.equal((await browser.post(looks, body)).body.code, 'REQUEST_INVALID')
      }
      const reason = 'Abgleich mit dem Protokoll der Anmeldung'
      const opened = await browser.post(looks, { reason })
      assert.deepEqual([opened.status, opened.body], [200, words])
      const { root } = house.database
      const look = await root
        .selectFrom('look')
        .selectAll()
        .where('person_id', '=', personId)
        .executeTakeFirstOrThrow()
      assert.deepEqual([look.kind, look.evidence_id], ['evidence', id])
      assert.deepEqual([look.person_name, look.reason], [name, reason])
      const event = await root
        .selectFrom('platform_event')
        .selectAll()
        .where('by_id', '=', personId)
        .executeTakeFirstOrThrow()
      assert.deepEqual([event.type, event.subject], ['evidence_opened', id])
      assert.deepEqual(event.body, { account, lookId: look.look_id })
    }
    const other = (await castAccount(house)).account
    const lead = await castStaff(house, 'lead')
    const browser = await signedIn(app, lead.email, password)
    const foreign = `/desk/accounts/${other}/evidence/${id}/looks`
    const reason = 'Abgleich mit dem Protokoll der Anmeldung'
    assert.equal((await browser.post(foreign, { reason })).body.code, 'NOT_FOUND')
    assert.equal((await member.post(looks, { reason })).status, 403)
    for (const role of ['admin', 'support'] as const) {
      const { email } = await castStaff(house, role)
      const stranger = await signedIn(app, email, password)
      assert.equal((await stranger.post(looks, { reason })).status, 403)
      assert.equal((await stranger.get(file)).status, 403)
    }
    assert.deepEqual((await verifyLog(house.database)).broken, [])
  })

  test('may be a mail that Outlook saved, or a picture of a phone, but no other compound file', async () => {
    const { house } = given()
    const { account } = await castAccount(house)
    const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex')
    const mail = Buffer.concat([
      compound,
      Buffer.alloc(1016),
      Buffer.from('__substg1.0_0037001F', 'utf16le'),
    ])
    const picture = Buffer.concat([
      Buffer.from('0000001866747970', 'hex'),
      Buffer.from('mif1\0\0\0\0mif1heic'),
      Buffer.alloc(64),
    ])
    const kindOf = async (name: string, bytes: Buffer) =>
      (await uploadEvidence(house, 'Test', account, name, Readable.from([bytes]))).mediaType
    assert.equal(await kindOf('Anmeldung.msg', mail), 'application/vnd.ms-outlook')
    assert.equal(await kindOf('formular.heic', picture), 'image/heif')
    const other = Buffer.concat([compound, Buffer.alloc(2048)])
    await assert.rejects(kindOf('Anmeldung.msg', other), { code: 'FILE_KIND_REFUSED' })
  })

  test('that is a picture puts on record which of the staff saw it, and nobody else', async () => {
    const { house, app } = given()
    const { account, owner } = await castAccount(house)
    const pixel =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
    const picture = Readable.from([Buffer.from(pixel, 'base64')])
    const { id } = await uploadEvidence(house, 'Test', account, 'formular.png', picture)
    const preview = `/accounts/${account}/evidence/${id}/preview`
    const reviewer = await castStaff(house, 'reviewer')
    for (const email of [owner.email, reviewer.email]) {
      assert.equal((await (await signedIn(app, email, password)).get(preview)).status, 200)
    }
    const events = await house.database.root
      .selectFrom('platform_event')
      .select(['type', 'by_id', 'body'])
      .where('subject', '=', id)
      .execute()
    const shown = { type: 'evidence_shown', by_id: reviewer.personId, body: { account } }
    assert.deepEqual(events, [shown])
    assert.deepEqual((await verifyLog(house.database)).broken, [])
  })
})
