import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import type { SubmissionContent } from '@freigabe/core'
import { takeLease } from '../../desk/lease/take-lease.ts'
import { readDeskCase } from '../../desk/read-desk-case.ts'
import { uploadEvidence } from '../../lists/evidence/upload-evidence.ts'
import { notePreview } from '../../lists/import/note-preview.ts'
import { castAccount, castCase, castReviewer, completeContent } from '../../testing/cast.ts'
import { askAtOnce, handInAndReject } from '../../testing/decide.ts'
import { inRole } from '../../testing/in-role.ts'
import { listOf } from '../../testing/list-of.ts'
import { policyAtHome } from '../../testing/policy-at-home.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { answerQuestions } from '../asking/answer-questions.ts'
import { readCase } from '../read-case.ts'
import { saveDraft } from '../submitting/save-draft.ts'
import { submitCase, supplementCase } from '../submitting/submit-case.ts'

type Cast = Awaited<ReturnType<typeof castAccount>>

onEachDatabase('A submission', (given) => {
  test('that brings a rejected list under another group and method has two signals, with the case they rest on', async () => {
    const cast = await castAccount(given().house)
    const refused = await opened(cast, listOf(100, 160))
    await handInAndReject(given().house, cast.owner, cast.account, refused)
    const caseId = await opened(cast, listOf(100, 160))
    await handsIn(cast, caseId)
    const { signals } = await readCase(given().house, 'customer', cast.account, caseId)
    assert.deepEqual(
      signals.map(({ code, severity }) => [code, severity]),
      [
        ['method_changed_after_refusal', 'serious'],
        ['rejected_recipients_again', 'serious'],
      ],
    )
    assert.deepEqual(
      signals.map(({ cases }) => cases.map((one) => one.caseId)),
      [[refused], [refused]],
    )
    assert.deepEqual(signals[0]!.differences[0]!.before.stated, [
      { code: 'purchased_or_rented', share: 100 },
    ])
    assert.deepEqual(signals[0]!.differences[0]!.now, [{ code: 'form_double_opt_in', share: 100 }])
  })

  test('with a serious signal goes to two people, who look before anything is asked or decided', async () => {
    const { house } = given()
    const cast = await castAccount(house)
    const refused = await opened(cast, listOf(200, 260))
    await handInAndReject(house, cast.owner, cast.account, refused)
    const caseId = await opened(cast, listOf(200, 260))
    await handsIn(cast, caseId)
    const { status, evaluation, decision } = await atDesk(cast, caseId)
    assert.deepEqual([status, decision], ['in_review', null])
    assert.deepEqual([evaluation!.route, evaluation!.outcome], ['second_eyes', 'held'])
    const signalled = evaluation!.rules.find(({ id }) => id === 'serious_signals')!
    assert.equal(signalled.outcome, 'true')
    assert.deepEqual(signalled.inputs[0]!.names[1]!.en, 'Different method after a rejection')
  })

  test('about the same list as another one names what both state', async () => {
    const { house } = given()
    const cast = await castAccount(house)
    const first = await opened(cast, listOf(300, 360))
    await handsIn(cast, first)
    const caseId = await opened(cast, listOf(300, 360))
    await handsIn(cast, caseId, { method: 'existing_customer' })
    const { signals } = await readCase(house, 'customer', cast.account, caseId)
    assert.deepEqual(
      signals.map(({ code }) => code),
      ['contradictory_submissions'],
    )
    assert.equal(signals[0]!.differences[0]!.before.caseId, first)
  })

  test('keeps its signals once, however often the customer clicks', async () => {
    const { house } = given()
    const cast = await castAccount(house)
    await handsIn(cast, await opened(cast, listOf(380, 399)))
    const caseId = await opened(cast, listOf(380, 399))
    await handsIn(cast, caseId, { method: 'existing_customer', clicks: 3 })
    const kept = await inRole(house.database, 'customer', cast.account, (tx) =>
      tx.selectFrom('case_signal').select('code').where('case_id', '=', caseId).execute(),
    )
    assert.deepEqual(kept, [{ code: 'contradictory_submissions' }])
  })

  test('that is like every other has none', async () => {
    const { house } = given()
    const cast = await castAccount(house)
    await handsIn(cast, await opened(cast, listOf(400, 460)))
    const caseId = await opened(cast, listOf(500, 560))
    await handsIn(cast, caseId)
    assert.deepEqual((await atDesk(cast, caseId)).signals, [])
  })

  test('that changes what nobody asked about says old and new, until it reads as before', async () => {
    const { house } = given()
    const cast = await castAccount(house)
    const caseId = await opened(cast, listOf(600, 660))
    await handsIn(cast, caseId)
    await isAsked(cast, caseId)
    const link = 'form_double_opt_in/form_link'
    const { content } = (await readCase(house, 'customer', cast.account, caseId)).submissions[0]!
    await adds(cast, caseId, 1, { ...content.answers, [link]: 'https://anders.example/los' })
    const changed = (await readCase(house, 'customer', cast.account, caseId)).signals
    assert.deepEqual(
      changed.map(({ code, severity }) => [code, severity]),
      [['answers_changed_after_question', 'warning']],
    )
    assert.deepEqual(changed[0]!.differences, [
      {
        statement: link,
        before: { caseId, revision: 1, stated: content.answers[link] },
        now: 'https://anders.example/los',
      },
    ])
    await answers(cast, caseId)
    assert.equal((await readCase(house, 'customer', cast.account, caseId)).signals.length, 1)
    await adds(cast, caseId, 3, content.answers)
    assert.deepEqual((await readCase(house, 'customer', cast.account, caseId)).signals, [])
  })

  test('is found beside other accounts only while the operator has accounts compared', async () => {
    const { house } = given()
    const [one, two] = [await castAccount(house, 'Eins'), await castAccount(house, 'Zwei')]
    await handsIn(one, await opened(one, listOf(700, 760)), { file: 'Vertrag von Eins' })
    const unseen = await opened(two, listOf(800, 860))
    await handsIn(two, unseen, { file: 'Vertrag von Eins' })
    assert.deepEqual((await atDesk(two, unseen)).signals, [])
    await compareAccounts(true)
    const caseId = await opened(two, listOf(900, 960))
    await handsIn(two, caseId, { file: 'Vertrag von Eins' })
    const [signal] = (await atDesk(two, caseId)).signals
    assert.deepEqual([signal!.code, signal!.severity], ['evidence_seen_elsewhere', 'warning'])
    assert.deepEqual(
      signal!.elsewhere.map(({ accountName }) => accountName),
      ['Eins'],
    )
    await compareAccounts(false)
    assert.deepEqual((await atDesk(two, caseId)).signals[0]!.elsewhere, [])
  })

  test('tells its customer the substance of what others did, and never who they are', async () => {
    const { house } = given()
    await compareAccounts(true)
    const one = await castAccount(house, 'Geheim GmbH')
    const theirs = await opened(one, listOf(1000, 1060))
    await handsIn(one, theirs, { file: 'Vertrag, geheim' })
    const two = await castAccount(house)
    const caseId = await opened(two, listOf(1100, 1160))
    await handsIn(two, caseId, { file: 'Vertrag, geheim' })
    for (const role of ['customer', 'support'] as const) {
      const seen = JSON.stringify(await readCase(house, role, two.account, caseId))
      assert.match(seen, /auch an anderer Stelle als Nachweis eingereicht/)
      for (const secret of ['Geheim GmbH', one.account, theirs]) assert.ok(!seen.includes(secret))
      await assert.rejects(
        inRole(house.database, role, two.account, (tx) =>
          tx.selectFrom('case_signal_elsewhere').selectAll().execute(),
        ),
        /permission denied/,
      )
    }
    await compareAccounts(false)
  })

  test('names recipients that were refused with another account, for the desk', async () => {
    const { house } = given()
    await compareAccounts(true)
    const one = await castAccount(house, 'Eins')
    const theirs = await opened(one, listOf(2000, 2400))
    await handInAndReject(house, one.owner, one.account, theirs)
    const two = await castAccount(house)
    const caseId = await opened(two, listOf(2000, 2400))
    await handsIn(two, caseId)
    const signal = (await atDesk(two, caseId)).signals.find(
      ({ code }) => code === 'rejected_recipients_again',
    )!
    assert.equal(signal.severity, 'warning')
    assert.deepEqual(
      signal.elsewhere.map((other) => [other.caseId, other.status]),
      [[theirs, 'rejected']],
    )
    assert.deepEqual(signal.cases, [])
    const later = await opened(two, listOf(2000, 2400))
    await compareAccounts(false)
    await handsIn(two, later)
    assert.deepEqual((await atDesk(two, later)).signals, [])
  })

  test('gives no signal for what accounts share that belong together', async () => {
    const { house } = given()
    await compareAccounts(true)
    const [one, two] = [await castAccount(house), await castAccount(house)]
    await inRole(house.database, 'admin', two.account, (tx) =>
      tx
        .insertInto('membership')
        .values({
          account_id: two.account,
          person_id: one.owner.personId,
          role: 'editor',
          since: house.clock.now(),
        })
        .execute(),
    )
    await handsIn(one, await opened(one, listOf(3000, 3060)), { file: 'Agentur' })
    const caseId = await opened(two, listOf(3100, 3160))
    await handsIn(two, caseId, { file: 'Agentur' })
    assert.deepEqual((await atDesk(two, caseId)).signals, [])
    await compareAccounts(false)
  })

  test('with the contact of several other accounts says so, and with that of one does not', async () => {
    const { house } = given()
    await compareAccounts(true)
    const contact = 'anna@laden.example'
    const seen: string[][] = []
    for (const first of [4000, 4100, 4200]) {
      const cast = await castAccount(house)
      const caseId = await opened(cast, listOf(first, first + 60))
      await handsIn(cast, caseId, { contact })
      seen.push((await atDesk(cast, caseId)).signals.map(({ code }) => code))
    }
    assert.deepEqual(seen, [[], [], ['one_contact_for_many_accounts']])
    await compareAccounts(false)
  })

  test('has the signals that it was handed in with, whatever becomes of the other case', async () => {
    const { house } = given()
    const cast = await castAccount(house)
    const first = await opened(cast, listOf(5000, 5060))
    await handsIn(cast, first)
    const caseId = await opened(cast, listOf(5000, 5060))
    await handsIn(cast, caseId, { method: 'existing_customer' })
    const before = (await readCase(house, 'customer', cast.account, caseId)).signals
    await adds(cast, first, 1, {})
    const after = (await readCase(house, 'customer', cast.account, caseId)).signals
    assert.deepEqual(after, before)
  })

  test('after many versions of its file is a signal for the desk, with how many, and none for the customer', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { group, caseId } = await castCase(house, owner.actor, account, listOf(6000, 6060))
    for (const version of [1, 2, 3, 4, 5, 5]) {
      await notePreview(house, owner.actor, account, group, String(version).repeat(64))
    }
    const cast = { account, owner } as Cast
    await handsIn(cast, caseId)
    const { signals, evaluation } = await atDesk(cast, caseId)
    assert.deepEqual(
      signals.map(({ code, severity, files }) => [code, severity, files]),
      [['files_tried', 'notice', 5]],
    )
    assert.ok(evaluation)
    assert.deepEqual((await readCase(house, 'customer', account, caseId)).signals, [])
  })

  /** A separate group with one import, and the case that it opened. */
  async function opened({ account, owner }: Cast, csv: string): Promise<string> {
    return (await castCase(given().house, owner.actor, account, csv)).caseId
  }

  interface Said {
    method?: string
    file?: string
    contact?: string
    clicks?: number
  }

  /** Hands a case in; its files belong to this case alone unless one is named. */
  async function handsIn({ account, owner }: Cast, caseId: string, said: Said = {}) {
    const { house } = given()
    const { methods, answers } = await completeContent(house, account, said.method)
    const file = await uploaded(account, said.file ?? randomUUIDv7())
    const content: SubmissionContent = {
      methods,
      answers: Object.fromEntries(
        Object.entries(answers).map(([key, answer]) => [
          key,
          Array.isArray(answer) ? [file] : answer,
        ]),
      ),
      ...(said.contact && { contact: { name: 'Anna', email: said.contact } }),
    }
    await saveDraft(house, { id: owner.personId, name: owner.name }, account, caseId, {
      version: 0,
      content: content as never,
      alsoCases: [],
      step: 4,
    })
    const wish = {
      submissionId: randomUUIDv7(),
      draftVersion: 1,
      declarationVersion: policyAtHome.declaration.version,
    }
    const clicks = Array.from({ length: said.clicks ?? 1 }, () =>
      submitCase(house, owner, account, caseId, wish),
    )
    await Promise.all(clicks)
  }

  async function uploaded(account: string, text: string) {
    const stream = Readable.from([Buffer.from(text)])
    return (await uploadEvidence(given().house, 'Test', account, 'nachweis.txt', stream)).id
  }

  async function atDesk({ account }: Cast, caseId: string) {
    const reviewer = await castReviewer(given().house)
    return readDeskCase(given().house, reviewer.personId, account, caseId)
  }

  async function isAsked({ account }: Cast, caseId: string) {
    const { house } = given()
    const reviewer = await castReviewer(house)
    const { token } = await takeLease(house, reviewer, account, caseId)
    await askAtOnce(house, reviewer, account, caseId, {
      questionId: randomUUIDv7(),
      text: 'Seit wann gibt es den Newsletter?',
      grounds: ['origin_unclear'],
      requirements: [],
      leaseToken: token!,
    })
    given().clock.forward({ minutes: 30 })
  }

  async function answers({ account, owner }: Cast, caseId: string) {
    const { house } = given()
    const { questions } = await readCase(house, 'customer', account, caseId)
    await answerQuestions(house, owner, account, caseId, {
      submissionId: randomUUIDv7(),
      declarationVersion: policyAtHome.declaration.version,
      answers: questions.map(({ id }) => ({ questionId: id, text: 'Seit 2024.', evidence: [] })),
    })
  }

  async function adds(
    { account, owner }: Cast,
    caseId: string,
    revision: number,
    more: SubmissionContent['answers'],
  ) {
    const { house } = given()
    const latest = (await readCase(house, 'customer', account, caseId)).submissions.at(-1)!
    await supplementCase(house, owner, account, caseId, {
      submissionId: randomUUIDv7(),
      revision,
      declarationVersion: policyAtHome.declaration.version,
      content: { ...latest.content, answers: { ...latest.content.answers, ...more } } as never,
    })
  }

  async function compareAccounts(on: boolean) {
    const { database, clock } = given().house
    const named = { name: 'Sendeplatz', locale: 'de', set_up_at: clock.now() } as const
    const compare = { compare_accounts: on }
    await inRole(database, 'admin', null, (tx) =>
      tx
        .insertInto('platform')
        .values({ ...named, ...compare })
        .onConflict((conflict) => conflict.column('single').doUpdateSet(compare))
        .execute(),
    )
  }
})
