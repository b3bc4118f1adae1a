import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { dayOf, encodeGroup, findGroup } from '@freigabe/gate'
import { castSubmitted, importFile } from '../../testing/cast.ts'
import { accept } from '../../testing/decide.ts'
import { inRole } from '../../testing/in-role.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { checkGates } from '../asking/check-gates.ts'
import { openGateMemory } from './gate-memory.ts'

onEachDatabase('The gate remembers the day of the last campaign', (given) => {
  test('that it let pass to a group, and the newest of several', async () => {
    const { house, clock } = given()
    const { account, group } = await approved()
    await ask(account, group)
    assert.equal(await lastOn(account, group), clock.now().slice(0, 10))
    clock.forward({ days: 3 })
    await ask(account, group)
    await ask(account, group)
    assert.equal(await lastOn(account, group), clock.now().slice(0, 10))
    const other = openGateMemory(house.database, null)
    const { groups } = await other.find([{ account, group }])
    other.mailings.note(groups[0]!.group, dayOf(Date.parse('2020-01-01')))
    await other.close()
    assert.equal(await lastOn(account, group), clock.now().slice(0, 10))
  })

  test('that it let pass to a part of a group and said which, so that it may be sent to without asking again', async () => {
    const { house } = given()
    const { account, group, owner } = await approved()
    await importFile(house, owner.actor, account, group, 'E-Mail\ncarl@example.org\n')
    await ask(account, group)
    assert.equal(await lastOn(account, group), null)
    await ask(account, group, { detail: true })
    assert.notEqual(await lastOn(account, group), null)
  })

  test('and none that it denied, that was for another purpose, or that a person only asked about', async () => {
    const { house } = given()
    const { account, group } = await castSubmitted(house)
    await ask(account, group)
    assert.equal(await lastOn(account, group), null)
    const open = await approved()
    for (const purpose of ['confirmation', 'test'] as const) {
      await checkGates(house, [{ ...open, purpose }], null, true)
    }
    await checkGates(house, [{ ...open, purpose: 'campaign' }], null)
    assert.equal(await lastOn(open.account, open.group), null)
  })

  test('and what could not be written comes again with the next question', async () => {
    const { house } = given()
    const { account, group } = await approved()
    const { find, mailings, table } = house.gate
    const [found] = (await find([{ account, group }])).groups
    const known = table.groupAt(found!.group)
    // Groups that the database does not have.
    const gone = [randomUUID(), randomUUID()]
    for (const id of gone) {
      table.put(found!.account!, encodeGroup({ ...known, id, reference: null }))
    }
    const today = dayOf(Date.parse(house.clock.now()))
    const [first, second] = gone.map((id) => findGroup(table, account, id).group)
    // While the first is being written the other two wait, and go together.
    for (const each of [first!, second!, found!.group]) mailings.note(each, today)
    assert.equal(await lastOn(account, group), null)
    for (const id of gone) table.drop(found!.account!, id)
    await ask(account, group)
    assert.equal(await lastOn(account, group), house.clock.now().slice(0, 10))
  })

  async function approved() {
    const { account, owner, group, caseId } = await castSubmitted(given().house)
    await accept(given().house, account, caseId)
    return { account, owner, group }
  }

  async function ask(account: string, group: string, more: { detail?: true } = {}) {
    const question = { account, group, purpose: 'campaign' as const, ...more }
    await checkGates(given().house, [question], null, true)
  }

  async function lastOn(account: string, group: string): Promise<string | null> {
    const { gate, database } = given().house
    await gate.mailings.written()
    const row = await inRole(database, 'command', account, (tx) =>
      tx
        .selectFrom('gate_mailing')
        .select('last_on')
        .where('account_id', '=', account)
        .where('group_id', '=', group)
        .executeTakeFirst(),
    )
    return row?.last_on ?? null
  }
})
