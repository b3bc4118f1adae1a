import assert from 'node:assert/strict'
import { test } from 'node:test'
import { verifyLog } from '../log/verify-log.ts'
import { signedIn } from '../testing/browser.ts'
import { castStaff, password } from '../testing/cast.ts'
import { inRole } from '../testing/in-role.ts'
import { onEachDatabase } from '../testing/test-house.ts'
import { namePlatform } from './name-platform.ts'

const path = '/platform/settings'

onEachDatabase('The settings of the platform', (given) => {
  test('compare no accounts until an administrator says so, and that is on record once', async () => {
    const { house, app } = given()
    await namePlatform(house, 'Rohrpost', 'de')
    const admin = await castStaff(house, 'admin')
    const browser = await signedIn(app, admin.email, password)
    const atFirst = { compareAccounts: false, singleOperator: false, acceptByRule: true }
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
