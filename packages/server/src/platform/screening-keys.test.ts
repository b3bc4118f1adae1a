import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ScreeningKeyFile } from '@freigabe/contract'
import { sql } from 'kysely'
import { createGroup } from '../lists/groups/create-group.ts'
import { verifyLog } from '../log/verify-log.ts'
import { signedIn, withKey } from '../testing/browser.ts'
import { castAccount, castStaff, password } from '../testing/cast.ts'
import { sealList } from '../testing/seal-list.ts'
import { onEachDatabase } from '../testing/test-house.ts'
import { issueKey } from './keys.ts'

const place = '/platform/screening-keys'

onEachDatabase('Screening keys', (given) => {
  test('a key is handed out once; the platform keeps only what checks its signatures', async () => {
    const { browser, admin } = await administration()
    const { status, body } = await browser.post(place, { name: 'Shop' })
    assert.equal(status, 201)
    const { file, ...shown } = body
    assert.ok(ScreeningKeyFile.safeParse(file).success)
    assert.equal(file.id, shown.id)
    assert.deepEqual([shown.name, shown.createdBy, shown.revokedAt], ['Shop', admin.name, null])
    const [listed] = (await browser.get(place)).body.items
    assert.deepEqual(listed, shown)
    const { rows } = await sql<{ row: string }>`
      select to_jsonb(k)::text as row from screening_key k`.execute(given().house.database.root)
    assert.ok(!rows.some(({ row }) => row.includes(file.signingKey)))
  })

  test('from the moment a key is revoked it vouches for nothing, and whose doing that was stays known', async () => {
    const { house, app } = given()
    const { browser, admin } = await administration()
    const { account, owner } = await castAccount(house)
    const group = await createGroup(house, owner.actor, account, { name: 'Kunden' })
    const customer = await signedIn(app, owner.email, password)
    const path = `/accounts/${account}/groups/${group.id}/sealed-reports`
    const { file } = (await browser.post(place, { name: 'Shop' })).body
    const [one, two] = [
      await sealList(file, 'E-Mail\nanna@example.org\n'),
      await sealList(file, 'E-Mail\nbert@example.org\n'),
    ]
    assert.equal((await customer.post(path, one.sealed)).status, 201)
    assert.equal((await browser.delete(`${place}/${file.id}`)).status, 204)
    assert.equal((await browser.delete(`${place}/${file.id}`)).status, 204)
    assert.equal((await customer.post(path, two.sealed)).body.code, 'SCREENING_KEY_REVOKED')
    const listed = (await browser.get(place)).body.items.find(
      ({ id }: { id: string }) => id === file.id,
    )
    assert.equal(listed.revokedBy, admin.name)
    const { rows } = await sql<{ type: string }>`
      select type from platform_event where subject = ${file.id} order by seq`.execute(
      house.database.root,
    )
    assert.deepEqual(
      rows.map(({ type }) => type),
      ['screening_key_drawn', 'screening_key_revoked'],
    )
    assert.deepEqual((await verifyLog(house.database)).broken, [])
  })

  test('only administration draws, sees and revokes them', async () => {
    const { house, app } = given()
    const { browser, admin } = await administration()
    const { id } = (await browser.post(place, { name: 'Shop' })).body
    const { owner } = await castAccount(house)
    const people = [owner.email]
    for (const role of ['reviewer', 'lead', 'support', 'billing'] as const) {
      people.push((await castStaff(house, role)).email)
    }
    const callers = await Promise.all(people.map((email) => signedIn(app, email, password)))
    const wish = { name: 'x', scopes: ['read' as const, 'write' as const] }
    callers.push(withKey(app, (await issueKey(house, admin.actor, 'x', null, wish)).secret))
    for (const caller of callers) {
      assert.equal((await caller.get(place)).body.code, 'NOT_ALLOWED')
      assert.equal((await caller.post(place, { name: 'x' })).body.code, 'NOT_ALLOWED')
      assert.equal((await caller.delete(`${place}/${id}`)).body.code, 'NOT_ALLOWED')
    }
    const unknown = '01890000-0000-7000-8000-000000000000'
    assert.equal((await browser.delete(`${place}/${unknown}`)).body.code, 'NOT_FOUND')
  })

  async function administration() {
    const { house, app } = given()
    const admin = await castStaff(house, 'admin')
    return { admin, browser: await signedIn(app, admin.email, password) }
  }
})
