import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { signedIn, type Visitor } from '../../testing/browser.ts'
import {
  castAccount,
  castCustomer,
  castReviewer,
  castStaff,
  castSubmitted,
  password,
} from '../../testing/cast.ts'
import { lastMail } from '../../testing/last-mail.ts'
import { onEachDatabase } from '../../testing/test-house.ts'

onEachDatabase('The mail of a step in a proceeding, shown before it is sent', (given) => {
  test('is the one that goes out: a hearing, a suspension, and its end', async () => {
    const { path, lead, answer, account, owner, goesOut } = await proposed()
    const asks = { measure: 'suspension', grounds, text: 'Wie kam es dazu?' }
    await goesOut({ step: 'hearing', ...asks }, 'hearing', { hearingId: randomUUIDv7(), ...asks })
    await answer()
    const measure = { grounds, found: 'Die Zeiten sind erfunden.' }
    const wish = { step: 'suspension', ...measure }
    await goesOut(wish, 'suspension', { decisionId: randomUUIDv7(), ...measure })
    const lifted = { text: 'Der Einspruch war begründet.' }
    const editor = await castCustomer(given().house, account, 'editor')
    const shown = await lead.post(`${path}/mail-preview`, { step: 'lifting', ...lifted })
    assert.deepEqual(shown.body.to, [owner.name, editor.name])
  })

  test('is the one that goes out: a suspension at once that is upheld, and lifted', async () => {
    const { answer, goesOut } = await proposed()
    const measure = { grounds, found: 'Die Zeiten sind erfunden.' }
    const atOnce = { hearingId: randomUUIDv7(), why: 'Die Kampagne läuft heute Abend.' }
    const sent = { decisionId: randomUUIDv7(), ...measure, atOnce }
    await goesOut({ step: 'suspension', ...measure, atOnce: {} }, 'suspension', sent)
    await answer()
    for (const [step, text] of [
      ['upholding', 'Die Erklärung trägt nicht.'],
      ['lifting', 'Der Einspruch war begründet.'],
    ] as const) {
      await goesOut({ step, text }, step, { decisionId: randomUUIDv7(), text })
    }
  })

  test('is the one that goes out, though the account was heard where it is to be suspended at once', async () => {
    const { lead, path, answer, goesOut } = await proposed()
    const asks = { measure: 'suspension', grounds, text: 'Wie kam es dazu?' }
    await lead.post(`${path}/hearing`, { hearingId: randomUUIDv7(), ...asks })
    await answer()
    const measure = { grounds, found: 'Die Zeiten sind erfunden.' }
    const atOnce = { hearingId: randomUUIDv7(), why: 'Eilt.' }
    const sent = { decisionId: randomUUIDv7(), ...measure, atOnce }
    await goesOut({ step: 'suspension', ...measure, atOnce: {} }, 'suspension', sent)
  })

  for (const [step, words] of [
    ['warning', { grounds: ['false_statement'], found: 'Die Zeiten sind erfunden.' }],
    ['dropping', { text: 'Die Erklärung trägt.' }],
  ] as const) {
    test(`is the one that goes out after a hearing: ${step}`, async () => {
      const { lead, path, answer, goesOut } = await proposed()
      const asks = { measure: 'warning', grounds, text: 'Wie kam es dazu?' }
      await lead.post(`${path}/hearing`, { hearingId: randomUUIDv7(), ...asks })
      await answer()
      await goesOut({ step, ...words }, step, { decisionId: randomUUIDv7(), ...words })
    })
  }

  test('is shown while it is written, with what is already known of its reasons', async () => {
    const { lead, path } = await proposed()
    const begun = { step: 'suspension', grounds: [], found: '', atOnce: {} }
    const { frame, statement } = (await lead.post(`${path}/mail-preview`, begun)).body
    assert.match(frame.opening[0], /^wir haben den Account gesperrt\./)
    assert.match(statement.lookedAt, /Ihre Stellungnahme holen wir nach/)
    assert.equal((await lead.get(path)).body.status, 'proposed')
  })

  test('is shown to leads alone, and not where the account is told nothing', async () => {
    const { lead, reviewer, path, id } = await proposed()
    const dropping = { step: 'dropping', text: 'Es war ein Versehen.' }
    const preview = async (by: Visitor, at = path) =>
      (await by.post(`${at}/mail-preview`, dropping)).body.code
    assert.equal(await preview(lead), 'PROCEEDING_NOT_OPEN_FOR_THIS')
    assert.equal(await preview(reviewer), 'NOT_ALLOWED')
    const { account: other } = await castAccount(given().house)
    assert.equal(await preview(lead, `/desk/accounts/${other}/proceedings/${id}`), 'NOT_FOUND')
  })

  /** A proceeding that a reviewer has proposed, its account, and the lead who decides. */
  async function proposed() {
    const { house, app } = given()
    const { account, owner, caseId } = await castSubmitted(house)
    const enter = (email: string) => signedIn(app, email, password)
    const reviewer = await enter((await castReviewer(house)).email)
    const lead = await enter((await castStaff(house, 'lead')).email)
    const customer = await enter(owner.email)
    const id = randomUUIDv7()
    const path = `/desk/accounts/${account}/proceedings/${id}`
    const measure = { case: caseId, measure: 'suspension', grounds, reasons: 'Erfunden.' }
    await reviewer.post(`/desk/accounts/${account}/proceedings`, { proceedingId: id, ...measure })
    return {
      ...{ account, owner, id, path, reviewer, lead },
      async answer() {
        const said = { answerId: randomUUIDv7(), text: 'So kam es.', evidence: [] }
        const answered = await customer.post(`/accounts/${account}/proceedings/${id}/answers`, said)
        assert.equal(answered.status, 201)
      },
      /** Shows a step, takes it, and compares what was shown with the mail that went out. */
      async goesOut(wish: object, step: string, sent: object) {
        const { frame, statement, ...shown } = (await lead.post(`${path}/mail-preview`, wish)).body
        assert.equal((await lead.post(`${path}/${step}`, sent)).status, 200)
        assert.deepEqual(shown, { to: [owner.name], ...(await lastMail(house, account)) })
        const plain = shown.text.replace(/\s+/g, ' ')
        assert.ok(plain.includes(frame.opening[0]))
        if (statement) assert.ok(plain.includes(statement.lookedAt))
      },
    }
  }
})

const grounds = ['false_statement']
