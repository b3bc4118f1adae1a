import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { beforeEach, test } from 'node:test'
import type { ReturnReport, SendReport } from '@freigabe/contract'
import { answerQuestions } from '../../case/asking/answer-questions.ts'
import { giveBackLease, takeLease } from '../../desk/lease/take-lease.ts'
import { recordSends } from '../../gate/sending/record-sends.ts'
import { sendingOf } from '../../gate/sending/sending.ts'
import { signedIn } from '../../testing/browser.ts'
import {
  castCustomer,
  castReviewer,
  castStaff,
  castSubmitted,
  importFile,
  password,
} from '../../testing/cast.ts'
import { castHold } from '../../testing/cast-hold.ts'
import { accept, askAtOnce, assessAll, rejectAtOnce } from '../../testing/decide.ts'
import { inRole } from '../../testing/in-role.ts'
import { policyAtHome, publishRules, publishWithoutLots } from '../../testing/policy-at-home.ts'
import { confirmAtOnce } from '../../testing/settle-hold.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { enterIncident } from '../incidents/keep-incidents.ts'
import { recordReturns } from '../record-returns.ts'
import { readOutcomes } from './read-outcomes.ts'

const small = 'screening.recipients < 100'
type Rules = Parameters<typeof publishRules>[1]
const byRule: Rules = { small_list: [small, { effect: 'accept', conditions: [] }] }
const span = { weeks: 1, days: 14, basis: 'counted' } as const

onEachDatabase('What came of approvals', (given) => {
  // What was decided in one test is too old for the next.
  beforeEach(() => given().clock.forward({ days: 60 }))

  test('stands by the rule that decided, however often it was published, beside what the lot gave to people', async () => {
    const { house } = given()
    const first = await publishRules(house, byRule)
    const alone = await castSubmitted(house)
    const last = await publishRules(house, byRule, 1)
    const byLot = await castSubmitted(house)
    await accept(house, byLot.account, byLot.caseId)
    await reject(await castSubmitted(house))
    await send(alone)
    await tell(alone, 'bounce', 12)
    await send(byLot)
    const { rules, people, all, drawn } = await read()
    assert.deepEqual(
      rules.map(({ rule, publications, lot, ...sums }) => ({
        ...{ rule: rule.id, title: rule.title.de, ...publications, approvals: sums.approvals },
        ...{ sent: sums.sent, bounced: sums.rates.bounce_unknown_recipient },
        lot: [lot.drawn, lot.approvals, lot.sent, lot.rates.bounce_unknown_recipient.came],
      })),
      [
        {
          ...{ rule: 'small_list', title: 'Regel small_list', first, last, approvals: 1 },
          ...{ sent: 400, bounced: { came: 12, of: 400, estimate: null, missing: 'few' } },
          lot: [2, 1, 400, 0],
        },
      ],
    )
    assert.deepEqual([people.approvals, all.approvals, drawn], [0, 2, 'groups'])
  })

  test('tells rules apart whose expression changed, and recommendations from people alone', async () => {
    const { house } = given()
    for (const limit of [50, 60]) {
      const when = `screening.recipients < ${limit}`
      await publishRules(house, { clean: [when, { effect: 'recommend_acceptance' }] })
      const { account, caseId } = await castSubmitted(house)
      await accept(house, account, caseId)
    }
    await publishRules(house, {})
    const { account, caseId } = await castSubmitted(house, 'form_single_opt_in')
    await accept(house, account, caseId)
    const { rules, recommended, people, methods, evidence } = await read()
    assert.deepEqual(rules, [])
    assert.deepEqual(
      recommended.map((each) => [each.rule.id, each.approvals]),
      [
        ['clean', 1],
        ['clean', 1],
      ],
    )
    assert.equal(people.approvals, 1)
    assert.deepEqual(
      methods.map((each) => [each.method, each.approvals]),
      [
        ['form_double_opt_in', 2],
        ['form_single_opt_in', 1],
      ],
    )
    assert.deepEqual(
      evidence.map((each) => [each.evidence, each.approvals]),
      [
        ['double_opt_in', 2],
        ['records', 1],
      ],
    )
  })

  test('counts what was sent soon after the decision, and what came of it within the window of its kind', async () => {
    const { house, clock } = given()
    const approved = await approvedByPerson()
    clock.forward({ days: 13 })
    await send(approved)
    clock.forward({ days: 3 })
    await tell(approved, 'bounce', 5)
    await tell(approved, 'unsubscribe', 7)
    clock.forward({ days: 1 })
    await tell(approved, 'bounce', 11)
    await send(approved)
    await tell(approved, 'complaint', 1)
    const early = await readOutcomes(house, span)
    assert.equal(early.all.approvals, 0, 'not before all of the time has passed')
    clock.forward({ days: 5 })
    const { all, since, until, days, within } = await readOutcomes(house, span)
    const { bounce_unknown_recipient: bounced, unsubscribe, complaint } = all.rates
    assert.deepEqual([all.approvals, all.imports, all.sent], [1, 1, 400])
    assert.deepEqual([bounced.came, unsubscribe.came, complaint.came], [5, 7, 0])
    assert.deepEqual([days, within, complaint.missing], [14, 7, 'untold'])
    const length = (Date.parse(until) - Date.parse(since)) / 86_400_000
    assert.deepEqual([length, Date.parse(clock.now()) > Date.parse(until)], [7, true])
  })

  test('divides complaints by what went to providers that report them', async () => {
    const approved = await approvedByPerson()
    await send(approved, [
      { provider: 'gmail', count: 300 },
      { provider: 'outlook', count: 100 },
    ])
    await tell(approved, 'complaint', 2, { provider: 'outlook' })
    await tell(approved, 'complaint', 1, { provider: 'gmail' })
    const { complaint } = (await read()).all.rates
    assert.deepEqual([complaint.came, complaint.of], [2, 100])
  })

  test('belongs to the approval that opened the gate, also for the same list imported again', async () => {
    const { house } = given()
    const approved = await approvedByPerson()
    const file = 'E-Mail;Name\nanna@example.org;Anna\nbert@example.net;Bert\n'
    const again = await importFile(
      house,
      approved.owner.actor,
      approved.account,
      approved.group,
      file,
    )
    assert.equal(again.caseId, null, 'it needs no approval of its own')
    await send({ ...approved, batch: again.batch })
    const { all } = await read()
    assert.deepEqual([all.approvals, all.sentTo, all.sent], [1, 1, 400])
  })

  test('leaves out what a mailbox provider refused on days on which it failed for many, as whoever judges does', async () => {
    const { house, clock } = given()
    const approved = await approvedByPerson()
    const [failing, fine] = [`failing-${randomUUIDv7()}`, 'gmail']
    await send(approved, [
      { provider: failing, count: 300 },
      { provider: fine, count: 100 },
    ])
    await tell(approved, 'bounce', 90, { provider: failing })
    await tell(approved, 'bounce', 2, { provider: fine })
    await tell(approved, 'unsubscribe', 7, { provider: failing })
    const today = clock.now().slice(0, 10)
    const incident = { incidentId: randomUUIDv7(), kind: 'provider', since: today } as const
    const about = { provider: failing, account: null, domain: null, words: 'Ausgefallen.' }
    await enterIncident(house, await castReviewer(house), { ...incident, ...about })
    const { all, failed } = await read()
    const { bounce_unknown_recipient: bounced, unsubscribe } = all.rates
    assert.deepEqual([bounced.came, bounced.of], [2, 100])
    assert.deepEqual([unsubscribe.came, unsubscribe.of], [7, 400])
    assert.deepEqual([all.sent, failed], [400, 300])
  })

  test('belongs, where nobody told the day of sending, to the last day before on which the import or its group was sent to', async () => {
    const { clock } = given()
    const approved = await approvedByPerson()
    await send(approved)
    clock.forward({ days: 5 })
    await tell(approved, 'bounce', 3)
    await send(approved, [{ count: 400 }])
    await tell(approved, 'bounce', 4)
    clock.forward({ days: 22 })
    const { all } = await readOutcomes(given().house, { ...span, weeks: 2 })
    assert.equal(all.rates.bounce_unknown_recipient.came, 7, 'the group was sent to on that day')
  })

  test('is read by samples where the sender knew the recipient alone, apart from what was counted', async () => {
    const { house } = given()
    const approved = await approvedByPerson()
    await send(approved)
    const report = { id: 'r', account: approved.account, kind: 'unsubscribe', count: 1 } as const
    await recordReturns(house, [{ ...report, address: 'anna@example.org' }], null)
    const counted = await read()
    assert.deepEqual(counted.bases, { counted: 1, sketch: 1 })
    assert.equal(counted.all.rates.unsubscribe.of, 0)
    assert.equal(counted.all.rates.complaint.of, 400)
    const { all } = await readOutcomes(house, { ...span, basis: 'sketch' })
    assert.deepEqual([all.rates.unsubscribe.came, all.rates.unsubscribe.of], [1, 400])
    assert.equal(all.rates.complaint.of, 0)
  })

  test('says of how many approvals only the group was told, and makes up no rate for them', async () => {
    const approved = await approvedByPerson()
    await send(approved, [{ count: 400 }])
    await approvedByPerson()
    const { all, groupOnly } = await read()
    assert.deepEqual([all.approvals, all.sentTo, all.sent, groupOnly], [2, 0, 0, 1])
    assert.equal(all.rates.bounce_unknown_recipient.missing, 'untold')
  })

  test('counts approvals that were put on hold, those confirmed, and those revoked', async () => {
    const { house, clock } = given()
    const { account, group, batch } = await approvedByPerson()
    const confirmed = await approvedByPerson()
    const late = await approvedByPerson()
    await castHold(house, account, { kind: 'import', groupId: group, batchId: batch })
    const hold = await castHold(house, confirmed.account, { kind: 'account' })
    const { personId, name } = await castStaff(house, 'lead')
    const lead = { personId, name, actor: { kind: 'staff', personId, role: 'lead' } as const }
    await confirmAtOnce(house, lead, confirmed.account, hold, {
      decisionId: randomUUIDv7(),
      grounds: ['false_statement'],
      found: 'Gekauft.',
    })
    clock.forward({ days: 21 })
    await castHold(house, late.account, { kind: 'group', groupId: late.group })
    const { all } = await readOutcomes(house, span)
    assert.deepEqual([all.held, all.confirmed, all.revoked], [0, 0, 0], 'not yet')
    clock.forward({ days: 1 })
    const after = (await readOutcomes(house, span)).all
    assert.deepEqual([after.approvals, after.held, after.confirmed, after.revoked], [3, 2, 1, 1])
  })

  test('is for leads and administration, and for nobody else', async () => {
    const { house, app } = given()
    const { account } = await approvedByPerson()
    for (const role of ['lead', 'admin'] as const) {
      const staff = await signedIn(app, (await castStaff(house, role)).email, password)
      const { status, body } = await staff.get('/desk/outcomes?weeks=4&days=30')
      assert.deepEqual([status, body.days], [200, 30], role)
      assert.equal((await staff.get('/desk/outcomes?days=91')).status, 400)
    }
    const others = [
      ...['reviewer', 'support', 'billing'].map((role) => castStaff(house, role as 'reviewer')),
      castCustomer(house, account, 'owner'),
    ]
    for (const other of await Promise.all(others)) {
      const visitor = await signedIn(app, other.email, password)
      assert.equal((await visitor.get('/desk/outcomes')).body.code, 'NOT_ALLOWED')
    }
  })

  /** All that was decided in a test, once its time has passed. */
  async function read() {
    given().clock.forward({ days: 22 })
    return readOutcomes(given().house, span)
  }

  async function approvedByPerson() {
    const { house } = given()
    await publishWithoutLots(house)
    const submitted = await castSubmitted(house)
    await accept(house, submitted.account, submitted.caseId)
    return { ...submitted, batch: await batchOf(submitted.account) }
  }

  type Mailed = { account: string; group: string; batch?: string }

  /** 400 messages, to the import unless parts say otherwise. */
  async function send(to: Mailed, parts?: NonNullable<SendReport['parts']>) {
    const { house } = given()
    const { account, group } = to
    const batch = to.batch ?? (await batchOf(account))
    const isNamed = parts === undefined || parts.length > 1
    const send = {
      ...{ id: randomUUIDv7(), account, group, purpose: 'campaign' as const, count: 400 },
      parts: (parts ?? [{ count: 400 }]).map((part) => (isNamed ? { batch, ...part } : part)),
    }
    await recordSends(house, sendingOf(house), [send], null)
  }

  async function tell(
    { account, group, batch }: Mailed,
    kind: 'bounce' | 'complaint' | 'unsubscribe',
    count: number,
    more: Partial<ReturnReport> = {},
  ) {
    const report = {
      ...{ id: randomUUIDv7(), account, group, batch: batch ?? (await batchOf(account)), kind },
      ...{ count, ...(kind === 'bounce' && { class: 'unknown_recipient' as const }), ...more },
    }
    await recordReturns(given().house, [report], null)
  }

  async function batchOf(account: string): Promise<string> {
    const { batch_id } = await inRole(given().house.database, 'command', account, (tx) =>
      tx
        .selectFrom('batch')
        .select('batch_id')
        .where('account_id', '=', account)
        .executeTakeFirstOrThrow(),
    )
    return batch_id
  }

  /** Asks, is answered, and rejects: the lot was drawn on the revision before. */
  async function reject(submitted: Awaited<ReturnType<typeof castSubmitted>>) {
    const { house } = given()
    const { account, owner, caseId } = submitted
    const reviewer = await castReviewer(house)
    const { token } = await takeLease(house, reviewer, account, caseId)
    const { code } = policyAtHome.grounds.find((ground) => ground.code === 'consent_lapsed')!
    const questionId = randomUUIDv7()
    const question = { questionId, text: 'Wann war das?', grounds: [code], requirements: [] }
    await askAtOnce(house, reviewer, account, caseId, { leaseToken: token!, ...question })
    await answerQuestions(house, owner, account, caseId, {
      submissionId: randomUUIDv7(),
      declarationVersion: policyAtHome.declaration.version,
      answers: [{ questionId, text: 'Vor zehn Jahren.', evidence: [] }],
    })
    await giveBackLease(house, reviewer.personId, account, caseId)
    const held = await assessAll(house, reviewer, account, caseId)
    const remedies = [policyAtHome.remedies[0]!.code]
    const decision = { decisionId: randomUUIDv7(), grounds: [code], remedies, statement: {} }
    await rejectAtOnce(house, reviewer.actor, account, caseId, { ...held, ...decision })
  }
})
