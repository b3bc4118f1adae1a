import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signedIn } from '../testing/browser.ts'
import { castStaff, castSubmitted, password } from '../testing/cast.ts'
import { inRole } from '../testing/in-role.ts'
import { onEachDatabase } from '../testing/test-house.ts'
import { namePlatform } from './set-up.ts'

const path = '/platform/calendar'
const fullDay = [{ from: '08:00', to: '16:00' }]
const berlin = {
  timeZone: 'Europe/Berlin',
  country: 'DE',
  state: 'BE',
  hours: null,
  closedDays: [] as string[],
}

onEachDatabase('The business calendar', (given) => {
  test('is that of environment and policy until an administrator sets another, on record once', async () => {
    const { house } = given()
    await namePlatform(house, 'Rohrpost', 'de')
    const { browser, personId } = await as('admin')
    const before = (await browser.get(path)).body
    assert.deepEqual([before.isSet, before.calendar], [false, berlin])
    assert.deepEqual(before.policy.hours[1], [{ from: '09:00', to: '17:00' }])
    const bavaria = { ...berlin, state: 'BY', closedDays: ['2026-12-24', '2026-12-23'] }
    const kept = { ...bavaria, closedDays: ['2026-12-23', '2026-12-24'] }
    for (let click = 0; click < 2; click++) {
      const { status, body } = await browser.put(path, bavaria)
      assert.deepEqual([status, body.isSet, body.calendar], [200, true, kept])
    }
    const acts = await inRole(house.database, 'admin', null, (tx) =>
      tx
        .selectFrom('platform_event')
        .select(['by_id', 'body'])
        .where('type', '=', 'calendar_set')
        .execute(),
    )
    assert.deepEqual(acts, [{ by_id: personId, body: kept }])
  })

  test('is set once by a double click, and by two at once one after the other', async () => {
    const { house } = given()
    await namePlatform(house, 'Rohrpost', 'de')
    const [one, other] = [await as('admin'), await as('admin')]
    const told = () =>
      inRole(house.database, 'admin', null, (tx) =>
        tx
          .selectFrom('platform_event')
          .select('body')
          .where('type', '=', 'calendar_set')
          .orderBy('seq')
          .execute(),
      )
    const before = (await told()).length
    const saxony = { ...berlin, state: 'SN' }
    await Promise.all([one.browser.put(path, saxony), one.browser.put(path, saxony)])
    assert.equal((await told()).length, before + 1)
    const [hesse, hamburg] = [
      { ...berlin, state: 'HE' },
      { ...berlin, state: 'HH' },
    ]
    await Promise.all([one.browser.put(path, hesse), other.browser.put(path, hamburg)])
    const all = await told()
    assert.equal(all.length, before + 3)
    assert.deepEqual((await one.browser.get(path)).body.calendar, all.at(-1)!.body)
  })

  test('counts what is promised from then on, and leaves what was promised', async () => {
    const { house } = given()
    await namePlatform(house, 'Rohrpost', 'de')
    const { browser } = await as('admin')
    await browser.put(path, berlin)
    const before = await castSubmitted(house)
    const days = { 1: [], 2: [], 3: fullDay, 4: [], 5: fullDay, 6: [], 7: [] }
    await browser.put(path, { ...berlin, hours: days })
    const after = await castSubmitted(house)
    // From Wednesday at ten: the next working day is Thursday, and then Friday.
    assert.equal(await dueAt(before.account), '2026-11-26T09:00:00.000Z')
    assert.equal(await dueAt(after.account), '2026-11-27T09:00:00.000Z')
    await browser.put(path, berlin)
  })

  test('is shown before it is set: twenty working days, and the holidays between them by name', async () => {
    const { browser } = await as('admin')
    const wish = { ...berlin, closedDays: ['2026-11-27'] }
    const { days, states } = (await browser.post(`${path}/preview`, wish)).body
    const open = days.filter(({ hours }: { hours: unknown[] }) => hours.length > 0)
    assert.equal(open.length, 20)
    assert.deepEqual([open[0].day, open.at(-1).day], ['2026-11-25', '2026-12-23'])
    assert.deepEqual(
      days.find(({ day }: { day: string }) => day === '2026-11-27'),
      { day: '2026-11-27', hours: [], holiday: null },
    )
    assert.ok(states.some(({ code }: { code: string }) => code === 'BY'))
    const later = [...open.map(({ day }: { day: string }) => day), '2026-12-24']
    const festive = (await browser.post(`${path}/preview`, { ...berlin, closedDays: later })).body
    assert.deepEqual(
      festive.days.find(({ day }: { day: string }) => day === '2026-12-25').holiday,
      {
        de: '1. Weihnachtstag',
        en: 'Christmas Day',
      },
    )
    assert.equal((await browser.get(path)).body.calendar.closedDays.length, 0)
  })

  test('that cannot be is refused with what is wrong with it', async () => {
    const { browser } = await as('admin')
    const never = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] }
    for (const [change, code] of [
      [{ timeZone: 'Mars/Olympus' }, 'unknown_time_zone'],
      [{ country: 'XX' }, 'unknown_country'],
      [{ state: 'ZZ' }, 'unknown_state'],
      [{ hours: never }, 'calendar_closed'],
      [{ hours: { ...never, 1: [{ from: '17:00', to: '09:00' }] } }, 'hours_order'],
    ] as const) {
      const { status, body } = await browser.put(path, { ...berlin, ...change })
      assert.deepEqual([status, body.faults[0].code], [400, code])
    }
  })

  test('is read and set by administrators alone', async () => {
    for (const role of ['reviewer', 'lead', 'support', 'billing'] as const) {
      const { browser } = await as(role)
      assert.equal((await browser.get(path)).status, 403, role)
      assert.equal((await browser.put(path, berlin)).status, 403, role)
      assert.equal((await browser.post(`${path}/preview`, berlin)).status, 403, role)
    }
  })

  async function as(role: Parameters<typeof castStaff>[1]) {
    const { email, personId } = await castStaff(given().house, role)
    return { browser: await signedIn(given().app, email, password), personId }
  }

  async function dueAt(account: string) {
    const row = await inRole(given().house.database, 'desk', null, (tx) =>
      tx
        .selectFrom('approval_case')
        .select('due_at')
        .where('account_id', '=', account)
        .executeTakeFirstOrThrow(),
    )
    return row.due_at
  }
})
