import assert from 'node:assert/strict'
import { test } from 'node:test'
import { verifyLog } from '../log/verify-log.ts'
import { letterPlatform } from '../notify/letter-platform.ts'
import { exampleLetters } from '../notify/letters/example-letters.ts'
import { renderLetter } from '../notify/letters/render-letter.ts'
import { signedIn } from '../testing/browser.ts'
import { castStaff, password } from '../testing/cast.ts'
import { inRole } from '../testing/in-role.ts'
import { onEachDatabase } from '../testing/test-house.ts'
import { namePlatform } from './set-up.ts'

const path = '/platform/settings'

onEachDatabase('The settings of the platform', (given) => {
  test('compare no accounts until an administrator says so, and that is on record once', async () => {
    const { house, app } = given()
    await namePlatform(house, 'Rohrpost', 'de')
    const admin = await castStaff(house, 'admin')
    const browser = await signedIn(app, admin.email, password)
    const contact = { phone: null, address: null, hours: null }
    const switches = { compareAccounts: false, singleOperator: false, acceptByRule: true }
    const atFirst = { ...switches, contact, startLabel: null }
    const then = { ...atFirst, compareAccounts: true }
    assert.deepEqual((await browser.get(path)).body, atFirst)
    for (let click = 0; click < 2; click++) {
      const { status, body } = await browser.patch(path, { compareAccounts: true })
      assert.deepEqual([status, body], [200, then])
    }
    assert.deepEqual((await browser.get(path)).body, then)
    assert.deepEqual((await browser.patch(path, {})).body, then)
    const acts = await inRole(house.database, 'admin', null, (tx) =>
      tx
        .selectFrom('platform_event')
        .select(['by_id', 'body'])
        .where('type', '=', 'settings_changed')
        .execute(),
    )
    assert.deepEqual(acts, [{ by_id: admin.personId, body: { compareAccounts: true } }])
    assert.deepEqual((await verifyLog(house.database)).broken, [])
  })

  test('say how the operator is reached and what the button is called, to customers, in letters and not in the log', async () => {
    const { house, app } = given()
    const admin = await castStaff(house, 'admin')
    const browser = await signedIn(app, admin.email, password)
    const hours = { de: 'Mo.–Fr. 9–17 Uhr', en: 'Mon–Fri 9 am to 5 pm' }
    const contact = { phone: '+49 30 1234567', address: 'Postweg 1\n10115 Berlin', hours }
    const startLabel = { de: 'Freigabeprozess starten', en: 'Start the approval' }
    const wrong = await browser.patch(path, { contact: { ...contact, phone: 'ruft uns an' } })
    assert.equal(wrong.body.code, 'REQUEST_INVALID')
    await browser.patch(path, { contact, startLabel })
    const { body: platform } = await browser.get('/platform')
    assert.deepEqual([platform.contact, platform.startLabel], [contact, startLabel])
    const shown = await inRole(house.database, 'admin', null, (tx) => letterPlatform(house, tx))
    const of = ['approval needed after an import', 'reminder of a submission'] as const
    for (const [locale, called] of [
      ['de', `unter ${contact.phone} (${hours.de}).`],
      ['en', `on ${contact.phone} (${hours.en}).`],
    ] as const) {
      const reader = { locale, timeZone: 'Europe/Berlin', name: null }
      for (const letter of of) {
        const { text } = renderLetter(exampleLetters[letter]!, reader, shown)
        for (const part of [called, '10115 Berlin', startLabel[locale]])
          assert.ok(text.replaceAll(/\s+/g, ' ').includes(part), text)
      }
    }
    const { body } = await inRole(house.database, 'admin', null, (tx) =>
      tx
        .selectFrom('platform_event')
        .select('body')
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirstOrThrow(),
    )
    assert.deepEqual(body, { contact: 'changed', startLabel: 'changed' })
    const nobody = { phone: null, address: null, hours: null }
    await browser.patch(path, { contact: nobody, startLabel: null })
    assert.deepEqual((await browser.get(path)).body.contact, nobody)
  })

  test('are read and changed by administrators alone', async () => {
    const { house, app } = given()
    for (const role of ['reviewer', 'lead', 'support', 'billing'] as const) {
      const person = await castStaff(house, role)
      const browser = await signedIn(app, person.email, password)
      assert.equal((await browser.get(path)).status, 403, role)
      assert.equal((await browser.patch(path, { compareAccounts: true })).status, 403, role)
    }
  })
})
