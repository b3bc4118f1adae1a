import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { signedIn, type Visitor, withKey } from '../testing/browser.ts'
import { castAccount, castCase, castReviewer, castStaff, password } from '../testing/cast.ts'
import { handInAndReject } from '../testing/decide.ts'
import { lastMail } from '../testing/last-mail.ts'
import { onEachDatabase } from '../testing/test-house.ts'

onEachDatabase('The mail of a decision on a request, shown before it is sent', (given) => {
  for (const outcome of ['upheld', 'dismissed'] as const) {
    test(`is the one that goes out, and decides nothing: an appeal, ${outcome}`, async () => {
      const { house } = given()
      const { account, owner } = await castAccount(house)
      const { caseId } = await castCase(house, owner.actor, account)
      await handInAndReject(house, owner, account, caseId)
      const customer = await as(owner.email)
      const request = await file(customer, account, { kind: 'appeal', caseId })
      const reviewer = await as((await castReviewer(house)).email)
      const reasons = [outcome === 'upheld' ? 'new_evidence' : 'grounds_stand']
      const words = { text: 'Das Protokoll der Messe liegt vor.' }
      const decision = { messageId: randomUUIDv7(), outcome, reasons, ...words }
      const path = `/desk/accounts/${account}/requests/${request}`
      const { frame, ...shown } = (await reviewer.post(`${path}/mail-preview`, decision)).body
      assert.ok(shown.text.replace(/\s+/g, ' ').includes(frame.opening[0]))
      assert.deepEqual(shown.to, [owner.name])
      assert.match(shown.text, /Das Protokoll der Messe liegt vor\./)
      assert.equal((await reviewer.get(path)).body.status, 'open')
      await reviewer.post(`${path}/decision`, decision)
      assert.deepEqual(shown, { to: [owner.name], ...(await lastMail(house, account)) })
    })
  }

  test('is shown while it is written: without reasons and words yet, and as a question', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { caseId } = await castCase(house, owner.actor, account)
    await handInAndReject(house, owner, account, caseId)
    const request = await file(await as(owner.email), account, { kind: 'appeal', caseId })
    const reviewer = await as((await castReviewer(house)).email)
    const path = `/desk/accounts/${account}/requests/${request}/mail-preview`
    const begun = await reviewer.post(path, { outcome: 'upheld', reasons: [], text: '' })
    assert.match(begun.body.frame.opening[0], /Ihr Einspruch war berechtigt/)
    const asked = await reviewer.post(path, { outcome: 'asked', text: 'Wann war die Messe?' })
    assert.match(asked.body.text, /Wann war die Messe\?/)
  })

  for (const kind of ['addition', 'advice'] as const) {
    test(`is shown for ${kind} as the answer or the question that goes out`, async () => {
      const { house } = given()
      const { account, owner } = await castAccount(house)
      const { caseId } = await castCase(house, owner.actor, account)
      await handInAndReject(house, owner, account, caseId)
      const request = await file(await as(owner.email), account, { kind, caseId })
      const side = kind === 'addition' ? 'desk' : 'support'
      const role = kind === 'addition' ? 'reviewer' : 'support'
      const writer = await as((await castStaff(house, role)).email)
      const path = `/${side}/accounts/${account}/requests/${request}`
      for (const outcome of ['asked', 'answered']) {
        const text = 'Das Protokoll der Messe genügt.'
        const { body } = await writer.post(`${path}/mail-preview`, { outcome, text })
        const { frame, ...shown } = body
        assert.ok(shown.text.replace(/\s+/g, ' ').includes(frame.opening[0]))
        const message = { messageId: randomUUIDv7(), text, asks: outcome === 'asked' }
        assert.equal((await writer.post(`${path}/messages`, message)).status, 200)
        assert.deepEqual(shown, { to: [owner.name], ...(await lastMail(house, account)) })
      }
    })
  }

  test('is shown for goodwill before anything is written, and for a question about it', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const request = await file(await as(owner.email), account, { kind: 'goodwill' })
    const billing = await as((await castStaff(house, 'billing')).email)
    const path = `/billing/accounts/${account}/requests/${request}/mail-preview`
    const granted = { outcome: 'granted', measure: { kind: 'pause', months: 2 }, text: '' }
    const begun = (await billing.post(path, granted)).body
    assert.match(begun.frame.opening[0], /Pause von zwei Monaten/)
    assert.equal(begun.frame.locale, 'de')
    const asked = await billing.post(path, { outcome: 'asked', text: 'Welche Mail war es?' })
    assert.match(asked.body.text, /Unsere Frage\n-+\n\nWelche Mail war es\?/)
  })

  test('is written in the language of who gets it', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const customer = await as(owner.email)
    await customer.patch('/me', { locale: 'en' })
    const request = await file(customer, account, { kind: 'goodwill' })
    const billing = await as((await castStaff(house, 'billing')).email)
    const words = { text: 'Die Buchung ist zu alt.' }
    const decision = { messageId: randomUUIDv7(), outcome: 'declined', ...words }
    const path = `/billing/accounts/${account}/requests/${request}`
    const { frame: _, ...shown } = (await billing.post(`${path}/mail-preview`, decision)).body
    assert.match(shown.html, /<html lang="en"/)
    await billing.post(`${path}/decision`, decision)
    assert.deepEqual(shown, { to: [owner.name], ...(await lastMail(house, account)) })
  })

  test('is shown to nobody whose side does not see the request', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const request = await file(await as(owner.email), account, { kind: 'advice' })
    const declined = { messageId: randomUUIDv7(), outcome: 'declined', text: 'Nein.' }
    const dismissed = { ...declined, outcome: 'dismissed', reasons: ['nothing_new'] }
    const at = (side: string) => `/${side}/accounts/${account}/requests/${request}/mail-preview`
    const billing = await as((await castStaff(house, 'billing')).email)
    assert.equal((await billing.post(at('billing'), declined)).body.code, 'NOT_FOUND')
    const lead = await as((await castStaff(house, 'lead')).email)
    assert.equal((await lead.post(at('desk'), dismissed)).body.code, 'NOT_FOUND')
    const answered = { outcome: 'answered', text: 'Ja.' }
    assert.equal((await lead.post(at('desk'), answered)).body.code, 'NOT_FOUND')
    assert.equal((await lead.post(at('support'), answered)).body.code, 'NOT_ALLOWED')
  })

  test('is shown though nobody is in the account yet, in the account’s language', async () => {
    const { house, app } = given()
    const admin = await as((await castStaff(house, 'admin')).email)
    const { body: key } = await admin.post('/keys', { name: 'Shop', scopes: ['read', 'write'] })
    const platform = withKey(app, key.secret)
    const facts = { name: 'Noch leer', locale: 'en', timeZone: 'Europe/London', country: 'GB' }
    const account = (await platform.post('/accounts', facts)).body.id
    const request = await file(platform, account, { kind: 'goodwill' })
    const billing = await as((await castStaff(house, 'billing')).email)
    const declined = { messageId: randomUUIDv7(), outcome: 'declined', text: 'Sadly not.' }
    const path = `/billing/accounts/${account}/requests/${request}/mail-preview`
    const shown = (await billing.post(path, declined)).body
    assert.deepEqual(shown.to, [])
    assert.match(shown.html, /<html lang="en"/)
    assert.match(shown.text, /Sadly not\./)
  })

  function as(email: string) {
    return signedIn(given().app, email, password)
  }

  async function file(
    customer: Visitor,
    account: string,
    wish: { kind: string; caseId?: string },
  ): Promise<string> {
    const ids = { requestId: randomUUIDv7(), messageId: randomUUIDv7() }
    const words = { title: 'Bitte noch einmal ansehen', text: 'Es fehlte ein Nachweis.' }
    const filed = await customer.post(`/accounts/${account}/requests`, {
      ...ids,
      ...words,
      ...wish,
    })
    assert.equal(filed.status, 201)
    return filed.body.id
  }
})
