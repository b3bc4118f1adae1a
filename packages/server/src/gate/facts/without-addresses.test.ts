import assert from 'node:assert/strict'
import { test } from 'node:test'
import { correctColumns } from '../../lists/columns/correct-columns.ts'
import { readGroup } from '../../lists/groups/read-groups.ts'
import { castSubmitted, importFile, importUnscreened, screenNow } from '../../testing/cast.ts'
import { accept } from '../../testing/decide.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { checkGates } from '../asking/check-gates.ts'

const freeText = 'Packliste, Messe Freiburg\nZwei Stühle, ein Tisch, 40 Becher\nStand 114\n'
const rowsWithout = `Name;Ort\n${'Anna;Ulm\n'.repeat(9)}`

onEachDatabase('An import without any address', (given) => {
  for (const [what, file] of [
    ['free text', freeText],
    ['rows without an address', rowsWithout],
    ['headings alone', 'Name;E-Mail\n'],
  ] as const) {
    test(`leaves an approved group as open as it was: ${what}`, async () => {
      const { account, owner, group } = await approved()
      const { house } = given()
      const { id } = await importUnscreened(house, owner.actor, account, group, file)
      assert.equal(
        await gate(account, group),
        'never_approved',
        'Before it is read it may hold anybody.',
      )
      await screenNow(house, account, id)
      assert.equal(await gate(account, group), 'allow')
      const { standing, next } = await readGroup(house, 'customer', account, group)
      assert.deepEqual([standing, next.what], ['approved', 'send'])
    })
  }

  test('opens nothing by itself, and nothing of another that waits', async () => {
    const { house } = given()
    const { account, owner, group } = await castSubmitted(house)
    const before = await gate(account, group)
    assert.notEqual(before, 'allow')
    await importFile(house, owner.actor, account, group, freeText)
    assert.equal(await gate(account, group), before)
  })

  test('shuts the group while it is read anew', async () => {
    const { house } = given()
    const { account, owner, group } = await approved()
    const { batch } = await importFile(house, owner.actor, account, group, rowsWithout)
    assert.equal(await gate(account, group), 'allow')
    await correctColumns(house, owner.actor, account, group, batch, {
      columns: { email: 1 },
    } as never)
    assert.equal(await gate(account, group), 'never_approved')
    await screenNow(house, account, batch)
    assert.equal(await gate(account, group), 'allow')
  })

  test('is not one in which somebody may stand: that shuts the group as before', async () => {
    const { house } = given()
    for (const last of ['Ben;ben@gmx.de', 'Ben;ben(at)gmx.de', 'Ben;"ben gmx']) {
      const { account, owner, group } = await approved()
      await importFile(house, owner.actor, account, group, `${rowsWithout}${last}\n`)
      assert.equal(await gate(account, group), 'unread', last)
    }
  })

  /** A group whose two recipients are approved. */
  async function approved() {
    const { house } = given()
    const cast = await castSubmitted(house)
    await accept(house, cast.account, cast.caseId)
    assert.equal(await gate(cast.account, cast.group), 'allow')
    return cast
  }

  async function gate(account: string, group: string) {
    const [answer] = await checkGates(
      given().house,
      [{ account, group, purpose: 'campaign' }],
      null,
    )
    return answer!.reason ?? answer!.verdict
  }
})
