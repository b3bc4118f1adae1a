import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { takeLease } from '../../desk/lease/take-lease.ts'
import { readDeskCase } from '../../desk/read-desk-case.ts'
import { sweepRetention } from '../../privacy/sweep-retention.ts'
import { castAccount, castCase, castReviewer } from '../../testing/cast.ts'
import { askAtOnce, handIn, handInAndReject } from '../../testing/decide.ts'
import { inRole } from '../../testing/in-role.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { deleteBatch } from '../lists/delete-batch.ts'
import { readCase } from '../read-case.ts'

type Cast = Awaited<ReturnType<typeof castAccount>>
/** When somebody signed up, by their number; null where the file does not say. */
type Moments = (person: number) => Date | null

onEachDatabase('A list that comes again', (given) => {
  test('with other moments than when it was refused is a serious signal, for the desk alone', async () => {
    const cast = await refused(lived)
    const caseId = await again(cast, invented)
    const [signal, ...others] = await atDesk(cast, caseId)
    assert.deepEqual([signal?.code, signal?.severity, others], ['records_changed', 'serious', []])
    assert.deepEqual(signal!.shared, { recipients: 300, shared: 300, isEstimate: true })
    assert.equal(signal!.cases.length, 1)
    const { signals } = await readCase(given().house, 'customer', cast.account, caseId)
    assert.deepEqual(
      signals.filter(({ code }) => code === 'records_changed'),
      [],
    )
  })

  test('is found although the first import was removed, under another group, and in another order', async () => {
    const { house } = given()
    const cast = await refused(lived)
    await deleteBatch(house, cast.owner.actor, cast.account, cast.group, cast.batch)
    const caseId = await again(cast, invented, { isTurned: true })
    assert.deepEqual(
      (await atDesk(cast, caseId)).map(({ code }) => code),
      ['records_changed'],
    )
  })

  test('moved by whole years is found, too', async () => {
    const cast = await refused(lived)
    const caseId = await again(cast, (person) => after(lived(person)!, 365 * 24))
    assert.deepEqual(
      (await atDesk(cast, caseId)).map(({ code }) => code),
      ['records_changed'],
    )
  })

  test('unchanged, in another time zone, without seconds or days alone, is no signal', async () => {
    const cast = await refused(lived)
    assert.deepEqual(await atDesk(cast, await again(cast, lived)), [])
    const zone: Moments = (person) => after(lived(person)!, 2)
    assert.deepEqual(await atDesk(cast, await again(cast, zone)), [])
    assert.deepEqual(await atDesk(cast, await again(cast, lived, { length: 16 })), [])
    assert.deepEqual(await atDesk(cast, await again(cast, lived, { length: 10 })), [])
  })

  test('with what was missing is mended, and no signal', async () => {
    const none = await refused(() => null)
    assert.deepEqual(await atDesk(none, await again(none, lived)), [])
    const half = await refused((person) => (person % 2 === 0 ? lived(person) : null))
    assert.deepEqual(await atDesk(half, await again(half, lived)), [])
  })

  test('with other moments after a question weighs as a warning, and before one nothing', async () => {
    const { house, clock } = given()
    const cast = await castAccount(house)
    const { caseId } = await imported(cast, lived)
    await handIn(house, cast.owner, cast.account, caseId)
    assert.deepEqual(await atDesk(cast, await again(cast, invented)), [])
    const reviewer = await castReviewer(house)
    const { token } = await takeLease(house, reviewer, cast.account, caseId)
    const text = 'Woher stammen die Zeiten?'
    const question = {
      questionId: randomUUIDv7(),
      text,
      grounds: ['origin_unclear'],
      requirements: [],
    }
    await askAtOnce(house, reviewer, cast.account, caseId, { ...question, leaseToken: token! })
    clock.forward({ minutes: 5 })
    const [signal] = await atDesk(cast, await again(cast, invented))
    assert.deepEqual([signal?.code, signal?.severity], ['records_changed', 'warning'])
  })

  test('is compared by digests and few bits, which go after their time', async () => {
    const { house, clock } = given()
    const cast = await refused(lived)
    const kept = () =>
      inRole(house.database, 'command', cast.account, (tx) =>
        tx.selectFrom('kept_records').selectAll().where('batch_id', '=', cast.batch).execute(),
      )
    const [{ records } = { records: new Uint8Array() }] = await kept()
    assert.equal(records.length, 300 * 24)
    assert.doesNotMatch(Buffer.from(records).toString('latin1'), /person|2025/)
    clock.forward({ days: 181 })
    await sweepRetention(house)
    assert.deepEqual(await kept(), [])
  })

  async function refused(moments: Moments) {
    const cast = await castAccount(given().house)
    const { caseId, ...first } = await imported(cast, moments)
    await handInAndReject(given().house, cast.owner, cast.account, caseId)
    return { ...cast, ...first }
  }

  async function imported({ account, owner }: Cast, moments: Moments, shape: Shape = {}) {
    const { house, clock } = given()
    clock.forward({ minutes: 1 })
    return castCase(house, owner.actor, account, fileWith(moments, shape))
  }

  /** The same recipients, handed in by the method with which the first import was refused. */
  async function again(cast: Cast, moments: Moments, shape: Shape = {}) {
    const { caseId } = await imported(cast, moments, shape)
    await handIn(given().house, cast.owner, cast.account, caseId)
    return caseId
  }

  /** What there is to see, without what a refused list that comes again shows anyway. */
  async function atDesk({ account }: Cast, caseId: string) {
    const { personId } = await castReviewer(given().house)
    const { signals } = await readDeskCase(given().house, personId, account, caseId)
    const anyway = ['method_changed_after_refusal', 'rejected_recipients_again']
    return signals.filter(({ code }) => !anyway.includes(code))
  }
})

interface Shape {
  isTurned?: boolean
  /** How much of a moment is written. */
  length?: number
}

function fileWith(moments: Moments, { isTurned = false, length = 19 }: Shape): string {
  const people = Array.from({ length: 300 }, (_, person) => person)
  const rows = (isTurned ? people.toReversed() : people).map((person) => {
    const moment = moments(person)?.toISOString().slice(0, length).replace('T', ' ') ?? ''
    return `person${person}@example.org;${moment}`
  })
  return `E-Mail;Angemeldet am\n${rows.join('\n')}\n`
}

const begin = Date.parse('2025-03-01T06:00:00Z')

function lived(person: number): Date {
  return new Date(begin + ((person * 7_919_411) % 300_000) * 61_000)
}

function invented(person: number): Date {
  return new Date(begin + ((person * 5_104_217) % 250_000) * 67_000)
}

function after(moment: Date, hours: number): Date {
  return new Date(moment.getTime() + hours * 3_600_000)
}
