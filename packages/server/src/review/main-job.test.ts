import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import type { Actor } from '@freigabe/core'
import { createAccount } from '../accounts/create-account.ts'
import { checkGates } from '../gate/check-gates.ts'
import { createGroup } from '../intake/create-group.ts'
import { uploadBatch } from '../intake/upload-batch.ts'
import { onEachDatabase } from '../testing/test-house.ts'
import { screenBatch } from '../screening/screen-batch.ts'
import { takeInBatch } from './open-case.ts'

onEachDatabase('The main job', (given) => {
  test('a file that was imported opens a case and keeps the gate shut', async () => {
    const { house } = given()
    const by: Actor = { kind: 'platform_key', keyId: randomUUID() }
    const account = await createAccount(house, by, { name: 'Teeladen', locale: 'de', timeZone: 'Europe/Berlin', country: 'DE' })
    const group = await createGroup(house, by, account.id, { name: 'Sommerkunden' })
    const file = Readable.from([Buffer.from('E-Mail;Name\nanna@example.org;Anna\nbert@example.net;Bert\n')])
    const batch = await uploadBatch(house, by, account.id, group.id, { fileName: 'kunden.csv', trigger: 'import' }, file)
    await screenBatch(house, { account: account.id, batch: batch.id }, { attempt: 1, last: true, signal: AbortSignal.timeout(10_000) }, (tx, screened) => takeInBatch(house, tx, account.id, screened))
    const [answer] = await checkGates(house, [{ account: account.id, group: group.id, purpose: 'campaign' }], null)
    assert.equal(answer?.verdict, 'deny')
    assert.equal(answer?.reason, 'never_approved')
  })
})
