import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { strToU8, type Zippable, zipSync } from 'fflate'
import { signedIn } from '../../testing/browser.ts'
import { castAccount, castStaff, password } from '../../testing/cast.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { uploadEvidence } from './upload-evidence.ts'

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const mail =
  'From: anna.beispiel@example.org\r\nDate: Wed, 25 Nov 2026 10:00:00 +0100\r\n\r\nJa, gern.'

onEachDatabase('A ZIP archive as evidence', (given) => {
  test('says what is in it, and each file opens in place, text masked and pictures on record', async () => {
    const { house, app } = given()
    const { account, owner } = await castAccount(house)
    const { id, mediaType, files } = await upload(account, {
      'Belege/formular.png': picture,
      'Belege/anmeldung.eml': strToU8(mail),
      '__MACOSX/._formular.png': strToU8('x'),
    })
    assert.equal(mediaType, 'application/zip')
    assert.deepEqual(files, [
      {
        name: 'Belege/formular.png',
        mediaType: 'image/png',
        bytes: picture.length,
        previewable: true,
      },
      {
        name: 'Belege/anmeldung.eml',
        mediaType: 'message/rfc822',
        bytes: mail.length,
        previewable: true,
      },
    ])
    const preview = `/accounts/${account}/evidence/${id}/preview`
    const reviewer = await castStaff(house, 'reviewer')
    const desk = await signedIn(app, reviewer.email, password)
    assert.match((await desk.get(`${preview}?file=1`)).body, /^From: a…l@example\.org/)
    assert.equal((await desk.get(`${preview}?file=0`)).status, 200)
    const events = await house.database.root
      .selectFrom('platform_event')
      .select(['type', 'by_id'])
      .where('subject', '=', id)
      .execute()
    assert.deepEqual(events, [{ type: 'evidence_shown', by_id: reviewer.personId }])
    const customer = await signedIn(app, owner.email, password)
    assert.equal((await customer.get(`${preview}?file=2`)).status, 404)
    assert.equal((await customer.get(preview)).body.code, 'FILE_KIND_REFUSED')
  })

  test('is refused by name where it holds what is not taken, leads elsewhere, is locked or grows too large', async () => {
    const { account } = await castAccount(given().house)
    const script = Buffer.from('7f454c46020101000000000000000000', 'hex')
    const many = Object.fromEntries(
      Array.from({ length: 101 }, (_, n) => [`${n}.txt`, strToU8('Ja')]),
    )
    for (const [why, content] of [
      ['kind', { 'gut.png': picture, 'programm.txt': script }],
      ['nested', { 'innen.zip': zipSync({ 'a.txt': strToU8('Ja') }) }],
      ['broken', { '../../etc/formular.png': picture }],
      ['broken', { 'formular\u202egnp.exe': picture }],
      ['tooMany', many],
      ['nothing', { '.DS_Store': strToU8('x') }],
      ['emptyFile', { 'leer.txt': new Uint8Array(0) }],
      ['tooLarge', { 'nullen.txt': new Uint8Array(120 * 1024 ** 2).fill(0x61) }],
    ] as [string, Zippable][]) {
      assert.equal(await refusal(account, zipSync(content)), why)
    }
    const locked = zipSync({ 'formular.png': picture })
    // The first bit of the flags says so, in the header and in the table of contents (APPNOTE 4.4.4).
    locked[6]! |= 1
    const directory = Buffer.from(locked).lastIndexOf(Buffer.from('504b0102', 'hex'))
    locked[directory + 8]! |= 1
    assert.equal(await refusal(account, locked), 'password')
    const damaged = zipSync(
      { 'brief.txt': strToU8('Ja, meldet mich an. '.repeat(50)) },
      { level: 0 },
    )
    damaged[60]! ^= 1
    assert.equal(await refusal(account, damaged), 'broken')
    assert.equal(await refusal(account, damaged.subarray(0, 80)), 'broken')
    assert.equal(await files(), 0)
  })

  test('is no file of a request', async () => {
    const { app } = given()
    const { account, owner } = await castAccount(given().house)
    const browser = await signedIn(app, owner.email, password)
    const { body: request } = await browser.post(`/accounts/${account}/requests`, {
      requestId: crypto.randomUUID(),
      messageId: crypto.randomUUID(),
      kind: 'other',
      title: 'Eine Frage',
      text: 'Wie geht es weiter?',
    })
    const path = `/accounts/${account}/requests/${request.id}/messages/${request.messages[0].id}/files`
    const archive = Buffer.from(zipSync({ 'formular.png': picture }))
    const answer = await browser.upload(`${path}?fileName=belege.zip`, archive)
    assert.equal(answer.body.code, 'FILE_KIND_REFUSED')
  })

  function upload(account: string, content: Zippable) {
    return uploaded(account, zipSync(content))
  }

  function uploaded(account: string, archive: Uint8Array) {
    const bytes = Readable.from([Buffer.from(archive)])
    return uploadEvidence(given().house, 'Test', account, 'belege.zip', bytes)
  }

  async function refusal(account: string, archive: Uint8Array): Promise<unknown> {
    try {
      await uploaded(account, archive)
      return null
    } catch (error) {
      return (error as { details?: { about?: { why: string } } }).details?.about?.why ?? error
    }
  }

  async function files(): Promise<number> {
    const stored = await Array.fromAsync(given().house.files.list('evidence'))
    const named = await given().house.database.root.selectFrom('evidence').selectAll().execute()
    return stored.length - named.length
  }
})
