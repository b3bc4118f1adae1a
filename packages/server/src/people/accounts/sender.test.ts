import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDeskCase } from '../../desk/read-desk-case.ts'
import { signedIn } from '../../testing/browser.ts'
import { castAccount, castCase, castReviewer, castStaff, password } from '../../testing/cast.ts'
import { inRole } from '../../testing/in-role.ts'
import { onEachDatabase } from '../../testing/test-house.ts'

const known = {
  domain: 'Teeladen.example',
  domainSince: '2019-04-02',
  dmarc: 'reject',
  imprint: true,
  paidSince: '2025-08-01',
  paidBy: 'invoice',
  payer: 'cus-20417',
}

onEachDatabase('What the platform reports of a sender', (given) => {
  test('stands until the next report, which is about all of it, and is shown at the desk', async () => {
    const { house, clock } = given()
    const { account, owner } = await castAccount(house)
    const { caseId } = await castCase(house, owner.actor, account)
    const { personId } = await castReviewer(house)
    const atDesk = async () => (await readDeskCase(house, personId, account, caseId)).sender
    assert.equal(await atDesk(), null)
    const { read, report } = await admin(account)
    assert.equal((await read()).status, 404)
    const reportedAt = clock.now()
    const { status, body } = await report(known)
    assert.equal(status, 200)
    assert.deepEqual(body, { ...known, domain: 'teeladen.example', reportedAt })
    assert.deepEqual(await atDesk(), body)
    const less = { ...known, domain: null, payer: null, paidBy: 'free' }
    await report(less)
    assert.deepEqual((await read()).body, { ...less, reportedAt: clock.now() })
  })

  test('is on record by the names of what was reported, and never by the payer', async () => {
    const { house } = given()
    const { account } = await castAccount(house)
    const { report } = await admin(account)
    await report({ ...known, imprint: null })
    const { body } = await inRole(house.database, 'desk', account, (tx) =>
      tx
        .selectFrom('event')
        .select('body')
        .where('account_id', '=', account)
        .where('type', '=', 'sender_reported')
        .executeTakeFirstOrThrow(),
    )
    assert.deepEqual(body, {
      reported: ['domain', 'domainSince', 'dmarc', 'paidSince', 'paidBy', 'payer'],
    })
  })

  test('is no account’s own to say, nor to read', async () => {
    const { house, app } = given()
    const { account, owner } = await castAccount(house)
    const browser = await signedIn(app, owner.email, password)
    assert.equal((await browser.put(`/accounts/${account}/sender`, known)).status, 403)
    assert.equal((await browser.get(`/accounts/${account}/sender`)).status, 403)
  })

  test('is refused where a domain is none', async () => {
    const { account } = await castAccount(given().house)
    const { report } = await admin(account)
    for (const domain of ['anna@teeladen.example', 'https://teeladen.example', 'teeladen', '']) {
      assert.equal((await report({ ...known, domain })).body.code, 'REQUEST_INVALID', domain)
    }
  })

  async function admin(account: string) {
    const { email } = await castStaff(given().house, 'admin')
    const browser = await signedIn(given().app, email, password)
    return {
      report: (facts: object) => browser.put(`/accounts/${account}/sender`, facts),
      read: () => browser.get(`/accounts/${account}/sender`),
    }
  }
})
