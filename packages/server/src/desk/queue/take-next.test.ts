import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { sweepClocks } from '../../case/clock/sweep-clocks.ts'
import { wishDay } from '../../case/wish-day.ts'
import type { House } from '../../house.ts'
import { setSkills } from '../../people/staff/staff.ts'
import { castReviewer, castStaff, castSubmitted } from '../../testing/cast.ts'
import { assessAll } from '../../testing/decide.ts'
import { inRole } from '../../testing/in-role.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { giveBackLease, takeLease } from '../lease/take-lease.ts'
import { readDeskCase } from '../read-desk-case.ts'
import { scheduleDecision } from '../undo/schedule-decision.ts'
import { writeNote } from '../write-note.ts'
import { handOverCase } from './hand-over-case.ts'
import { deferCase, setPriority, skipCase } from './move-in-queue.ts'
import { readQueue } from './read-queue.ts'
import { takeNext } from './take-next.ts'

const all = { leaving: null, filters: {} }
/** What is decided waits a moment before it is done. */
const decidedLater = { FREIGABE_UNDO_SECONDS: '10' }
const nothing = {
  ...{ mine: 0, held: 0, deferred: 0, handedOver: 0 },
  ...{ skills: 0, skipped: 0, barred: 0, takeable: 0 },
}

onEachDatabase(
  'The next case',
  (given) => {
    test('is what is due first, and after it the one behind', async () => {
      const house = await emptyDesk()
      const first = await castSubmitted(house)
      given().clock.forward({ minutes: 10 })
      const second = await castSubmitted(house)
      assert.equal(await next(house, await castReviewer(house)), first.caseId)
      const reviewer = await castReviewer(house)
      assert.equal(await next(house, reviewer), second.caseId)
      assert.equal(await next(house, reviewer, second.caseId), null)
    })

    test('is first the most urgent one that the reviewer holds, and never the one that they leave', async () => {
      const house = await emptyDesk()
      const reviewer = await castReviewer(house)
      await castSubmitted(house)
      given().clock.forward({ minutes: 10 })
      const [mine, later] = [await castSubmitted(house), await castSubmitted(house)]
      const { token } = await takeLease(house, reviewer, later.account, later.caseId)
      await takeLease(house, reviewer, mine.account, mine.caseId)
      assert.equal(await next(house, reviewer), mine.caseId)
      assert.equal(await next(house, reviewer, mine.caseId), later.caseId)
      // They go on where they were: what they send under their token is taken.
      const found = await takeNext(house, reviewer, { leaving: mine.caseId, filters: {} })
      assert.equal(found.next?.lease.token, token)
      // Once all that they hold is decided or left, the most urgent of all follows.
      await giveBackLease(house, reviewer.personId, later.account, later.caseId)
      assert.notEqual(await next(house, reviewer, mine.caseId), later.caseId)
    })

    test('is none that the reviewer holds and has skipped, put aside or just decided', async () => {
      const house = await emptyDesk()
      const reviewer = await castReviewer(house)
      const pass = {
        skipped: ({ account, caseId }: Cast) =>
          skipCase(house, reviewer, account, caseId, 'Ich kenne die Inhaberin.'),
        deferred: ({ account, caseId }: Cast) => {
          const wish = { until: later(house, 30), reason: 'Rückruf der Fachabteilung.' }
          return deferCase(house, reviewer, account, caseId, wish)
        },
        decided: async ({ account, caseId }: Cast) => {
          const held = await assessAll(house, reviewer, account, caseId)
          const command = { ...held, decisionId: randomUUIDv7(), conditions: [], statement: {} }
          await scheduleDecision(house, reviewer, account, caseId, { kind: 'accept', command })
        },
      }
      for (const [way, act] of Object.entries(pass)) {
        const one = await castSubmitted(house)
        await takeLease(house, reviewer, one.account, one.caseId)
        await act(one)
        assert.equal(await next(house, reviewer), null, way)
      }
    })

    test('that the reviewer comes back to is as untouched as it was, and stays where they say that they began', async () => {
      const house = await emptyDesk()
      const [one, other] = [await castSubmitted(house), await castSubmitted(house)]
      const reviewer = await castReviewer(house)
      const isHeld = async ({ account, caseId }: Cast) =>
        (await readDeskCase(house, reviewer.personId, account, caseId)).lease !== null
      await next(house, reviewer)
      await next(house, reviewer)
      const keep = { leaving: one.caseId, keep: true, filters: {} }
      assert.equal((await takeNext(house, reviewer, keep)).next?.caseId, other.caseId)
      assert.equal(await isHeld(one), true)
      assert.equal(await next(house, reviewer), one.caseId)
      assert.equal(await next(house, reviewer, one.caseId), other.caseId)
      assert.equal(await isHeld(one), false)
    })

    test('goes to one of ten people who ask at once, and to no two', async () => {
      const house = await emptyDesk()
      const cases = []
      for (let n = 0; n < 8; n += 1) cases.push((await castSubmitted(house)).caseId)
      const people = []
      for (let n = 0; n < 10; n += 1) people.push(await castReviewer(house))
      const taken = await Promise.all(people.map((person) => next(house, person)))
      const got = taken.filter((caseId) => caseId !== null)
      assert.deepEqual(got.toSorted(), cases.toSorted())
    })

    test('is one at risk before any that was raised, wished for or serious', async () => {
      const house = await emptyDesk()
      const lead = await castStaff(house, 'lead')
      const old = await castSubmitted(house)
      given().clock.forward({ hours: 7 })
      await sweepClocks(house)
      const usual = await castSubmitted(house)
      const wanted = await castSubmitted(house)
      const raised = await castSubmitted(house)
      const today = house.clock.now().slice(0, 10)
      await wishDay(house, wanted.account, wanted.caseId, today)
      const wish = { priority: 'raised' as const, reason: 'Der Account rief an.' }
      await setPriority(house, lead, raised.account, raised.caseId, wish)
      for (const { caseId } of [old, raised, wanted, usual]) {
        assert.equal(await next(house, await castReviewer(house)), caseId)
      }
    })

    test('that asks for a skill goes to those who have it, and to leads', async () => {
      const house = await emptyDesk()
      const one = await castSubmitted(house)
      const other = await castSubmitted(house)
      await askFor(house, [one.caseId, other.caseId], ['migration'])
      const [plain, skilled, admin] = [
        await castReviewer(house),
        await castReviewer(house),
        await castStaff(house, 'admin'),
      ]
      await setSkills(house, admin.actor, skilled.personId, ['migration', 'law_abroad'])
      assert.deepEqual(await left(house, plain), { ...nothing, skills: 2 })
      assert.equal(await next(house, skilled), one.caseId)
      assert.equal(await next(house, await castStaff(house, 'lead')), other.caseId)
    })

    test('that was handed to a skill goes to those who have it', async () => {
      const house = await emptyDesk()
      const { account, caseId } = await castSubmitted(house)
      const [plain, skilled, admin] = [
        await castReviewer(house),
        await castReviewer(house),
        await castStaff(house, 'admin'),
      ]
      await setSkills(house, admin.actor, skilled.personId, ['law_abroad'])
      const to = { to: { skill: 'law_abroad' } }
      await handOverCase(house, plain, account, caseId, to)
      assert.deepEqual(await left(house, plain), { ...nothing, skills: 1 })
      assert.equal(await next(house, skilled), caseId)
    })

    test('is none that the reviewer skipped, which others are offered', async () => {
      const house = await emptyDesk()
      const { account, caseId } = await castSubmitted(house)
      const reviewer = await castReviewer(house)
      await skipCase(house, reviewer, account, caseId, 'Ich kenne die Inhaberin.')
      assert.deepEqual(await left(house, reviewer), { ...nothing, skipped: 1 })
      assert.equal(await next(house, await castReviewer(house)), caseId)
    })

    test('is none that the reviewer decided before it was reopened', async () => {
      const house = await emptyDesk()
      const { caseId } = await castSubmitted(house)
      const reviewer = await castReviewer(house)
      await inRole(house.database, 'desk', null, (tx) =>
        tx
          .updateTable('desk_queue')
          .set({ barred: [reviewer.personId] })
          .where('case_id', '=', caseId)
          .execute(),
      )
      assert.deepEqual(await left(house, reviewer), { ...nothing, barred: 1 })
      assert.equal(await next(house, await castReviewer(house)), caseId)
    })

    test('is none that is put aside, until the moment that was named', async () => {
      const house = await emptyDesk()
      const { account, caseId } = await castSubmitted(house)
      const reviewer = await castReviewer(house)
      const until = later(house, 30)
      const wish = { until, reason: 'Rückruf der Fachabteilung.' }
      await deferCase(house, reviewer, account, caseId, wish)
      assert.deepEqual(await left(house, reviewer), { ...nothing, deferred: 1 })
      given().clock.set(until)
      assert.equal(await next(house, reviewer), caseId)
    })

    test('is none where all are held, and who holds some is told how many are theirs', async () => {
      const house = await emptyDesk()
      await castSubmitted(house)
      await castSubmitted(house)
      const [one, other] = [await castReviewer(house), await castReviewer(house)]
      const leaving = await next(house, one)
      await next(house, other)
      const found = await takeNext(house, one, { leaving, filters: {} })
      assert.deepEqual(found.left, { ...nothing, mine: 1, held: 1 })
      assert.deepEqual(await left(house, await castReviewer(house)), { ...nothing, held: 2 })
    })

    test('is offered to the colleague whom it was handed to, and to all once its promise is at risk', async () => {
      const house = await emptyDesk()
      const { account, caseId } = await castSubmitted(house)
      const [from, to, third] = [
        await castReviewer(house),
        await castReviewer(house),
        await castReviewer(house),
      ]
      const wish = { to: { person: to.personId } }
      await handOverCase(house, from, account, caseId, wish)
      assert.deepEqual(await left(house, third), { ...nothing, handedOver: 1 })
      assert.equal(await next(house, to), caseId)
      await handOverCase(house, to, account, caseId, wish)
      given().clock.forward({ days: 1 })
      await sweepClocks(house)
      assert.equal(await next(house, third), caseId)
    })

    test('is kept for a colleague for an hour even if its promise is at risk, and then offered to all', async () => {
      const house = await emptyDesk()
      const { account, caseId } = await castSubmitted(house)
      given().clock.forward({ days: 1 })
      await sweepClocks(house)
      const [from, to, third] = [
        await castReviewer(house),
        await castReviewer(house),
        await castReviewer(house),
      ]
      await handOverCase(house, from, account, caseId, { to: { person: to.personId } })
      assert.deepEqual(await left(house, third), { ...nothing, handedOver: 1 })
      given().clock.forward({ minutes: 59 })
      assert.deepEqual(await left(house, third), { ...nothing, handedOver: 1 })
      const isOffered = async () => {
        const { items } = await readQueue(house, third.personId, { account, limit: 10 })
        return items[0]!.handOver!.offeredToAll
      }
      assert.equal(await isOffered(), false)
      given().clock.forward({ minutes: 1 })
      assert.equal(await isOffered(), true)
      assert.equal(await next(house, third), caseId)
    })

    test('gives back the one that is left for it, but keeps it where nothing else is left', async () => {
      const house = await emptyDesk()
      const one = await castSubmitted(house)
      given().clock.forward({ minutes: 1 })
      const other = await castSubmitted(house)
      const reviewer = await castReviewer(house)
      assert.equal(await next(house, reviewer), one.caseId)
      assert.equal(await next(house, reviewer, one.caseId), other.caseId)
      const colleague = await castReviewer(house)
      assert.equal(await next(house, colleague), one.caseId)
      assert.equal(await next(house, reviewer, other.caseId), null)
      await assert.rejects(takeLease(house, colleague, other.account, other.caseId), {
        code: 'LEASE_HELD',
      })
    })

    test('leaves with its reviewer what they began: judged in it, noted, or taken by hand', async () => {
      const house = await emptyDesk()
      const reviewer = await castReviewer(house)
      const begin = {
        judged: async ({ account, caseId }: Cast) => {
          await takeNext(house, reviewer, { leaving: null, filters: { account } })
          await assessAll(house, reviewer, account, caseId)
        },
        noted: async ({ account, caseId }: Cast) => {
          await takeNext(house, reviewer, { leaving: null, filters: { account } })
          await writeNote(house, reviewer, account, caseId, 'Formular ansehen')
        },
        taken: ({ account, caseId }: Cast) => takeLease(house, reviewer, account, caseId),
      }
      for (const [way, act] of Object.entries(begin)) {
        const one = await castSubmitted(house)
        await act(one)
        await castSubmitted(house)
        assert.notEqual(await next(house, reviewer, one.caseId), null)
        const colleague = await castReviewer(house)
        await assert.rejects(
          takeLease(house, colleague, one.account, one.caseId),
          { code: 'LEASE_HELD' },
          way,
        )
      }
    })

    test('is one of those that the filters name, where there are any', async () => {
      const house = await emptyDesk()
      await castSubmitted(house)
      const other = await castSubmitted(house)
      const reviewer = await castReviewer(house)
      const filters = { account: other.account }
      const wish = { leaving: null, filters }
      assert.equal((await takeNext(house, reviewer, wish)).next?.caseId, other.caseId)
      const leaving = other.caseId
      assert.equal((await takeNext(house, reviewer, { leaving, filters })).next, null)
    })

    test('is none within the filters, and how many they leave out is told', async () => {
      const house = await emptyDesk()
      await castSubmitted(house)
      const other = await castSubmitted(house)
      const reviewer = await castReviewer(house)
      const filters = { account: other.account }
      await takeNext(house, reviewer, { leaving: null, filters })
      const { left } = await takeNext(house, reviewer, { leaving: other.caseId, filters })
      assert.deepEqual(left, { ...nothing, mine: 1, takeable: 1 })
    })

    test('is held under a token of its own, so that what the last holder sends is refused', async () => {
      const house = await emptyDesk()
      await castSubmitted(house)
      const [one, other] = [await castReviewer(house), await castReviewer(house)]
      const first = await takeNext(house, one, all)
      given().clock.forward({ minutes: 16 })
      const second = await takeNext(house, other, all)
      assert.equal(second.next?.caseId, first.next?.caseId)
      assert.equal(second.next!.lease.token, first.next!.lease.token! + 1)
    })

    /** A desk on which nothing from earlier tests waits. */
    async function emptyDesk() {
      const { house } = given()
      await house.database.root.deleteFrom('desk_queue').execute()
      return house
    }
  },
  decidedLater,
)

type Cast = Awaited<ReturnType<typeof castSubmitted>>
type Person = Awaited<ReturnType<typeof castStaff>>

async function next(house: House, person: Person, leaving: string | null = null) {
  return (await takeNext(house, person, { leaving, filters: {} })).next?.caseId ?? null
}

async function left(house: House, person: Person) {
  return (await takeNext(house, person, all)).left
}

function later(house: House, minutes: number): string {
  return new Date(Date.parse(house.clock.now()) + minutes * 60_000).toISOString()
}

async function askFor(house: House, cases: string[], skills: string[]) {
  await inRole(house.database, 'desk', null, (tx) =>
    tx.updateTable('desk_queue').set({ skills }).where('case_id', 'in', cases).execute(),
  )
}
