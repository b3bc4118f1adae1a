import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import type { Source } from '@freigabe/contract'
import { checkGates } from '../../gate/check-gates.ts'
import type { House } from '../../house.ts'
import { createGroup } from '../../intake/create-group.ts'
import { readBatch } from '../../intake/list-batches.ts'
import { readSource } from '../../intake/list-sources.ts'
import { readGroup } from '../../intake/read-group.ts'
import { sweepFiles } from '../../intake/sweep-files.ts'
import { uploadBatch } from '../../intake/upload-batch.ts'
import { assessAll } from '../../testing/assess-all.ts'
import { castAccount, castCase, castReviewer } from '../../testing/cast.ts'
import { handIn } from '../../testing/hand-in.ts'
import { listOf, personOf } from '../../testing/list-of.ts'
import { screenNow } from '../../testing/screen-now.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { sweepRenewals } from '../clock/sweep-renewals.ts'
import { acceptCase } from '../deciding/accept-case.ts'
import { listCases } from '../list-cases.ts'
import { readCase } from '../read-case.ts'
import { readDraft } from '../read-draft.ts'
import { saveDraft } from '../save-draft.ts'
import { changeSource } from './change-source.ts'
import { declareSource } from './declare-source.ts'
import { deliverArrivals } from './deliver-arrivals.ts'
import { withdrawSource } from './withdraw-source.ts'

onEachDatabase('A source', (given) => {
  test('is approved before its first recipient, who can then be mailed at once', async () => {
    const { house } = given()
    const form = await castSource(house, { cap: 100 })
    assert.equal(form.source.closed, 'never_approved')
    await approve(house, form)
    assert.equal(await nextOf(house, form), 'await_arrivals')
    const { taken, refused, batches } = await deliver(house, form, 0, 3, ['not an address'])
    assert.deepEqual([taken, refused], [3, 1])
    assert.deepEqual(
      batches.map(({ recipients, beyondCap, closed }) => ({ recipients, beyondCap, closed })),
      [{ recipients: 3, beyondCap: false, closed: null }],
    )
    assert.equal(await verdict(house, form), 'allow')
  })

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
    await approve(house, form)
    const { policy, ...decided } = await readCase(house, 'customer', form.account, form.caseId)
    assert.deepEqual([policy.hasRecipients, decided.status], [false, 'accepted'])

    const { batches } = await deliver(house, form, 0, 13)
    for (const { batchId } of batches) await screenNow(house, form.account, batchId)
    const grown = (await casesOf(house, form)).find(({ trigger }) => trigger === 'growth')!
    assert.equal(grown.policy.hasRecipients, true)
    // What was stated of the form stands in the draft already; without it, all of this is missing.
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
    await approve(house, form)
    await deliver(house, form, 0, 3)
    const { approved } = await read(house, form)
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

  test('brings one batch a day, which is screened as a whole and stays sendable meanwhile', async () => {
    const { house } = given()
    const form = await castSource(house, { cap: 100 })
    await approve(house, form)
    const [first] = (await deliver(house, form, 0, 3)).batches
    const [second] = (await deliver(house, form, 2, 5)).batches
    assert.equal(second?.batchId, first?.batchId)
    await screenNow(house, form.account, first!.batchId)
    const [today] = (await read(house, form)).arrivals
    // Who came twice that day counts once.
    assert.deepEqual([today?.recipients, today?.closed], [5, null])
    assert.equal(await verdict(house, form), 'allow')
  })

  test('is renewed before its approval ends, by a case of its own', async () => {
    const { house, clock } = given()
    const form = await castSource(house, { cap: 100 })
    await approve(house, form)
    const { approved } = await read(house, form)
    const before = clock.now()
    clock.set(new Date(Date.parse(approved!.endsAt) - 30 * 86_400_000).toISOString())
    await sweepRenewals(house)
    const cases = await casesOf(house, form)
    const sources = { items: [await read(house, form)] }
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

  test('takes nothing in twice under one reference', async () => {
    const { house } = given()
    const form = await castSource(house, { cap: 100 })
    const wish = { reference: 'sign-up-1', recipients: people(0, 2) }
    const { account, group, source, owner } = form
    const send = () => deliverArrivals(house, owner.actor, account, group, source.id, wish)
    assert.deepEqual(await send(), await send())
    assert.equal((await read(house, form)).period.arrived, 2)
  })

  test('that grows beyond its cap holds only what is new, and opens a case about it', async () => {
    const { house } = given()
    const form = await castSource(house, { cap: 10 })
    await approve(house, form)
    await deliver(house, form, 0, 8)
    const { batches } = await deliver(house, form, 8, 13)
    assert.deepEqual(
      batches.map(({ recipients, beyondCap, closed }) => [recipients, beyondCap, closed]),
      [
        [2, false, null],
        [3, true, 'never_approved'],
      ],
    )
    for (const { batchId } of batches) await screenNow(house, form.account, batchId)
    const grown = (await casesOf(house, form)).find(({ trigger }) => trigger === 'growth')
    assert.equal(grown?.recipients, 3)
    assert.deepEqual(
      grown?.batches.map(({ id }) => id),
      [batches[1]!.batchId],
    )

    // More of the same joins it while nobody reviews it.
    const more = await deliver(house, form, 13, 15)
    assert.equal(more.batches[0]?.batchId, batches[1]!.batchId)
    await screenNow(house, form.account, batches[1]!.batchId)
    await handIn(house, form.owner, form.account, grown!.id)
    await acceptWith(house, form.account, grown!.id)
    assert.equal(await verdict(house, form), 'allow')
  })

  test('has what came beyond its cap asked about apart from another source that waits', async () => {
    const { house } = given()
    const form = await castSource(house, { cap: 10 })
    await approve(house, form)
    const { account, group, owner } = form
    const other = await declareSource(house, owner.actor, account, group, declaration)
    const { batches } = await deliver(house, form, 0, 13)
    await screenNow(house, account, batches[1]!.batchId)
    const cases = await casesOf(house, form)
    const asked = cases.map(({ trigger, recipients, sources }) => [
      trigger,
      recipients,
      sources.map(({ id }) => id),
    ])
    assert.deepEqual(asked.slice(0, 2), [
      ['growth', 3, []],
      ['early', 0, [other.id]],
    ])
  })

  test('that a reviewer approves with a lower cap sends what had come beyond it to a case of its own', async () => {
    const { house } = given()
    const form = await castSource(house, { cap: 10 })
    await handIn(house, form.owner, form.account, form.caseId)
    const { batches } = await deliver(house, form, 0, 8)
    assert.equal(batches[0]?.closed, 'in_review')
    const extent = { source: form.source.id, cap: 5, periodDays: 30 }
    await acceptWith(house, form.account, form.caseId, [extent])
    const { approved, arrivals, closed } = await read(house, form)
    assert.deepEqual([approved?.cap, approved?.periodDays], [5, 30])
    assert.deepEqual([arrivals[0]?.beyondCap, arrivals[0]?.closed], [true, 'never_approved'])
    assert.equal(closed, null)
  })

  test('cannot be approved with more than was declared', async () => {
    const { house } = given()
    const form = await castSource(house, { cap: 10 })
    await handIn(house, form.owner, form.account, form.caseId)
    const extent = { source: form.source.id, cap: 11, periodDays: 30 }
    await assert.rejects(acceptWith(house, form.account, form.caseId, [extent]), {
      code: 'SOURCE_CAP_TOO_HIGH',
    })
  })

  test('with another link holds what arrives until it is reviewed, and what was approved stays', async () => {
    const { house } = given()
    const form = await castSource(house, { cap: 100 })
    await approve(house, form)
    const before = await deliver(house, form, 0, 3)
    const change = { link: 'https://www.example.org/neu' }
    const { account, group, source, owner } = form
    const changed = await changeSource(house, owner.actor, account, group, source.id, change)
    assert.equal(changed.closed, 'content_changed')
    const after = await deliver(house, form, 3, 5)
    assert.notEqual(after.batches[0]?.batchId, before.batches[0]?.batchId)
    assert.equal(after.batches[0]?.closed, 'content_changed')
    assert.equal((await read(house, form)).arrivals.at(-1)?.closed, null)
    await handIn(house, owner, account, changed.case!.id)
    await assert.rejects(
      changeSource(house, owner.actor, account, group, source.id, { cap: 200 }),
      {
        code: 'SOURCE_IN_REVIEW',
      },
    )
    await acceptWith(house, account, changed.case!.id)
    assert.equal(await verdict(house, form), 'allow')
  })

  test('has room again when a new period begins, and none once its approval has ended', async () => {
    const { house, clock } = given()
    const form = await castSource(house, { cap: 5 })
    await approve(house, form)
    await deliver(house, form, 0, 5)
    assert.equal((await read(house, form)).closed, 'never_approved')
    clock.forward({ days: 30 })
    assert.equal((await read(house, form)).closed, null)
    clock.forward({ days: 1000 })
    assert.equal((await read(house, form)).closed, 'expired')
  })

  test('takes a file of whoever came through it, and has all of it reviewed where it does not fit', async () => {
    const { house } = given()
    const form = await castSource(house, { cap: 10 })
    await approve(house, form)
    await upload(house, form, 0, 8)
    assert.equal(await verdict(house, form), 'allow')
    await upload(house, form, 8, 12)
    assert.equal(await verdict(house, form), 'never_approved')
    const { arrivals, closed } = await read(house, form)
    assert.deepEqual(
      arrivals.map(({ recipients, beyondCap }) => [recipients, beyondCap]),
      [
        [4, true],
        [8, false],
      ],
    )
    assert.equal(closed, null)
  })

  test('has what was delivered deleted as recipients files are, and nothing sooner', async () => {
    const { house, clock } = given()
    const form = await castSource(house, { cap: 100 })
    const { batches } = await deliver(house, form, 0, 3)
    const files = async () =>
      (await Array.fromAsync(house.files.list(`recipients/${form.account}`))).length
    clock.forward({ days: 29 })
    await sweepFiles(house)
    assert.equal(await files(), 1)
    clock.forward({ days: 2 })
    await sweepFiles(house)
    assert.equal(await files(), 0)
    const batch = await readBatch(house, 'customer', form.account, form.group, batches[0]!.batchId)
    assert.notEqual(batch.fileDeletedAt, null)
  })

  test('that is withdrawn takes nothing in any more, and what arrived stays as it stands', async () => {
    const { house } = given()
    const form = await castSource(house, { cap: 100 })
    await approve(house, form)
    await deliver(house, form, 0, 3)
    const { account, group, source, owner } = form
    await withdrawSource(house, owner.actor, account, group, source.id)
    await assert.rejects(deliver(house, form, 3, 4), { code: 'NOT_FOUND' })
    assert.equal(await verdict(house, form), 'allow')
    assert.notEqual((await read(house, form)).withdrawnAt, null)
  })

  test('that is withdrawn before anybody came leaves its group to ask for recipients', async () => {
    const { house } = given()
    const form = await castSource(house, { cap: 100 })
    await approve(house, form)
    const { account, group, source, owner } = form
    await withdrawSource(house, owner.actor, account, group, source.id)
    assert.equal(await nextOf(house, form), 'add_recipients')
  })

  test('withdrawn before its case was handed in withdraws the case', async () => {
    const { house } = given()
    const { account, group, source, owner, caseId } = await castSource(house, { cap: 100 })
    await withdrawSource(house, owner.actor, account, group, source.id)
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

  test('that takes in many deliveries at once counts each recipient once, and none beyond the cap as within it', async () => {
    const { house } = given()
    const form = await castSource(house, { cap: 10 })
    await approve(house, form)
    await Promise.all([0, 1, 2, 3].map((n) => deliver(house, form, n * 4, n * 4 + 4)))
    const { arrived, beyondCap } = (await read(house, form)).period
    assert.deepEqual([arrived, beyondCap], [10, 6])
  })
})

const declaration = {
  name: 'Newsletter-Formular',
  kind: 'web_form',
  link: 'https://www.example.org/newsletter',
  method: 'form_double_opt_in',
  cap: 100,
  periodDays: 30,
} as const

type Form = Awaited<ReturnType<typeof castSource>>

/** An account with a group and a form that was declared for it. */
async function castSource(house: House, change: { cap: number }) {
  const { account, owner } = await castAccount(house)
  const { id: group } = await createGroup(house, owner.actor, account, { name: 'Newsletter' })
  const wish = { ...declaration, ...change }
  const source: Source = await declareSource(house, owner.actor, account, group, wish)
  return { account, owner, group, source, caseId: source.case!.id }
}

async function approve(house: House, { owner, account, caseId }: Form) {
  await handIn(house, owner, account, caseId)
  await acceptWith(house, account, caseId)
}

async function acceptWith(
  house: House,
  account: string,
  caseId: string,
  sources?: { source: string; cap: number; periodDays: number }[],
) {
  const reviewer = await castReviewer(house)
  const held = await assessAll(house, reviewer, account, caseId)
  await acceptCase(house, reviewer.actor, account, caseId, {
    ...held,
    decisionId: randomUUIDv7(),
    conditions: [],
    sources,
    statement: {},
  })
}

function people(from: number, to: number) {
  const signedUpAt = '2026-11-25T09:00:00Z'
  const confirmedAt = '2026-11-25T09:01:00Z'
  return Array.from({ length: to - from }, (_, i) => ({
    address: personOf(from + i),
    signedUpAt,
    confirmedAt,
  }))
}

function deliver(house: House, form: Form, from: number, to: number, others: string[] = []) {
  const { account, owner, group, source } = form
  const signedUpAt = '2026-11-25T09:00:00Z'
  const recipients = [...people(from, to), ...others.map((address) => ({ address, signedUpAt }))]
  return deliverArrivals(house, owner.actor, account, group, source.id, { recipients })
}

async function upload(house: House, form: Form, from: number, to: number) {
  const { account, owner, group, source } = form
  const wish = { fileName: 'messe.csv', trigger: 'import', source: source.id } as const
  const file = Readable.from([Buffer.from(listOf(from, to))])
  const { id } = await uploadBatch(house, owner.actor, account, group, wish, file)
  await screenNow(house, account, id)
}

const stated = {
  content: { methods: [{ code: 'form_double_opt_in', share: 100 }], answers: {} },
  alsoCases: [] as string[],
}

/** What is missing of a case's draft once this is stated; without anything, of the draft as it is offered. */
async function missingIn(house: House, form: Form, caseId: string, wish?: typeof stated) {
  const { account, owner } = form
  const { version, ...draft } = await readDraft(house, 'customer', account, caseId)
  if (!wish) return draft.completeness.missing
  const by = { id: owner.personId, name: owner.name }
  const saved = await saveDraft(house, by, account, caseId, { version, step: 2, ...wish })
  return saved.completeness.missing
}

function read(house: House, { account, group, source }: Form) {
  return readSource(house, 'customer', account, group, source.id)
}

async function nextOf(house: House, { account, group }: Form) {
  return (await readGroup(house, 'customer', account, group)).next.what
}

async function verdict(house: House, { account, group }: Form) {
  const [answer] = await checkGates(house, [{ account, group, purpose: 'campaign' }], null)
  return answer?.reason ?? answer?.verdict
}

async function casesOf(house: House, { account, group }: Form) {
  const { items } = await listCases(house, 'customer', account, { group, limit: 50 })
  const cases = await Promise.all(items.map(({ id }) => readCase(house, 'customer', account, id)))
  return cases
}
