import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { revokeApproval } from '../../case/deciding/revoke-approval.ts'
import { deleteGroup } from '../../case/lists/delete-group.ts'
import { withdrawCase } from '../../case/withdraw-or-resume-case.ts'
import type { House } from '../../house.ts'
import { createGroup } from '../../lists/groups/create-group.ts'
import { castAccount, castReviewer, castStaff, castSubmitted } from '../../testing/cast.ts'
import { acceptAtOnce, assessAll } from '../../testing/decide.ts'
import { policyAtHome } from '../../testing/policy-at-home.ts'
import { inAnotherProcess, onEachDatabase } from '../../testing/test-house.ts'
import { checkGates } from '../asking/check-gates.ts'
import { openGateMemory } from './gate-memory.ts'

onEachDatabase('The gate’s memory', (given, kind) => {
  test('another process answers a revocation with the very next question', async () => {
    const { house } = given()
    const { account, group, caseId } = await castSubmitted(house)
    await inAnotherProcess(house, async (other) => {
      const ask = async () =>
        (await checkGates(other, [{ account, group, purpose: 'campaign' }], null))[0]!
      assert.equal((await ask()).reason, 'in_review')
      const reviewer = await castReviewer(house)
      const held = await assessAll(house, reviewer, account, caseId)
      const decision = { decisionId: randomUUIDv7(), conditions: [], statement: {} }
      await acceptAtOnce(house, reviewer.actor, account, caseId, { ...held, ...decision })
      const open = await ask()
      assert.equal(open.verdict, 'allow')
      const lead = await castStaff(house, 'lead')
      await revokeApproval(house, lead.actor, account, caseId, {
        decisionId: randomUUIDv7(),
        grounds: [policyAtHome.grounds[0]!.code],
        text: 'Das Formular gibt es nicht mehr.',
      })
      const shut = await ask()
      assert.equal(shut.reason, 'revoked')
      assert.ok(shut.revision! > open.revision!)
    })
  })

  test('once a revocation was told to whoever made it, ten thousand checks let nothing pass', async () => {
    const { house } = given()
    const { account, group, caseId } = await castSubmitted(house)
    const reviewer = await castReviewer(house)
    const held = await assessAll(house, reviewer, account, caseId)
    const decision = { decisionId: randomUUIDv7(), conditions: [], statement: {} }
    await acceptAtOnce(house, reviewer.actor, account, caseId, { ...held, ...decision })
    const lead = await castStaff(house, 'lead')
    await inAnotherProcess(house, async (other) => {
      await untilAllIsKnown(other)
      let isTold = false
      const seen = { before: new Set<string>(), after: new Set<string>() }
      const ask = async (questions: number) => {
        const begunAfter = isTold
        const asked = Array(questions).fill({ account, group, purpose: 'campaign' })
        const answers = await checkGates(other, asked, null)
        for (const { verdict } of answers) seen[begunAfter ? 'after' : 'before'].add(verdict)
      }
      await ask(1)
      const asking = (async () => {
        while (!isTold) await Promise.all([ask(1), ask(100), pause(1)])
      })()
      await revokeApproval(house, lead.actor, account, caseId, {
        decisionId: randomUUIDv7(),
        grounds: [policyAtHome.grounds[0]!.code],
        text: 'Das Formular gibt es nicht mehr.',
      })
      isTold = true
      await Promise.all([asking, ...Array.from({ length: 20 }, () => ask(500))])
      assert.ok(seen.before.has('allow'))
      assert.deepEqual([...seen.after], ['deny'])
    })
  })

  // On the other database a question looks for itself.
  if (kind === 'embedded')
    test('while what changed is being read, nothing older is answered to anybody who asks freshly', async () => {
      const { house } = given()
      const { account, group, owner, caseId } = await castSubmitted(house)
      const question = { account, group, purpose: 'campaign' as const }
      const ask = async (more: object = {}) =>
        (await checkGates(house, [{ ...question, ...more }], null))[0]!
      assert.equal((await ask()).reason, 'in_review')
      await withdrawCase(house, owner.actor, account, caseId)
      const changed = performance.now()
      const held = Promise.withResolvers<void>()
      const holding = house.database.root.transaction().execute(() => held.promise)
      const first = ask()
      await nextTurn()
      const second = ask()
      // A question content with a slightly older answer waits for no one, and is told how old the answer is.
      const asked = performance.now()
      const older = await ask({ maxAgeMilliseconds: 60_000 }).finally(held.resolve)
      await holding
      assert.equal(older.reason, 'in_review')
      assert.ok(older.ageMilliseconds >= asked - changed - 1)
      assert.deepEqual(
        [(await first).reason, (await second).reason],
        ['never_approved', 'never_approved'],
      )
    })

  test('a group of another account is as unknown as one that does not exist', async () => {
    const { house } = given()
    const [own, other] = [await castSubmitted(house), await castSubmitted(house)]
    const question = { account: other.account, group: other.group, purpose: 'campaign' as const }
    const [answer] = await checkGates(house, [question], [own.account])
    const [made] = await checkGates(house, [{ ...question, group: randomUUIDv7() }], [own.account])
    assert.deepEqual([answer!.verdict, answer!.reason], ['deny', 'unknown_group'])
    assert.deepEqual(answer!.batches, made!.batches)
  })

  test('a group made anew under the reference of a deleted one is found by it at once', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const wish = { name: 'Newsletter', reference: `r-${randomUUIDv7()}` }
    const first = await createGroup(house, owner.actor, account, wish)
    const ask = async () => {
      await checkGates(house, [{ account, group: wish.reference, purpose: 'campaign' }], null)
      const { groups } = await house.gate.find([{ account, group: wish.reference }])
      return groups[0]!.group === -1 ? undefined : house.gate.table.idOf(groups[0]!.group)
    }
    assert.equal(await ask(), first.id)
    await deleteGroup(house, owner.actor, account, first.id)
    assert.equal(await ask(), undefined)
    const second = await createGroup(house, owner.actor, account, wish)
    assert.equal(await ask(), second.id)
  })

  // The queries can be counted on the embedded database.
  if (kind === 'embedded')
    test('a thousand groups that there are not are looked for together, and remembered until something changes', async (t) => {
      const { database } = given().house
      assert.ok(database.kind === 'embedded')
      const house = { ...given().house, gate: openGateMemory(database, null) }
      const { account, owner } = await castAccount(house)
      const groups = Array.from({ length: 1000 }, (_, place) => `no-${randomUUIDv7()}-${place}`)
      const questions = groups.map((group) => ({ account, group, purpose: 'campaign' as const }))
      // Everything changed so far is published.
      await house.feed.catchUp()
      const { mock } = t.mock.method(database.pglite, 'transaction')
      const answers = await checkGates(house, questions, null)
      assert.ok(answers.every(({ reason }) => reason === 'unknown_group'))
      assert.equal(mock.callCount(), 2)
      await checkGates(house, questions, null)
      assert.equal(mock.callCount(), 2)
      await createGroup(house, owner.actor, account, { name: 'A', reference: groups[7]! })
      const [made] = await checkGates(house, [questions[7]!], null)
      assert.equal(made!.reason, 'never_approved')
      await house.gate.close()
      given().house.gate.forget([account])
    })

  test('an answer may be older where that is allowed, is never older than that, and says how old it is', async () => {
    const { house } = given()
    const { account, group, owner, caseId } = await castSubmitted(house)
    await inAnotherProcess(house, async (other) => {
      const ask = async (maxAgeMilliseconds?: number) =>
        (
          await checkGates(
            other,
            [{ account, group, purpose: 'campaign', maxAgeMilliseconds }],
            null,
          )
        )[0]!
      const first = await ask()
      assert.equal(first.reason, 'in_review')
      await withdrawCase(house, owner.actor, account, caseId)
      const changed = performance.now()
      let asked = changed
      let answer = await ask(250)
      while (answer.reason === 'in_review') {
        // Where the memory was older, it asked for this answer, however long that took.
        assert.ok(answer.ageMilliseconds <= Math.max(250, performance.now() - asked) + 1)
        // The answer was true before the change was known to be made, and says that it is that old.
        assert.ok(asked - changed <= answer.ageMilliseconds + 50)
        asked = performance.now()
        answer = await ask(250)
      }
      assert.equal(answer.reason, 'never_approved')
      assert.ok(answer.revision! > first.revision!)
    })
  })

  test('of an account that is to be known as of a revision nothing older is answered', async () => {
    const { house } = given()
    const { account, group, owner, caseId } = await castSubmitted(house)
    await inAnotherProcess(house, async (other) => {
      const question = { account, group, purpose: 'campaign' as const, maxAgeMilliseconds: 60_000 }
      const ask = async (minRevision?: number) =>
        (await checkGates(other, [{ ...question, minRevision }], null))[0]!
      const { revision } = await ask()
      await withdrawCase(house, owner.actor, account, caseId)
      const since = await ask(revision! + 1)
      assert.equal(since.reason, 'never_approved')
      const never = await ask(since.revision! + 1)
      assert.deepEqual([never.reason, never.enforced], ['stale', true])
    })
  })

  if (kind === 'postgres')
    test('of what it follows, a fresh question looks once whether anything is new, and at no account', async () => {
      const { house } = given()
      const { account, group } = await castSubmitted(house)
      await inAnotherProcess(house, async (other) => {
        await untilAllIsKnown(other)
        const questions = [
          { account, group, purpose: 'campaign' as const },
          { account: 'unheard-of', group, purpose: 'campaign' as const },
        ]
        await house.database.root.transaction().execute(async (tx) => {
          await sql`lock table account, account_head in access exclusive mode`.execute(tx)
          const answers = await checkGates(other, questions, null)
          assert.deepEqual(
            answers.map(({ reason }) => reason),
            ['in_review', 'unknown_group'],
          )
        })
      })
    })

  if (kind === 'postgres')
    test('of a database that was taken over, nothing is answered that it had lost before it had a number', async () => {
      const { house } = given()
      const { account, group } = await castSubmitted(house)
      await inAnotherProcess(house, async (other) => {
        await untilAllIsKnown(other)
        const ask = async () =>
          (await checkGates(other, [{ account, group, purpose: 'campaign' }], null))[0]!
        assert.equal((await ask()).reason, 'in_review')
        await house.database.root.transaction().execute(async (tx) => {
          await sql`update gate_facts set facts = jsonb_set(facts, '{held}', 'true')
            where account_id = ${account}`.execute(tx)
          await sql`update account_head set at = at + interval '1 second'
            where account_id = ${account}`.execute(tx)
          await sql`update feed_head set place = 'before'`.execute(tx)
        })
        assert.equal((await ask()).reason, 'held')
      })
    })

  // The embedded database is never another one while its process runs.
  if (kind === 'postgres')
    test('a revision that another change bears after a fail-over is not taken for the one that was remembered', async () => {
      const { house } = given()
      const { account, group } = await castSubmitted(house)
      await inAnotherProcess(house, async (other) => {
        const ask = async () =>
          (await checkGates(other, [{ account, group, purpose: 'campaign' }], null))[0]!
        const before = await ask()
        assert.equal(before.reason, 'in_review')
        const { root } = house.database
        await sql`update gate_facts set facts = jsonb_set(facts, '{held}', 'true')
          where account_id = ${account}`.execute(root)
        await sql`update account_head set at = at + interval '1 second'
          where account_id = ${account}`.execute(root)
        await sql`update feed_head set place = 'before'`.execute(root)
        const after = await ask()
        assert.deepEqual([after.reason, after.revision], ['held', before.revision])
      })
    })

  if (kind === 'postgres')
    test('after a fail-over that lost changes, an account that has gone on since is read anew as a whole', async () => {
      const { house } = given()
      const { account, group } = await castSubmitted(house)
      await inAnotherProcess(house, async (other) => {
        const ask = async () =>
          (await checkGates(other, [{ account, group, purpose: 'campaign' }], null))[0]!
        const before = await ask()
        const { root } = house.database
        // The other history reached the same revision with other content, and one more revision with none.
        await sql`update gate_facts set facts = jsonb_set(facts, '{held}', 'true')
          where account_id = ${account}`.execute(root)
        await sql`update change set at = at - interval '1 second'
          where account_id = ${account} and revision = ${before.revision}`.execute(root)
        await sql`insert into change (account_id, revision, body, at)
          select account_id, revision + 1, '{}', at + interval '1 second' from account_head
          where account_id = ${account}`.execute(root)
        await sql`update account_head set revision = revision + 1, at = at + interval '1 second'
          where account_id = ${account}`.execute(root)
        await sql`update feed_head set place = 'before'`.execute(root)
        const after = await ask()
        assert.deepEqual([after.reason, after.revision], ['held', before.revision! + 1])
      })
    })

  // The embedded database answers, or there is no process.
  if (kind === 'postgres')
    test('while the database does not answer, what is too old is denied as stale within a second', async () => {
      const { house } = given()
      const { account, group } = await castSubmitted(house)
      await inAnotherProcess(house, async (other) => {
        const question = {
          account,
          group,
          purpose: 'campaign' as const,
          maxAgeMilliseconds: 60_000,
        }
        const ask = async (more: object = {}) =>
          (await checkGates(other, [{ ...question, ...more }], null))[0]!
        // The first question starts the following; what is known then is older than the question.
        for (let isAsked = true; isAsked; ) {
          const begun = performance.now()
          const { ageMilliseconds } = await ask()
          isAsked = ageMilliseconds <= performance.now() - begun + 1
        }
        await house.database.root.transaction().execute(async (tx) => {
          await sql`lock table account in access exclusive mode`.execute(tx)
          assert.equal((await ask()).reason, 'in_review')
          assert.equal((await ask({ maxAgeMilliseconds: 1, minRevision: 1e9 })).reason, 'stale')
          assert.equal((await ask({ group: 'unheard-of' })).reason, 'unknown_group')
        })
        assert.equal((await ask()).reason, 'in_review')
      })
    })

  test('many questions at once share a look at the account, and each is answered', async () => {
    const { house } = given()
    const { account, group } = await castSubmitted(house)
    const question = { account, group, purpose: 'campaign' as const }
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => checkGates(house, [question], null)),
    )
    assert.ok(answers.every(([answer]) => answer!.reason === 'in_review'))
  })
})

/** As a server once it has started: it knows all groups, and follows the changes. */
async function untilAllIsKnown({ gate }: Pick<House, 'gate'>) {
  gate.readAll()
  while (gate.age() === null) await pause(5)
}
