import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { sweepClocks } from '../../case/clock/sweep-clocks.ts'
import { examplePlatform, exampleReaders } from '../../notify/letters/example-letters.ts'
import type { Letter } from '../../notify/letters/letter.ts'
import { renderLetter } from '../../notify/letters/render-letter.ts'
import { signedIn, type Visitor, withKey } from '../../testing/browser.ts'
import { castAccount, castCase, castStaff, castSubmitted, password } from '../../testing/cast.ts'
import { handInAndReject } from '../../testing/decide.ts'
import { lettersTo } from '../../testing/last-link.ts'
import { onEachDatabase } from '../../testing/test-house.ts'

onEachDatabase('Goodwill', (given) => {
  test('what the platform reports of a booking is judged, and shown to the account as of when', async () => {
    const { account, customer, platform } = await cast()
    const none = await customer.get(`/accounts/${account}/plan`)
    assert.deepEqual([none.body.plan, none.body.obstacles], [null, ['no_plan_known']])
    const reported = await platform.put(`/accounts/${account}/plan`, report())
    assert.deepEqual([reported.status, reported.body.possible], [200, true])
    const seen = await customer.get(`/accounts/${account}/plan`)
    assert.deepEqual(seen.body, reported.body)
    assert.equal(seen.body.plan.asOf, report().asOf)
    await platform.put(`/accounts/${account}/plan`, report({ used: 1, asOf: minutesAgo(1) }))
    const used = await customer.get(`/accounts/${account}/plan`)
    assert.deepEqual([used.body.possible, used.body.obstacles], [false, ['quota_used']])
  })

  test('older figures never take the place of newer ones, and the same report twice changes nothing', async () => {
    const { account, platform } = await cast()
    const path = `/accounts/${account}/plan`
    const newer = report({ used: 12, asOf: minutesAgo(5) })
    const first = await platform.put(path, newer)
    assert.deepEqual((await platform.put(path, newer)).body, first.body)
    const older = await platform.put(path, report({ used: 0, asOf: minutesAgo(6) }))
    assert.equal(older.status, 200)
    assert.deepEqual(older.body, first.body)
  })

  test('a booking or figures of a day to come, sums without sense and addresses are refused', async () => {
    const { account, platform } = await cast()
    const wrong = [
      { bookedOn: day(2) },
      { asOf: minutesAgo(-6) },
      { quota: 0 },
      { quota: 1.5 },
      { used: -1 },
      { used: 3_000_000_000 },
      { price: { amount: 0, currency: 'EUR' } },
      { price: { amount: 100, currency: 'euro' } },
      { name: 'kunde@example.org' },
      { bookedOn: '2026-02-30' },
    ]
    for (const change of wrong) {
      const answer = await platform.put(`/accounts/${account}/plan`, report(change))
      assert.equal(answer.body.code, 'REQUEST_INVALID', JSON.stringify(change))
    }
    for (const asOf of ['2026-11-25T08:00:00Z', '2026-11-25T09:00:00+01:00']) {
      const answer = await platform.put(`/accounts/${account}/plan`, report({ asOf }))
      assert.equal(answer.body.plan?.asOf, '2026-11-25T08:00:00.000Z', JSON.stringify(answer.body))
    }
    const clocksDiffer = report({ asOf: minutesAgo(-4) })
    assert.equal((await platform.put(`/accounts/${account}/plan`, clocksDiffer)).status, 200)
  })

  test('billing grants it: the customer is told, the log knows it, and the platform finds it once', async () => {
    const { account, customer, platform, billing } = await cast()
    await platform.put(`/accounts/${account}/plan`, report())
    const request = await file(customer, account)
    const before = (await platform.get('/goodwill/decisions?after=0')).body.head
    const path = `/billing/accounts/${account}/requests/${request}`
    assert.ok(idsOf(await billing.get('/billing/requests?limit=200')).includes(request))
    assert.equal((await billing.get(path)).body.goodwill.standing.plan.used, 0)
    const decision = granted({ kind: 'refund', amount: 4_900, currency: 'EUR' })
    const [once, twice] = await Promise.all([
      billing.post(`${path}/decision`, decision),
      billing.post(`${path}/decision`, decision),
    ])
    assert.deepEqual([once?.status, twice?.status], [200, 200])
    assert.equal(once?.body.outcome, 'granted')
    const handed = await platform.get(`/goodwill/decisions?after=${before}`)
    assert.equal(handed.body.decisions.length, 1)
    const [item] = handed.body.decisions
    assert.deepEqual(
      [item.number, item.accountId, item.requestId, item.measure, item.plan.bookedOn],
      [before + 1, account, request, decision.measure, report().bookedOn],
    )
    assert.ok(!JSON.stringify(handed.body).includes(decision.text))
    const seen = await customer.get(`/accounts/${account}/requests/${request}`)
    assert.deepEqual(seen.body.goodwill.decision.measure, decision.measure)
    assert.equal(seen.body.messages.at(-1).by.role, 'billing')
    assert.equal(seen.body.messages.at(-1).by.name, null)
    const told = await customer.get(`/accounts/${account}/notifications`)
    assert.equal(told.body.items[0].kind, 'goodwill_decided')
    assert.deepEqual(await logged(account, request), ['request_filed', 'goodwill_granted'])
  })

  test('requests of two accounts under one id are decided each by itself, and the platform tells them apart', async () => {
    const one = await cast()
    const other = await cast()
    for (const { platform, account } of [one, other]) {
      await platform.put(`/accounts/${account}/plan`, report())
    }
    const request = await file(one.customer, one.account)
    const wish = { requestId: request, messageId: randomUUIDv7(), kind: 'goodwill' }
    const path = `/accounts/${other.account}/requests`
    const second = await other.customer.post(path, { ...wish, title: 'Tarif', text: 'Auch wir.' })
    assert.equal(second.status, 201)
    const at = (account: string) => `/billing/accounts/${account}/requests/${request}/decision`
    const declined = { messageId: randomUUIDv7(), outcome: 'declined', text: 'Nein.' }
    const paused = granted({ kind: 'pause', months: 2 })
    assert.equal((await one.billing.post(at(one.account), declined)).status, 200)
    assert.equal((await one.billing.post(at(other.account), paused)).status, 200)
    const { items } = (await one.billing.get('/billing/decided-requests?limit=200')).body
    const { decisions } = (await one.platform.get('/goodwill/decisions?after=0&limit=1000')).body
    for (const listed of [items, decisions]) {
      const kinds = [one, other].map(({ account }) => {
        const found = listed.find(({ accountId }: { accountId: string }) => accountId === account)
        return [found.outcome, found.measure?.kind ?? null]
      })
      assert.deepEqual(kinds, [
        ['declined', null],
        ['granted', 'pause'],
      ])
    }
  })

  test('decisions of two accounts under one id get a number each, and the feed of all accounts goes on', async () => {
    const plays = [await cast(), await cast()]
    const decision = { messageId: randomUUIDv7(), outcome: 'declined', text: 'Nein.' }
    const before = (await plays[0]!.platform.get('/goodwill/decisions?after=0')).body.head
    for (const { account, customer, billing } of plays) {
      const request = await file(customer, account)
      const path = `/billing/accounts/${account}/requests/${request}/decision`
      assert.equal((await billing.post(path, decision)).status, 200)
    }
    const { body } = await plays[0]!.platform.get(`/goodwill/decisions?after=${before}`)
    assert.deepEqual(
      body.decisions.map(({ number, id, accountId }: Record<string, unknown>) => [
        ...[number, id, accountId],
      ]),
      plays.map(({ account }, place) => [before + 1 + place, decision.messageId, account]),
    )
  })

  test('billing finds what was decided, the newest first, with what was granted, page by page', async () => {
    const { account, customer, platform, billing } = await cast()
    await platform.put(`/accounts/${account}/plan`, report())
    const [first, second, third] = [
      await file(customer, account),
      await file(customer, account),
      await file(customer, account),
    ]
    const measure = { kind: 'pause', months: 2 }
    const at = (request: string) => `/billing/accounts/${account}/requests/${request}/decision`
    await billing.post(at(second), granted(measure))
    given().clock.forward({ minutes: 1 })
    const declined = { messageId: randomUUIDv7(), outcome: 'declined', text: 'Nein.' }
    await billing.post(at(first), declined)
    const closed = await customer.post(`/accounts/${account}/requests/${third}/closing`)
    assert.equal(closed.body.outcome, 'withdrawn')
    const decided = '/billing/decided-requests'
    const all = (await billing.get(`${decided}?limit=200`)).body.items
    const mine = all.filter(({ accountId }: { accountId: string }) => accountId === account)
    assert.deepEqual(
      mine.map((item: { id: string; outcome: string; measure: unknown }) => [
        item.id,
        item.outcome,
        item.measure,
      ]),
      [
        [first, 'declined', null],
        [second, 'granted', measure],
      ],
    )
    const page = (await billing.get(`${decided}?limit=1`)).body
    assert.deepEqual(page.items, [all[0]])
    const next = (await billing.get(`${decided}?limit=1&cursor=${page.nextCursor}`)).body
    assert.deepEqual(next.items, [all[1]])
    const lead = await as((await castStaff(given().house, 'lead')).email)
    assert.equal((await lead.get(decided)).body.code, 'NOT_ALLOWED')
    const ofTheDesk = (await lead.get('/desk/decided-requests?limit=200')).body.items
    assert.equal((await billing.get('/desk/decided-requests')).body.code, 'NOT_ALLOWED')
    assert.ok(ofTheDesk.every(({ kind }: { kind: string }) => kind === 'appeal'))
  })

  test('two people of billing cannot both decide, and one booking is granted for once', async () => {
    const { account, customer, platform, billing } = await cast()
    const other = await as((await castStaff(given().house, 'billing')).email)
    await platform.put(`/accounts/${account}/plan`, report())
    const [first, second] = [await file(customer, account), await file(customer, account)]
    const at = (request: string) => `/billing/accounts/${account}/requests/${request}/decision`
    const answers = await Promise.all([
      billing.post(at(first), granted({ kind: 'pause', months: 2 })),
      other.post(at(second), granted({ kind: 'pause', months: 2 })),
    ])
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409])
    const late = answers.find(({ status }) => status === 409)
    assert.equal(late?.body.code, 'GOODWILL_NOT_POSSIBLE')
    const done = answers[0]?.status === 200 ? first : second
    const again = await other.post(at(done), granted({ kind: 'pause', months: 2 }))
    assert.equal(again.body.code, 'REQUEST_CLOSED')
  })

  test('what the figures speak against is granted as an exception only, and says so', async () => {
    const { account, customer, platform, billing } = await cast()
    await platform.put(`/accounts/${account}/plan`, report({ used: 3 }))
    const request = await file(customer, account)
    const path = `/billing/accounts/${account}/requests/${request}/decision`
    const measure = { kind: 'change_of_plan', plan: 'Basis 5.000' }
    assert.equal((await billing.post(path, granted(measure))).body.code, 'GOODWILL_NOT_POSSIBLE')
    const tooMuch = granted({ kind: 'credit', amount: 4_901, currency: 'EUR' })
    const refused = await billing.post(path, { ...tooMuch, exception: true })
    assert.equal(refused.body.code, 'AMOUNT_EXCEEDS_PRICE')
    const decided = await billing.post(path, { ...granted(measure), exception: true })
    assert.deepEqual(decided.body.goodwill.decision.obstacles, ['quota_used'])
    assert.deepEqual(decided.body.goodwill.decision.measure, measure)
    assert.ok(!(await bodiesOf(account)).includes('Basis 5.000'))
  })

  test('billing asks before it decides, and declines with a reason', async () => {
    const { account, customer, billing } = await cast()
    const request = await file(customer, account)
    const path = `/billing/accounts/${account}/requests/${request}`
    const words = { messageId: randomUUIDv7(), text: 'Was haben Sie gebucht?' }
    assert.equal((await billing.post(`${path}/messages`, words)).body.code, 'DECISION_NEEDED')
    const asked = await billing.post(`${path}/messages`, { ...words, asks: true })
    assert.equal(asked.body.status, 'waiting_for_customer')
    const text = 'Für eine Buchung, die wir nicht kennen, können wir nichts tun.'
    const declined = { messageId: randomUUIDv7(), outcome: 'declined', text }
    const decided = await billing.post(`${path}/decision`, declined)
    assert.equal(decided.body.outcome, 'declined')
    const seen = await customer.get(`/accounts/${account}/requests/${request}`)
    assert.equal(seen.body.messages.at(-1).text, text)
    assert.deepEqual(seen.body.goodwill.decision.obstacles, ['no_plan_known'])
  })

  test('the letter of a rejection names it exactly where it is possible', async () => {
    const { house } = given()
    const { platform } = await cast()
    for (const [used, isPossible] of [
      [0, true],
      [3, false],
    ] as const) {
      const { account, owner } = await castAccount(house)
      const { caseId } = await castCase(house, owner.actor, account)
      await platform.put(`/accounts/${account}/plan`, report({ used }))
      await handInAndReject(house, owner, account, caseId)
      const letter = (await lettersTo(house, owner.email)).find(isRejection)!
      for (const [locale, word] of [
        ['de', 'uns um Kulanz bitten'],
        ['en', 'ask us for goodwill'],
      ] as const) {
        const { text } = renderLetter(letter, exampleReaders[locale], examplePlatform)
        assert.equal(text.replaceAll(/\s+/g, ' ').includes(word), isPossible, text)
      }
    }
  })

  test('a missed promise is made good once by a pause or credit, though the quota was used', async () => {
    const { house, clock } = given()
    const { account, caseId, owner } = await castSubmitted(house)
    const { platform, billing } = await cast()
    clock.forward({ days: 7 })
    await sweepClocks(house)
    const booked = { bookedOn: day(-90), asOf: minutesAgo(10), used: 3 }
    const { missedPromise, possibleFor } = (
      await platform.put(`/accounts/${account}/plan`, report(booked))
    ).body
    assert.equal(missedPromise.caseId, caseId)
    assert.deepEqual(possibleFor, ['credit', 'pause'])
    const customer = await as(owner.email)
    const request = await file(customer, account)
    const path = `/billing/accounts/${account}/requests/${request}/decision`
    const plan = granted({ kind: 'change_of_plan', plan: 'Basis 5.000' })
    assert.equal((await billing.post(path, plan)).body.code, 'GOODWILL_NOT_POSSIBLE')
    const decided = await billing.post(path, granted({ kind: 'pause', months: 1 }))
    assert.deepEqual(decided.body.goodwill.decision.missedPromise, missedPromise)
    const then = (await customer.get(`/accounts/${account}/plan`)).body
    assert.deepEqual([then.missedPromise, then.possibleFor], [null, []])
    const again = await file(customer, account)
    const more = await billing.post(
      `/billing/accounts/${account}/requests/${again}/decision`,
      granted({ kind: 'pause', months: 1 }),
    )
    assert.equal(more.body.code, 'GOODWILL_NOT_POSSIBLE')
    await house.feed.catchUp()
    const { decisions } = (await platform.get('/goodwill/decisions?after=0&limit=100')).body
    const told = decisions.find(({ requestId }: { requestId: string }) => requestId === request)
    assert.deepEqual(told.missedPromise, missedPromise)
  })

  test('a measure without a sum, without end or of no kind is refused', async () => {
    const { account, customer, platform, billing } = await cast()
    await platform.put(`/accounts/${account}/plan`, report())
    const request = await file(customer, account)
    const path = `/billing/accounts/${account}/requests/${request}/decision`
    const wrong = [
      { kind: 'refund', amount: 0, currency: 'EUR' },
      { kind: 'refund', amount: 10.5, currency: 'EUR' },
      { kind: 'credit', amount: 100 },
      { kind: 'pause', months: 0 },
      { kind: 'pause', months: 25 },
      { kind: 'change_of_plan', plan: ' ' },
      { kind: 'apology' },
    ]
    for (const measure of wrong) {
      const answer = await billing.post(path, granted(measure))
      assert.equal(answer.body.code, 'REQUEST_INVALID', JSON.stringify(measure))
    }
  })

  test('the platform reads the decisions in order, each once, from wherever it stopped', async () => {
    const { platform } = await cast()
    // Numbers are given after the commit, and those of earlier tests may still be on their way.
    const allNumbered = () => given().house.feed.catchUp()
    await allNumbered()
    const start = (await platform.get('/goodwill/decisions?after=0')).body.head
    const filed = await Promise.all([1, 2, 3, 4].map(() => decided()))
    await allNumbered()
    const one = await platform.get(`/goodwill/decisions?after=${start}&limit=1`)
    const rest = await platform.get(`/goodwill/decisions?after=${start + 1}`)
    const all = [...one.body.decisions, ...rest.body.decisions]
    assert.deepEqual(
      all.map(({ number }) => number),
      [1, 2, 3, 4].map((step) => start + step),
    )
    assert.deepEqual(all.map(({ requestId }) => requestId).sort(), [...filed].sort())
    assert.equal(rest.body.head, start + 4)
  })

  /** A request for goodwill that was declined. */
  async function decided(): Promise<string> {
    const { account, customer, billing } = await cast()
    const request = await file(customer, account)
    const wish = { messageId: randomUUIDv7(), outcome: 'declined', text: 'Leider nicht.' }
    const path = `/billing/accounts/${account}/requests/${request}/decision`
    assert.equal((await billing.post(path, wish)).status, 200)
    return request
  }

  test('a preferred booking moves the cases of its account before usual ones, as long as it is one', async () => {
    const { account } = await castSubmitted(given().house)
    const { platform } = await cast()
    const reviewer = await as((await castStaff(given().house, 'reviewer')).email)
    const books = (change: object) => platform.put(`/accounts/${account}/plan`, report(change))
    const urgency = async () =>
      (await reviewer.get(`/desk/queue?account=${account}`)).body.items[0].urgency
    assert.equal(await urgency(), 'usual')
    await books({ preferred: true })
    assert.equal(await urgency(), 'preferred')
    await books({ preferred: false, asOf: minutesAgo(20) })
    assert.equal(await urgency(), 'preferred', 'Older figures change nothing.')
    await books({ preferred: false, asOf: minutesAgo(1) })
    assert.equal(await urgency(), 'usual')
  })

  async function cast() {
    const { house, app } = given()
    const { account, owner } = await castAccount(house)
    const admin = await as((await castStaff(house, 'admin')).email)
    const { body } = await admin.post('/keys', { name: 'Shop', scopes: ['read', 'write'] })
    return {
      account,
      customer: await as(owner.email),
      platform: withKey(app, body.secret),
      billing: await as((await castStaff(house, 'billing')).email),
    }
  }

  function as(email: string) {
    return signedIn(given().app, email, password)
  }

  async function file(customer: Visitor, account: string): Promise<string> {
    const wish = { requestId: randomUUIDv7(), messageId: randomUUIDv7(), kind: 'goodwill' }
    const words = { title: 'Tarif gebucht', text: 'Wir können ihn nicht nutzen.' }
    const filed = await customer.post(`/accounts/${account}/requests`, { ...wish, ...words })
    assert.equal(filed.status, 201)
    return filed.body.id
  }

  function report(change: object = {}) {
    return {
      kind: 'plan',
      name: 'Basis 10.000',
      bookedOn: day(-10),
      quota: 10_000,
      used: 0,
      price: { amount: 4_900, currency: 'EUR' },
      asOf: minutesAgo(10),
      ...change,
    }
  }

  function minutesAgo(minutes: number): string {
    return new Date(Date.parse(given().clock.now()) - minutes * 60_000).toISOString()
  }

  function day(days: number): string {
    return minutesAgo(-days * 1440).slice(0, 10)
  }

  async function logged(account: string, subject: string): Promise<string[]> {
    const rows = await given()
      .house.database.root.selectFrom('event')
      .select('type')
      .where('account_id', '=', account)
      .where('subject', '=', subject)
      .orderBy('seq')
      .execute()
    return rows.map(({ type }) => type)
  }

  async function bodiesOf(account: string): Promise<string> {
    const rows = await given()
      .house.database.root.selectFrom('event')
      .select('body')
      .where('account_id', '=', account)
      .execute()
    return JSON.stringify(rows)
  }
})

function isRejection({ template }: Letter): boolean {
  return template === 'rejected'
}

function granted(measure: object) {
  const text = 'Sie haben noch nichts gesendet.'
  return { messageId: randomUUIDv7(), outcome: 'granted', measure, text }
}

function idsOf({ body }: { body: { items: { id: string }[] } }): string[] {
  return body.items.map(({ id }) => id)
}
