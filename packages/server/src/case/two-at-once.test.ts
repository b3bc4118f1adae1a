import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { takeLease } from '../desk/lease/take-lease.ts'
import { readNumbered } from '../feed/read-feed.ts'
import { AppError } from '../http/app-error.ts'
import { correctColumns } from '../lists/columns/correct-columns.ts'
import {
  castAccount,
  castCase,
  castCustomer,
  castReviewer,
  castSubmitted,
  completeContent,
} from '../testing/cast.ts'
import { acceptAtOnce, assessAll, handIn } from '../testing/decide.ts'
import { inRole } from '../testing/in-role.ts'
import { policyAtHome } from '../testing/policy-at-home.ts'
import { onEachDatabase } from '../testing/test-house.ts'
import { readDraft } from './submitting/read-draft.ts'
import { saveDraft } from './submitting/save-draft.ts'
import { supplementCase } from './submitting/submit-case.ts'

onEachDatabase('Two people at once', (given) => {
  test('of two reviewers who claim one case together, one holds it and the other is told who', async () => {
    const { house } = given()
    const { account, caseId } = await castSubmitted(house)
    const reviewers = await Promise.all([castReviewer(house), castReviewer(house)])
    const claims = await Promise.allSettled(
      reviewers.map((reviewer) => takeLease(house, reviewer, account, caseId)),
    )
    const refused = claims.filter((claim) => claim.status === 'rejected')
    assert.equal(refused.length, 1)
    assert.equal(codeOf(refused[0]!.reason), 'LEASE_HELD')
  })

  test('a decision under a lease that has passed on is refused', async () => {
    const { house, clock } = given()
    const { account, caseId } = await castSubmitted(house)
    const [first, second] = [await castReviewer(house), await castReviewer(house)]
    const lease = await takeLease(house, first, account, caseId)
    clock.forward({ minutes: 16 })
    await takeLease(house, second, account, caseId)
    const decision = { decisionId: randomUUIDv7(), revision: 1, conditions: [], statement: {} }
    await assert.rejects(
      acceptAtOnce(house, first.actor, account, caseId, { leaseToken: lease.token!, ...decision }),
      (error) => codeOf(error) === 'LEASE_LOST',
    )
  })

  test('of two people who save one draft on the same version, the second is told and overwrites nothing', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { caseId } = await castCase(house, owner.actor, account)
    const editor = await castCustomer(house, account, 'editor')
    const saves = await Promise.allSettled(
      [owner, editor].map((person, place) =>
        saveDraft(house, { id: person.personId, name: person.name }, account, caseId, {
          version: 0,
          content: { methods: [], answers: { 'general/purpose': `Fassung ${place}` } },
          alsoCases: [],
          step: 2,
        }),
      ),
    )
    const refused = saves.filter((save) => save.status === 'rejected')
    assert.equal(refused.length, 1)
    assert.equal(codeOf(refused[0]!.reason), 'DRAFT_CHANGED')
    const kept = saves.find((save) => save.status === 'fulfilled')!.value
    assert.deepEqual((await readDraft(house, 'customer', account, caseId)).content, kept.content)
  })

  test('a decision on a revision that the customer has since added to is refused', async () => {
    const { house } = given()
    const { account, owner, caseId, content } = await castSubmitted(house)
    const reviewer = await castReviewer(house)
    const { leaseToken } = await assessAll(house, reviewer, account, caseId)
    await supplementCase(house, owner, account, caseId, {
      submissionId: randomUUIDv7(),
      revision: 1,
      declarationVersion: policyAtHome.declaration.version,
      content: content as never,
    })
    const decision = { decisionId: randomUUIDv7(), revision: 1, conditions: [], statement: {} }
    await assert.rejects(
      acceptAtOnce(house, reviewer.actor, account, caseId, { leaseToken, ...decision }),
      (error) => codeOf(error) === 'REVISION_OUTDATED',
    )
  })

  test('of a submission and a correction of the columns it is about, one is refused, whichever came first', async () => {
    const { house } = given()
    const csv = `E-Mail;Notiz\n${Array.from({ length: 9 }, (_, i) => `a${i}@gmx.de;b${i % 3}@firma.de`).join('\n')}\n`
    for (const isCorrectedFirst of [true, false]) {
      const { account, owner } = await castAccount(house)
      const { group, batch, caseId } = await castCase(house, owner.actor, account, csv)
      const both = [
        () => handIn(house, owner, account, caseId),
        () =>
          correctColumns(house, owner.actor, account, group, batch, {
            columns: { email: 1 },
            encoding: null,
          }),
      ]
      const ordered = isCorrectedFirst ? both.toReversed() : both
      const ends = await Promise.allSettled(ordered.map((verb) => verb()))
      const refused = ends.flatMap((end) => (end.status === 'rejected' ? [codeOf(end.reason)] : []))
      assert.equal(refused.length, 1)
      assert.ok(['BATCH_NOT_SCREENED', 'BATCH_IN_REVIEW'].includes(refused[0]!), refused[0]!)
    }
  })

  test('the feed numbers every change once and without gaps, each account’s in the order of its revisions, when many decide together', async () => {
    const { house } = given()
    const cases = await Promise.all(Array.from({ length: 6 }, () => castSubmitted(house)))
    const reviewer = await castReviewer(house)
    await Promise.all(
      cases.map(async ({ account, caseId }) => {
        const held = await assessAll(house, reviewer, account, caseId)
        const decision = { decisionId: randomUUIDv7(), revision: 1, conditions: [], statement: {} }
        await acceptAtOnce(house, reviewer.actor, account, caseId, { ...held, ...decision })
      }),
    )
    await house.feed.publish()
    const rows = await inRole(house.database, 'gate', null, (tx) => readNumbered(tx, 0, 10_000))
    assert.deepEqual(
      rows.map((row) => row.number),
      rows.map((_, place) => place + 1),
    )
    for (const { account } of cases) {
      const own = rows.filter((row) => row.account_id === account)
      assert.deepEqual(
        own.map((row) => row.revision),
        own.map((_, place) => place + 1),
      )
    }
  })

  test('a draft is complete only with what the policy requires', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { caseId } = await castCase(house, owner.actor, account)
    const content = await completeContent(house, account)
    const saved = await saveDraft(
      house,
      { id: owner.personId, name: owner.name },
      account,
      caseId,
      {
        version: 0,
        content: content as never,
        alsoCases: [],
        step: 4,
      },
    )
    assert.deepEqual(saved.faults, [])
    assert.equal(saved.completeness.missing.length, 0)
  })
})

function codeOf(error: unknown): string | null {
  return error instanceof AppError ? error.code : null
}
