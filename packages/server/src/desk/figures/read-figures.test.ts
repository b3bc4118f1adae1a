import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { answerQuestions } from '../../case/asking/answer-questions.ts'
import { takeBackQuestion } from '../../case/asking/ask-question.ts'
import { setSkills } from '../../people/staff/staff.ts'
import { castCase, castReviewer, castStaff, castSubmitted } from '../../testing/cast.ts'
import {
  accept,
  acceptAtOnce,
  askAtOnce,
  assessAll,
  handInAndReject,
} from '../../testing/decide.ts'
import { policyAtHome } from '../../testing/policy-at-home.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { giveBackLease, takeLease } from '../lease/take-lease.ts'
import { readFigures, readOwnFigures } from './read-figures.ts'

onEachDatabase('Figures', (given) => {
  test('tell how cases were decided, and can be narrowed to a way or a method', async () => {
    const { house } = given()
    const { account, owner, caseId } = await castSubmitted(house)
    const reviewer = await castReviewer(house)
    const { token } = await takeLease(house, reviewer, account, caseId)
    const ask = async (questionId: string) => {
      const question = { questionId, text: 'Wo?', grounds: ['origin_unclear'], requirements: [] }
      const wish = { leaseToken: token!, ...question }
      await askAtOnce(house, reviewer, account, caseId, wish)
    }
    const [answered, takenBack] = [randomUUIDv7(), randomUUIDv7()]
    await ask(takenBack)
    await takeBackQuestion(house, reviewer.actor, account, caseId, takenBack)
    await ask(answered)
    await answerQuestions(house, owner, account, caseId, {
      submissionId: randomUUIDv7(),
      declarationVersion: policyAtHome.declaration.version,
      answers: [{ questionId: answered, text: 'Unten auf der Startseite.', evidence: [] }],
    })
    await giveBackLease(house, reviewer.personId, account, caseId)
    await accept(house, account, caseId)
    const other = await castCase(house, owner.actor, account, 'E-Mail\ncarla@example.com\n')
    await handInAndReject(house, owner, account, other.caseId)

    const all = await readFigures(house, { weeks: 4 })
    const { decided, kept, accepted, byRule, questions } = all.total!
    assert.deepEqual(
      { decided, kept, accepted, byRule, questions },
      { decided: 2, kept: 2, accepted: 1, byRule: 0, questions: 1 },
    )
    assert.deepEqual(all.questions, [
      { questions: 0, cases: 1 },
      { questions: 1, cases: 1 },
    ])
    assert.deepEqual(
      all.methods.map((each) => [each.method, each.decided, each.accepted]),
      [
        ['form_double_opt_in', 1, 1],
        ['purchased_or_rented', 1, 0],
      ],
    )
    assert.deepEqual(
      all.weeks.map((week) => week.decided),
      [2],
    )
    const none = { filed: 0, upheld: 0, dismissed: 0, withdrawn: 0, open: 0 }
    assert.deepEqual(all.appeals, { ...none, reasons: [] })

    for (const { decided, hours, medianHours, promisedHours } of all.routes) {
      assert.equal(hours.length, decided)
      assert.ok(hours.some((each) => each <= medianHours))
      assert.ok(promisedHours === null || promisedHours > 0)
    }

    const bought = await readFigures(house, { weeks: 4, method: 'purchased_or_rented' })
    assert.equal(bought.total!.decided, 1)
    const [{ route } = { route: undefined }] = bought.routes
    const sameWay = await readFigures(house, { weeks: 4, route })
    assert.ok(sameWay.routes.every((each) => each.route === route))
    const noWay = await readFigures(house, { weeks: 4, route: 'by_rule' })
    assert.equal(noWay.total, null)
    assert.deepEqual(noWay.weeks, [])
  })

  test('forecast the desk of tomorrow from the same hours of the last eight weeks', async () => {
    const { house, clock } = given()
    assert.equal((await readFigures(house, { weeks: 4 })).backlog, null)
    const { account, caseId } = await castSubmitted(house)
    clock.forward({ days: 35, hours: -1 })
    await castSubmitted(house)
    clock.forward({ hours: 1 })
    await accept(house, account, caseId)
    const { backlog, waiting } = await readFigures(house, { weeks: 4 })
    assert.equal(backlog!.now, waiting.running + waiting.atRisk + waiting.breached)
    assert.equal(backlog!.weeks, 5)
    // Six days of seven of those weeks brought nothing; the first of them brought one case or more.
    assert.ok(backlog!.expected >= backlog!.now)
    assert.ok(backlog!.most > backlog!.now)
    assert.equal(Date.parse(backlog!.at) - Date.parse(clock.now()), 86_400_000)
  })

  test('tell how many cases of a skill are held and late only where five people take them', async () => {
    const { house } = given()
    const { caseId } = await castSubmitted(house)
    await house.database.root.deleteFrom('staff_member').execute()
    await house.database.root
      .updateTable('desk_queue')
      .set({ skills: ['migration'] })
      .where('case_id', '=', caseId)
      .execute()
    const admin = await castStaff(house, 'admin')
    const load = async () => {
      const { waiting } = await readFigures(house, { weeks: 4 })
      return waiting.skills.find(({ skill }) => skill === 'migration')!
    }
    const add = async () => {
      const { personId } = await castReviewer(house)
      await setSkills(house, admin.actor, personId, ['migration'])
    }
    for (let n = 0; n < 4; n += 1) await add()
    await castReviewer(house)
    assert.deepEqual(await load(), { skill: 'migration', waiting: 1, held: null, late: null })
    await add()
    assert.deepEqual(await load(), { skill: 'migration', waiting: 1, held: 0, late: 0 })
  })

  test('show reviewers what they decided themselves, today and this week', async () => {
    const { house, clock } = given()
    clock.set('2027-03-02T10:00:00.000Z')
    const reviewer = await castReviewer(house)
    const decide = async () => {
      const { account, caseId } = await castSubmitted(house)
      const held = await assessAll(house, reviewer, account, caseId)
      const decision = { decisionId: randomUUIDv7(), conditions: [], statement: {} }
      await acceptAtOnce(house, reviewer.actor, account, caseId, { ...held, ...decision })
    }
    await decide()
    clock.forward({ days: 1 })
    await decide()
    assert.deepEqual(await readOwnFigures(house, reviewer.personId), { today: 1, thisWeek: 2 })
    clock.forward({ days: 5 })
    assert.deepEqual(await readOwnFigures(house, reviewer.personId), { today: 0, thisWeek: 0 })
    const other = await castReviewer(house)
    assert.deepEqual(await readOwnFigures(house, other.personId), { today: 0, thisWeek: 0 })
  })
})
