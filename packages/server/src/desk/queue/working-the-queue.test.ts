import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { House } from '../../house.ts'
import { signedIn } from '../../testing/browser.ts'
import { castReviewer, castStaff, castSubmitted, password } from '../../testing/cast.ts'
import { inRole } from '../../testing/in-role.ts'
import { onEachDatabase } from '../../testing/test-house.ts'

onEachDatabase('Working the queue', (given) => {
  test('a case that is put aside is given back, seen with its reason, and offered again on request', async () => {
    const { house, app } = given()
    const { path, browser, reviewer } = await held()
    const until = minutesFrom(house, 60)
    const wish = { until, reason: 'Warte auf Nora.' }
    const { status, body } = await browser.put(`${path}/deferral`, wish)
    assert.equal(status, 200)
    assert.equal(body.lease, null)
    assert.deepEqual(body.queued.deferral, { until, by: reviewer.name, reason: wish.reason })
    const colleague = await signedIn(app, (await castReviewer(house)).email, password)
    const row = await rowOf(colleague, body.id)
    assert.deepEqual(row.deferral, body.queued.deferral)
    assert.equal((await colleague.delete(`${path}/deferral`)).body.queued.deferral, null)
  })

  test('nothing is put aside into the past, nor until its promise is at risk', async () => {
    const { house } = given()
    const { path, browser } = await held()
    for (const minutes of [-1, 24 * 60]) {
      const wish = { until: minutesFrom(house, minutes), reason: 'Später.' }
      const { status, body } = await browser.put(`${path}/deferral`, wish)
      assert.deepEqual([status, body.code], [422, 'DEFERRAL_TOO_LATE'])
    }
  })

  test('a case that is handed over is the colleague’s to take, with the note beside it', async () => {
    const { house, app } = given()
    const { path, browser, reviewer } = await held()
    const colleague = await castReviewer(house)
    const wish = { to: { person: colleague.personId }, note: 'Bitte die Form ansehen.' }
    const { body } = await browser.put(`${path}/hand-over`, wish)
    assert.equal(body.lease, null)
    const person = { id: colleague.personId, name: colleague.name }
    assert.deepEqual(body.queued.handOver, {
      ...{ person, skill: null, by: reviewer.name },
      offeredToAll: false,
    })
    assert.deepEqual(
      body.notes.map(({ text, by }: Record<string, string>) => [text, by]),
      [[wish.note, reviewer.name]],
    )
    const theirs = await signedIn(app, colleague.email, password)
    const mine = (await theirs.get('/desk/queue?holder=for_me')).body
    assert.deepEqual([mine.items.length, mine.counts.forMe], [1, 1])
    await theirs.post(`${path}/lease`)
    const taken = (await theirs.get(path)).body
    assert.deepEqual([taken.lease.mine, taken.queued.handOver], [true, null])
  })

  test('a hand-over can be taken back, and leads to reviewers and leads alone', async () => {
    const { house } = given()
    const { path, browser } = await held()
    const support = await castStaff(house, 'support')
    const wrong = await browser.put(`${path}/hand-over`, { to: { person: support.personId } })
    assert.deepEqual([wrong.status, wrong.body.code], [422, 'COLLEAGUE_UNKNOWN'])
    const handed = await browser.put(`${path}/hand-over`, { to: { skill: 'migration' } })
    assert.equal(handed.body.queued.handOver.skill, 'migration')
    assert.equal((await browser.delete(`${path}/hand-over`)).body.queued.handOver, null)
  })

  test('a case that somebody else holds is theirs to put aside or hand over, and a lead’s to reassign', async () => {
    const { house, app } = given()
    const { path } = await held()
    const colleague = await castReviewer(house)
    const theirs = await signedIn(app, colleague.email, password)
    const wish = { to: { person: colleague.personId } }
    assert.equal((await theirs.put(`${path}/hand-over`, wish)).body.code, 'LEASE_HELD')
    const deferral = { until: minutesFrom(house, 30), reason: 'Später.' }
    assert.equal((await theirs.put(`${path}/deferral`, deferral)).body.code, 'LEASE_HELD')
    const lead = await signedIn(app, (await castStaff(house, 'lead')).email, password)
    assert.equal((await lead.put(`${path}/hand-over`, wish)).body.lease, null)
  })

  test('of several cases handed over together, those that cannot be are named', async () => {
    const { house, app } = given()
    const free = await castSubmitted(house)
    const taken = await held()
    const browser = await signedIn(app, (await castReviewer(house)).email, password)
    const colleague = await castReviewer(house)
    const cases = [free, taken].map(({ account, caseId }) => ({ account, case: caseId }))
    const wish = { cases, person: colleague.personId }
    const { body } = await browser.post('/desk/hand-overs', wish)
    const refused = [{ case: taken.caseId, code: 'LEASE_HELD' }]
    assert.deepEqual(body, { handedOver: [free.caseId], refused })
  })

  test('whoever skips a case sees their own reason, and leads see everybody’s', async () => {
    const { house, app } = given()
    const { path, browser, reviewer } = await held()
    const reason = 'Ich war dort Kundin.'
    const { body } = await browser.put(`${path}/skip`, { reason })
    assert.equal(body.lease, null)
    assert.deepEqual(
      body.queued.skips.map(({ by, mine }: { by: string; mine: boolean }) => [by, mine]),
      [[reviewer.name, true]],
    )
    const colleague = await signedIn(app, (await castReviewer(house)).email, password)
    assert.deepEqual((await colleague.get(path)).body.queued.skips, [])
    const lead = await signedIn(app, (await castStaff(house, 'lead')).email, password)
    const seen = (await lead.get(path)).body.queued.skips
    assert.deepEqual([seen[0].reason, seen[0].mine], [reason, false])
    assert.deepEqual((await browser.delete(`${path}/skip`)).body.queued.skips, [])
  })

  test('only leads change a case’s priority; it is logged without the words of the reason', async () => {
    const { house, app } = given()
    const { path, browser, account, caseId } = await held()
    const wish = { priority: 'raised', reason: 'Messe am Montag.' }
    assert.equal((await browser.put(`${path}/priority`, wish)).body.code, 'NOT_ALLOWED')
    for (const role of ['support', 'billing', 'admin'] as const) {
      const other = await signedIn(app, (await castStaff(house, role)).email, password)
      assert.equal((await other.put(`${path}/priority`, wish)).body.code, 'NOT_ALLOWED', role)
    }
    const person = await castStaff(house, 'lead')
    const lead = await signedIn(app, person.email, password)
    const { queued } = (await lead.put(`${path}/priority`, wish)).body
    assert.deepEqual(queued.priority, { value: 'raised', by: person.name, reason: wish.reason })
    assert.equal(queued.urgency, 'raised')
    const usual = await lead.put(`${path}/priority`, { priority: null, reason: 'Verschoben.' })
    assert.deepEqual([usual.body.queued.priority, usual.body.queued.urgency], [null, 'usual'])
    const events = await inRole(house.database, 'desk', null, (tx) =>
      tx.selectFrom('event').selectAll().where('account_id', '=', account).execute(),
    )
    const changes = events.filter(({ type }) => type === 'priority_changed')
    assert.deepEqual(
      changes.map(({ body }) => body),
      [
        { caseId, priority: 'raised' },
        { caseId, priority: null },
      ],
    )
  })

  test('the customer’s wish is seen at the desk, and refused once the case is closed', async () => {
    const { house, app } = given()
    const { account, owner, caseId } = await castSubmitted(house)
    const customer = await signedIn(app, owner.email, password)
    const day = house.clock.now().slice(0, 10)
    const place = `/accounts/${account}/cases/${caseId}`
    assert.equal((await customer.put(`${place}/wanted-day`, { day })).body.wantedOn, day)
    const browser = await signedIn(app, (await castReviewer(house)).email, password)
    const row = await rowOf(browser, caseId)
    assert.deepEqual([row.wantedOn, row.urgency], [day, 'wanted'])
    const { body } = await browser.get(`/desk/accounts/${account}/cases/${caseId}`)
    assert.deepEqual([body.wantedOn, body.queued.urgency], [day, 'wanted'])
    await customer.post(`${place}/withdrawal`)
    const late = await customer.put(`${place}/wanted-day`, { day: null })
    assert.equal(late.body.code, 'CASE_NOT_OPEN_FOR_THIS')
  })

  test('a search finds a case by its account, its group, and the words and links of its submission', async () => {
    const { house, app } = given()
    const { caseId } = await castSubmitted(house)
    const browser = await signedIn(app, (await castReviewer(house)).email, password)
    for (const words of [
      'teeladen',
      'sommerkunden',
      'newsletter/anmelden?form=7',
      'unserer Website',
    ]) {
      const query = new URLSearchParams({ search: words, limit: '200' })
      const { items } = (await browser.get(`/desk/queue?${query}`)).body
      assert.ok(
        items.some((item: { caseId: string }) => item.caseId === caseId),
        words,
      )
    }
    const { items } = (await browser.get('/desk/queue?search=gibt%20es%20nicht')).body
    assert.deepEqual(items, [])
  })

  test('saved views are one’s own; the same name replaces what was saved under it', async () => {
    const { house, app } = given()
    const browser = await signedIn(app, (await castReviewer(house)).email, password)
    const other = await signedIn(app, (await castReviewer(house)).email, password)
    const wish = { name: 'Meine Messe', filters: { search: 'anna.alt@example.org', due: 'today' } }
    const { status, body } = await browser.post('/desk/views', wish)
    assert.equal(status, 201)
    assert.deepEqual(body.filters, { search: 'a…t@example.org', due: 'today' })
    await browser.post('/desk/views', { name: 'Meine Messe', filters: { holder: 'mine' } })
    const { views } = (await browser.get('/desk/views')).body
    assert.deepEqual(
      views.map(({ filters }: { filters: unknown }) => filters),
      [{ holder: 'mine' }],
    )
    assert.deepEqual((await other.get('/desk/views')).body.views, [])
    assert.equal((await other.delete(`/desk/views/${views[0].id}`)).body.code, 'NOT_FOUND')
    assert.equal((await browser.delete(`/desk/views/${views[0].id}`)).status, 204)
  })

  test('colleagues are those who review, with what they know; the rules’ skills stand beside', async () => {
    const { house, app } = given()
    const admin = await signedIn(app, (await castStaff(house, 'admin')).email, password)
    const reviewer = await castReviewer(house)
    const support = await castStaff(house, 'support')
    const skills = ['migration', 'law_abroad', 'migration']
    assert.equal((await admin.put(`/staff/${reviewer.personId}/skills`, { skills })).status, 204)
    const browser = await signedIn(app, reviewer.email, password)
    const wrong = await browser.put(`/staff/${reviewer.personId}/skills`, { skills })
    assert.equal(wrong.body.code, 'NOT_ALLOWED')
    const { people, skills: known } = (await browser.get('/desk/colleagues')).body
    const mine = people.find(({ id }: { id: string }) => id === reviewer.personId)
    assert.deepEqual(mine.skills, ['law_abroad', 'migration'])
    assert.ok(people.every(({ id }: { id: string }) => id !== support.personId))
    assert.ok(known.includes('law_abroad'))
  })

  test('what is put aside or handed over is nothing that the customer reads of', async () => {
    const { house, app } = given()
    const { path, browser, account, owner, caseId } = await held()
    await browser.put(`${path}/deferral`, { until: minutesFrom(house, 30), reason: 'Später.' })
    await browser.put(`${path}/hand-over`, { to: { skill: 'migration' } })
    const customer = await signedIn(app, owner.email, password)
    const { timeline } = (await customer.get(`/accounts/${account}/cases/${caseId}`)).body
    assert.deepEqual(
      timeline.map(({ type }: { type: string }) => type),
      ['case_opened', 'submitted'],
    )
  })

  /** A case whose lease a reviewer has. */
  async function held() {
    const { house, app } = given()
    const { account, owner, caseId } = await castSubmitted(house)
    const reviewer = await castReviewer(house)
    const browser = await signedIn(app, reviewer.email, password)
    const path = `/desk/accounts/${account}/cases/${caseId}`
    await browser.post(`${path}/lease`)
    return { account, owner, caseId, reviewer, browser, path }
  }

  async function rowOf(browser: Awaited<ReturnType<typeof signedIn>>, caseId: string) {
    const { items } = (await browser.get('/desk/queue?limit=200')).body
    return items.find((item: { caseId: string }) => item.caseId === caseId)
  }
})

function minutesFrom(house: House, minutes: number): string {
  return new Date(Date.parse(house.clock.now()) + minutes * 60_000).toISOString()
}
