import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signedIn } from '../../testing/browser.ts'
import { castAccount, password } from '../../testing/cast.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { createGroup } from '../groups/create-group.ts'

onEachDatabase('A file whose row is refused', (given) => {
  test('is not kept, and the file that has the row stays', async () => {
    const { house, app } = given()
    const { account, owner } = await castAccount(house)
    const group = await createGroup(house, owner.actor, account, { name: 'Kunden' })
    const browser = await signedIn(app, owner.email, password)
    const path = `/accounts/${account}/groups/${group.id}/batches?fileName=kunden.csv&reference=mai`
    const first = await browser.upload(path, 'E-Mail\nanna@example.org\n')
    assert.equal(first.status, 202)
    const again = await browser.upload(path, 'E-Mail\nbert@example.org\n')
    assert.deepEqual([again.status, again.body.code], [409, 'REFERENCE_TAKEN'])
    const kept = await Array.fromAsync(house.files.list('recipients'))
    assert.deepEqual(
      kept.map(({ key }) => key),
      [`recipients/${account}/${first.body.id}`],
    )
  })
})
