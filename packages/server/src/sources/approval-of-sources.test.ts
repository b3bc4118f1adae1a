import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sweepRenewals } from '../case/clock/sweep-renewals.ts'
import { readCase } from '../case/read-case.ts'
import { readDraft } from '../case/submitting/read-draft.ts'
import { saveDraft } from '../case/submitting/save-draft.ts'
import type { House } from '../house.ts'
import { castCase, screenNow } from '../testing/cast.ts'
import {
  acceptSource,
  approveSource,
  casesOf,
  castSource,
  declaration,
  deliver,
  type Form,
  sourceOf,
  verdictOn,
} from '../testing/cast-source.ts'
import { handIn } from '../testing/decide.ts'
import { onEachDatabase } from '../testing/test-house.ts'
import { changeSource, withdrawSource } from './change-source.ts'
import { declareSource } from './declare-source.ts'

onEachDatabase('A source', (given) => {
  test('is asked nothing about recipients before one has come through it, and they are asked about afterwards', async () => {
    const { house } = given()
    const form = await castSource(house, { cap: 10 })
    const aboutRecipients = [
      'form_double_opt_in/collected_from',
      'form_double_opt_in/collected_until',
      'form_double_opt_in/double_opt_in_records',
      'general/last_mailing',
      'general/objections_removed',
    ]
    const unused = await missingIn(house, form, form.caseId)
    assert.ok(unused.includes('form_double_opt_in/consent_wording'))
    assert.deepEqual(
      aboutRecipients.filter((key) => unused.includes(key)),
      [],
    )
    await approveSource(house, form)
    const { policy, ...decided } = await readCase(house, 'customer', form.account, form.caseId)
    assert.deepEqual([policy.hasRecipients, decided.status], [false, 'accepted'])

    const { batches } = await deliver(house, form, 0, 13)
    for (const { batchId } of batches) await screenNow(house, form.account, batchId)
    const grown = (await casesOf(house, form)).find(({ trigger }) => trigger === 'growth')!
    assert.equal(grown.policy.hasRecipients, true)
    // What was stated of the form is already in the draft; without it, all of this is missing.
    const asked = await missingIn(house, form, grown.id, stated)
    assert.deepEqual(
      aboutRecipients.filter((key) => !asked.includes(key)),
      [],
    )
    assert.equal(
      (await readCase(house, 'customer', form.account, form.caseId)).policy.hasRecipients,
      false,
    )
  })

  test('is renewed with questions about the recipients who have come through it', async () => {
    const { house, clock } = given()
    const form = await castSource(house, { cap: 100 })
    await approveSource(house, form)
    await deliver(house, form, 0, 3)
    const { approved } = await sourceOf(house, form)
    const before = clock.now()
    clock.set(new Date(Date.parse(approved!.endsAt) - 30 * 86_400_000).toISOString())
    await sweepRenewals(house)
    const renewal = (await casesOf(house, form)).find(({ trigger }) => trigger === 'expiry')!
    assert.equal(renewal.policy.hasRecipients, true)
    clock.set(before)
  })

  test('handed in together with imported recipients is asked what those are asked', async () => {
    const { house } = given()
    const form = await castSource(house, { cap: 10 })
    const { caseId } = await castCase(house, form.owner.actor, form.account)
    const missing = await missingIn(house, form, form.caseId, { ...stated, alsoCases: [caseId] })
    assert.ok(missing.includes('form_double_opt_in/collected_from'))
  })

  test('is renewed before its approval ends, by a case of its own', async () => {
    const { house, clock } = given()
    const form = await castSource(house, { cap: 100 })
    await approveSource(house, form)
    const { approved } = await sourceOf(house, form)
    const before = clock.now()
    clock.set(new Date(Date.parse(approved!.endsAt) - 30 * 86_400_000).toISOString())
    await sweepRenewals(house)
    const cases = await casesOf(house, form)
    const sources = { items: [await sourceOf(house, form)] }
    assert.deepEqual(
      cases.map(({ trigger, status }) => [trigger, status]),
      [
        ['expiry', 'awaiting_submission'],
        ['early', 'accepted'],
      ],
    )
    assert.equal(sources.items[0]?.case?.id, cases[0]?.id)
    clock.set(before)
  })

  test('cannot be approved with more than was declared', async () => {
    const { house } = given()
    const form = await castSource(house, { cap: 10 })
    await handIn(house, form.owner, form.account, form.caseId)
    const extent = { source: form.source.id, cap: 11, periodDays: 30 }
    await assert.rejects(acceptSource(house, form.account, form.caseId, [extent]), {
      code: 'SOURCE_CAP_TOO_HIGH',
    })
  })

  test('with another link holds what arrives until it is reviewed, and what was approved stays', async () => {
    const { house } = given()
    const form = await castSource(house, { cap: 100 })
    await approveSource(house, form)
    const before = await deliver(house, form, 0, 3)
    const change = { link: 'https://www.example.org/neu' }
    const { account, group, source, owner } = form
    const changed = await changeSource(
      house,
      owner.actor,
      { account, group, source: source.id },
      change,
    )
    assert.equal(changed.closed, 'content_changed')
    const after = await deliver(house, form, 3, 5)
    assert.notEqual(after.batches[0]?.batchId, before.batches[0]?.batchId)
    assert.equal(after.batches[0]?.closed, 'content_changed')
    assert.equal((await sourceOf(house, form)).arrivals.at(-1)?.closed, null)
    await handIn(house, owner, account, changed.case!.id)
    await assert.rejects(
      changeSource(house, owner.actor, { account, group, source: source.id }, { cap: 200 }),
      {
        code: 'SOURCE_IN_REVIEW',
      },
    )
    await acceptSource(house, account, changed.case!.id)
    assert.equal(await verdictOn(house, form), 'allow')
  })

  test('withdrawn before its case was handed in withdraws the case', async () => {
    const { house } = given()
    const { account, group, source, owner, caseId } = await castSource(house, { cap: 100 })
    await withdrawSource(house, owner.actor, { account, group, source: source.id })
    const { status } = await readCase(house, 'customer', account, caseId)
    assert.equal(status, 'withdrawn')
  })

  test('of a form is declared with its link, and with no more than the policy lets be approved', async () => {
    const { house } = given()
    const { account, owner, group } = await castSource(house, { cap: 100 })
    const declare = (change: object) =>
      declareSource(house, owner.actor, account, group, { ...declaration, ...change })
    await assert.rejects(declare({ link: null }), { code: 'SOURCE_LINK_MISSING' })
    await assert.rejects(declare({ cap: 9_000_000 }), { code: 'SOURCE_CAP_TOO_HIGH' })
    await assert.rejects(declare({ method: 'telepathy' }), { code: 'REQUEST_INVALID' })
  })
})

const stated = {
  content: { methods: [{ code: 'form_double_opt_in', share: 100 }], answers: {} },
  alsoCases: [] as string[],
}

/** What a case's draft lacks once this is stated; without an argument, what the offered draft lacks. */
async function missingIn(house: House, form: Form, caseId: string, wish?: typeof stated) {
  const { account, owner } = form
  const { version, ...draft } = await readDraft(house, 'customer', account, caseId)
  if (!wish) return draft.completeness.missing
  const by = { id: owner.personId, name: owner.name }
  const saved = await saveDraft(house, by, account, caseId, { version, step: 2, ...wish })
  return saved.completeness.missing
}
