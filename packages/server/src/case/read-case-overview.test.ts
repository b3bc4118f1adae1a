import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createGroup } from '../lists/groups/create-group.ts'
import { castCase, castSubmitted, importFile } from '../testing/cast.ts'
import { accept, handIn } from '../testing/decide.ts'
import { onEachDatabase } from '../testing/test-house.ts'
import { readCaseOverview } from './read-case-overview.ts'

onEachDatabase('Where the cases of an account stand', (given) => {
  test('is told by status with what is due first, and of this account alone', async () => {
    const { house } = given()
    await castSubmitted(house)
    const { account, owner } = await castSubmitted(house)
    await castCase(house, owner.actor, account, 'E-Mail\ncarla@example.com\n')
    const { open, usualHours } = await readCaseOverview(house, 'customer', account)
    assert.deepEqual(
      open.map(({ status, cases, groups }) => [status, cases, groups]),
      [
        ['awaiting_submission', 1, 1],
        ['in_review', 1, 1],
      ],
    )
    assert.equal(open[1]!.nextBy, '2026-11-26T09:00:00.000Z')
    assert.equal(usualHours, null)
  })

  test('is told with how many decisions are later than promised', async () => {
    const { house, clock } = given()
    const { account, owner } = await castSubmitted(house)
    const reviewed = async () =>
      (await readCaseOverview(house, 'customer', account)).open.find(
        ({ status }) => status === 'in_review',
      )!
    assert.equal((await reviewed()).late, 0)
    clock.forward({ days: 2 })
    const later = await castCase(house, owner.actor, account, 'E-Mail\ncarla@example.com\n')
    await handIn(house, owner, account, later.caseId)
    const { cases, late, nextBy } = await reviewed()
    assert.deepEqual([cases, late, nextBy], [2, 1, '2026-11-26T09:00:00.000Z'])
  })

  test('tells of groups in review how many wait for their customer, too', async () => {
    const { house } = given()
    const { account, owner, group } = await castSubmitted(house)
    const whole = await castCase(house, owner.actor, account, 'E-Mail\ncarla@example.com\n')
    await handIn(house, owner, account, whole.caseId)
    await importFile(house, owner.actor, account, group, 'E-Mail\ndora@example.com\n')
    const { open } = await readCaseOverview(house, 'customer', account)
    assert.deepEqual(
      open.map(({ status, groups, inPart }) => [status, groups, inPart]),
      [
        ['awaiting_submission', 1, 1],
        ['in_review', 2, 1],
      ],
    )
  })

  test('counts the groups that a campaign may go to, and those it may go to in part', async () => {
    const { house } = given()
    const { account, owner, group, caseId } = await castSubmitted(house)
    const groups = async () => (await readCaseOverview(house, 'customer', account)).groups
    assert.deepEqual(await groups(), { all: 1, sendable: 0, partly: 0 })
    await accept(house, account, caseId)
    await createGroup(house, owner.actor, account, { name: 'Noch leer' })
    assert.deepEqual(await groups(), { all: 2, sendable: 1, partly: 0 })
    await importFile(house, owner.actor, account, group, 'E-Mail\ncarla@example.com\n')
    assert.deepEqual(await groups(), { all: 2, sendable: 0, partly: 1 })
  })

  test('counts a group whose approval allows so many at first as one that may be sent to', async () => {
    const { house } = given()
    const { account, caseId } = await castSubmitted(house)
    await accept(house, account, caseId, [{ code: 'first_send_at_most', limit: 1 }])
    const { groups } = await readCaseOverview(house, 'customer', account)
    assert.deepEqual(groups, { all: 1, sendable: 1, partly: 0 })
  })

  test('says how soon decisions usually come, once there were five', async () => {
    const { house, clock } = given()
    clock.set('2026-12-02T09:00:00.000Z')
    const { account, owner, caseId } = await castSubmitted(house)
    const cases = [caseId]
    for (const name of ['eins', 'zwei', 'drei', 'vier']) {
      const other = await castCase(house, owner.actor, account, `E-Mail\n${name}@example.com\n`)
      await handIn(house, owner, account, other.caseId)
      cases.push(other.caseId)
    }
    clock.forward({ hours: 2 })
    for (const each of cases.slice(0, 4)) await accept(house, account, each)
    assert.equal((await readCaseOverview(house, 'customer', account)).usualHours, null)
    await accept(house, account, cases[4]!)
    assert.equal((await readCaseOverview(house, 'customer', account)).usualHours, 2)
  })
})
