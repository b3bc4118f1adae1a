import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sweepCases } from '../case/clock/sweep-cases.ts'
import { signedIn } from '../testing/browser.ts'
import { castAccount, castCase, castStaff, password } from '../testing/cast.ts'
import { onEachDatabase } from '../testing/test-house.ts'
import { sweepAll } from './sweep.ts'

onEachDatabase('A sweep', (given) => {
  test('does what is due though one of it fails, and leaves that alone for longer each time', async () => {
    const { house, clock } = given()
    const { account, owner } = await castAccount(house)
    const broken = await castCase(house, owner.actor, account)
    const whole = await castCase(house, owner.actor, account, 'E-Mail\ncarl@example.org\n')
    const publication = (number: number | null) =>
      house.database.root
        .updateTable('approval_case')
        .set({ publication: number })
        .where('case_id', '=', broken.caseId)
        .execute()
    await publication(999_999)
    clock.forward({ days: 400 })
    const since = clock.now()
    await assert.rejects(sweepCases(house), /"cases" failed with 1 of 2/)
    assert.deepEqual(await statuses(), ['awaiting_submission', 'lapsed'])
    await sweepCases(house)
    assert.equal((await failures())[0]!.attempts, 1)

    for (const minutes of [1, 2, 4]) {
      clock.forward({ minutes })
      await assert.rejects(sweepCases(house), /1 of 1/)
      await sweepCases(house)
    }
    const [failed] = await failures()
    const { sweep, item, account_id, attempts, code } = failed!
    assert.deepEqual(
      [sweep, item, account_id, attempts, code, failed!.since],
      ['cases', broken.caseId, account, 4, 'NOT_FOUND', since],
    )

    const admin = await signedIn(given().app, (await castStaff(house, 'admin')).email, password)
    const { items } = (await admin.get('/platform/sweep-failures')).body
    assert.deepEqual(items, [
      {
        ...{ sweep, item, attempts, since, code },
        account: { id: account, name: 'Teeladen' },
        nextAt: failed!.next_at,
      },
    ])

    await publication(null)
    clock.forward({ minutes: 8 })
    await sweepCases(house)
    assert.deepEqual([await statuses(), await failures()], [['lapsed', 'lapsed'], []])

    async function statuses() {
      const rows = await house.database.root
        .selectFrom('approval_case')
        .select('status')
        .where('case_id', 'in', [broken.caseId, whole.caseId])
        .orderBy('case_id')
        .execute()
      return rows.map(({ status }) => status)
    }
  })

  test('forgets what failed once somebody else has settled it', async () => {
    const { house, clock } = given()
    const { account, owner } = await castAccount(house)
    const { caseId } = await castCase(house, owner.actor, account)
    const change = (columns: object) =>
      house.database.root
        .updateTable('approval_case')
        .set(columns)
        .where('case_id', '=', caseId)
        .execute()
    await change({ publication: 999_999 })
    clock.forward({ days: 400 })
    await assert.rejects(sweepCases(house))
    await change({ lapses_at: null, reminder_at: null })
    clock.forward({ minutes: 2 })
    await sweepCases(house)
    assert.deepEqual(await failures(), [])
  })

  test('that is one piece of work is on record by the kind of its error, without its words', async () => {
    const { house, clock } = given()
    const now = () => Promise.reject(new TypeError('anna@example.org cannot be read'))
    const sweep = sweepAll('retention', now)
    await assert.rejects(sweep(house), /"retention" failed/)
    await sweep(house)
    const { item, code, attempts } = (await failures())[0]!
    assert.deepEqual([item, code, attempts], ['all', 'TypeError', 1])
    clock.forward({ minutes: 1 })
    await sweepAll('retention', async () => undefined)(house)
    assert.deepEqual(await failures(), [])
  })

  function failures() {
    return given().house.database.root.selectFrom('sweep_failure').selectAll().execute()
  }
})
