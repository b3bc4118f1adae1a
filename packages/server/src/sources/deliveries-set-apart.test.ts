import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import type { Actor } from '@freigabe/core'
import { readCase } from '../case/read-case.ts'
import { divideBatch } from '../case/splitting/divide-batch.ts'
import { checkGates } from '../gate/asking/check-gates.ts'
import type { House } from '../house.ts'
import { readBatch } from '../lists/import/list-batches.ts'
import { uploadBatch } from '../lists/import/upload-batch.ts'
import { screenNow } from '../testing/cast.ts'
import { addressOf, lastNames, signUps } from '../testing/cast-sign-ups.ts'
import {
  acceptSource,
  approveSource,
  casesOf,
  castSource,
  type Form,
  platformKey,
  sourceOf,
} from '../testing/cast-source.ts'
import { handIn, handInAndReject } from '../testing/decide.ts'
import { inRole } from '../testing/in-role.ts'
import { publishRules } from '../testing/policy-at-home.ts'
import { onEachDatabase, type TestHouse } from '../testing/test-house.ts'
import { deliverArrivals } from './deliver-arrivals.ts'

const accountKey: Actor = { kind: 'account_key', keyId: randomUUIDv7() }

onEachDatabase('A delivery through an approved source', (given) => {
  test('in bulk is shut until it is screened, and open once nothing was found', async () => {
    const { house, clock } = given()
    const form = await castPast(house, clock)
    const cases = (await casesOf(house, form)).length
    const [bulk] = (await bring(house, form, platformKey, signUps(house, 400, 650))).batches
    assert.deepEqual([bulk?.bulk, bulk?.closed], [true, 'never_approved'])
    assert.equal(await verdictOf(house, form, bulk!.batchId), 'never_approved')
    await screenNow(house, form.account, bulk!.batchId)
    assert.equal(await verdictOf(house, form, bulk!.batchId), 'allow')
    const [arrived] = (await sourceOf(house, form)).arrivals
    assert.deepEqual([arrived?.setApart, arrived?.closed], [null, null])
    assert.equal((await casesOf(house, form)).length, cases)
  })

  test('in bulk by the platform waits for a person where nothing came before to compare it with', async () => {
    const { house } = given()
    const form = await castApproved(house)
    const [bulk] = (await bring(house, form, platformKey, signUps(house, 0, 250))).batches
    await screenNow(house, form.account, bulk!.batchId)
    assert.equal(await verdictOf(house, form, bulk!.batchId), 'never_approved')
    assert.equal((await sourceOf(house, form)).arrivals[0]?.setApart, 'unproven_bulk')
  })

  test('one by one by the platform stays open, unless it looks like the work of a program', async () => {
    const { house, clock } = given()
    const form = await castPast(house, clock)
    const [people] = (await bring(house, form, platformKey, signUps(house, 400, 480))).batches
    await screenNow(house, form.account, people!.batchId)
    assert.equal(await verdictOf(house, form, people!.batchId), 'allow')
    clock.forward({ days: 1 })
    const entered = companies(80).map((line, index) => {
      const signedUp = Date.parse(house.clock.now()) - (index + 1) * 600_000
      const [signedUpAt, confirmedAt] = [0, 3 + (index % 5)].map((seconds) =>
        new Date(signedUp + seconds * 1000).toISOString(),
      )
      return { address: line.split(';')[0]!, signedUpAt: signedUpAt!, confirmedAt: confirmedAt! }
    })
    const [bots] = (await bring(house, form, platformKey, entered)).batches
    assert.equal(bots!.closed, null)
    await screenNow(house, form.account, bots!.batchId)
    assert.equal(await verdictOf(house, form, bots!.batchId), 'never_approved')
    const arrived = (await readBatch(house, 'desk', form.account, form.group, bots!.batchId))
      .arrived!
    assert.deepEqual(arrived.deviations.map(({ kind }) => kind).sort(), ['delays', 'domains'])
    assert.equal((await sourceOf(house, form)).closed, null)
  })

  test('in bulk is shut again while more of it is screened', async () => {
    const { house, clock } = given()
    const form = await castPast(house, clock)
    const [bulk] = (await bring(house, form, platformKey, signUps(house, 400, 650))).batches
    await screenNow(house, form.account, bulk!.batchId)
    const [more] = (await bring(house, form, platformKey, signUps(house, 650, 860))).batches
    assert.equal(more?.batchId, bulk?.batchId)
    assert.equal(await verdictOf(house, form, bulk!.batchId), 'never_approved')
    await screenNow(house, form.account, bulk!.batchId)
    assert.equal(await verdictOf(house, form, bulk!.batchId), 'allow')
  })

  test('keeps its room within the cap while it is screened', async () => {
    const { house } = given()
    const form = await castApproved(house, 300)
    await bring(house, form, platformKey, signUps(house, 0, 250))
    const { batches } = await bring(house, form, platformKey, signUps(house, 300, 400))
    assert.deepEqual(
      batches.map(({ recipients, beyondCap }) => [recipients, beyondCap]),
      [
        [50, false],
        [50, true],
      ],
    )
  })

  for (const [whose, by] of [
    ['by hand', null],
    ['through the key of its account', accountKey],
  ] as const) {
    test(`that a customer brings in bulk ${whose}, of a source without a past, is reviewed by itself and holds up nobody else`, async () => {
      const { house } = given()
      const form = await castApproved(house)
      const actor = by ?? form.owner.actor
      const [bulk] = (await bring(house, form, actor, signUps(house, 0, 60))).batches
      await screenNow(house, form.account, bulk!.batchId)
      const [held] = (await sourceOf(house, form)).arrivals
      assert.deepEqual([held?.setApart, held?.closed], ['unproven_bulk', 'never_approved'])
      const [own] = await casesOf(house, form)
      assert.deepEqual(
        [own?.trigger, own?.batches.map(({ id }) => id)],
        ['growth', [held?.batchId]],
      )
      assert.deepEqual(await lettersTo(house, form), ['set_apart'])
      for (const hand of [actor, platformKey]) {
        const [single] = (await bring(house, form, hand, signUps(house, 100, 102))).batches
        assert.deepEqual([single?.bulk, single?.closed], [false, null])
      }
      assert.equal((await sourceOf(house, form)).closed, null)
    })
  }

  test('that was bought and differs from the past of the source is held, and only the desk reads in what', async () => {
    const { house, clock } = given()
    const form = await castPast(house, clock)
    const bought = await upload(house, form, companies(100))
    const { arrivals } = await sourceOf(house, form)
    assert.equal(arrivals.find(({ batchId }) => batchId === bought)?.setApart, 'unlike_source')
    assert.equal(await verdictOf(house, form, bought), 'never_approved')
    const seenBy = async (role: 'desk' | 'customer') =>
      (await readBatch(house, role, form.account, form.group, bought)).arrived!.deviations
    assert.ok((await seenBy('desk')).some(({ kind, figure }) => kind === 'domains' && figure > 0.8))
    assert.deepEqual(await seenBy('customer'), [])
  })

  test('in bulk by a customer that looks like the past of the source passes, up to some usual days', async () => {
    const { house, clock } = given()
    const form = await castPast(house, clock)
    const [bulk] = (await bring(house, form, accountKey, signUps(house, 1000, 1100))).batches
    await screenNow(house, form.account, bulk!.batchId)
    assert.equal(await verdictOf(house, form, bulk!.batchId), 'allow')
    await bring(house, form, accountKey, signUps(house, 1100, 1200))
    await screenNow(house, form.account, bulk!.batchId)
    const [held] = (await sourceOf(house, form)).arrivals
    assert.deepEqual([held?.recipients, held?.setApart], [200, 'unlike_source'])
  })

  test('that is split into many small ones lets no more pass than one would', async () => {
    const { house } = given()
    const form = await castApproved(house)
    const parts = Array.from({ length: 20 }, (_, n) => signUps(house, n * 10, n * 10 + 10))
    await Promise.all(parts.map((part) => bring(house, form, accountKey, part)))
    for (const { batchId } of (await sourceOf(house, form)).arrivals) {
      await screenNow(house, form.account, batchId)
    }
    const { arrivals } = await sourceOf(house, form)
    const open = arrivals.filter(({ closed }) => closed === null)
    assert.deepEqual([open.map(({ recipients }) => recipients), arrivals.length], [[50], 2])
    assert.deepEqual(arrivals.find(({ bulk }) => bulk)?.setApart, 'unproven_bulk')
  })

  test('of few in two files at once lets one of them pass', async () => {
    const { house } = given()
    const form = await castApproved(house)
    await acceptFirst(house, form)
    const sent = await Promise.all([
      send(house, form, people(100, 140)),
      send(house, form, people(200, 240)),
    ])
    await Promise.all(sent.map((batch) => screenNow(house, form.account, batch)))
    const verdicts = await Promise.all(sent.map((batch) => verdictOf(house, form, batch)))
    assert.deepEqual(verdicts.toSorted(), ['allow', 'never_approved'])
  })

  test('is sent to once it is accepted, and the acceptance reaches no other', async () => {
    const { house } = given()
    const form = await castApproved(house)
    const [bulk] = (await bring(house, form, accountKey, signUps(house, 0, 60))).batches
    await screenNow(house, form.account, bulk!.batchId)
    const [own] = await casesOf(house, form)
    await handIn(house, form.owner, form.account, own!.id)
    await acceptSource(house, form.account, own!.id)
    assert.equal(await verdictOf(house, form, bulk!.batchId), 'allow')
    const [next] = (await bring(house, form, accountKey, signUps(house, 60, 120))).batches
    await screenNow(house, form.account, next!.batchId)
    assert.notEqual(next!.batchId, bulk!.batchId)
    assert.equal(await verdictOf(house, form, next!.batchId), 'never_approved')
  })

  test('that was rejected stays out when its recipients come again, by whichever hand', async () => {
    const { house, clock } = given()
    const form = await castApproved(house)
    const [bulk] = (await bring(house, form, accountKey, signUps(house, 0, 250))).batches
    await screenNow(house, form.account, bulk!.batchId)
    const [own] = await casesOf(house, form)
    await handInAndReject(house, form.owner, form.account, own!.id)
    assert.equal(await verdictOf(house, form, bulk!.batchId), 'rejected')
    clock.forward({ days: 1 })
    for (const by of [platformKey, accountKey]) {
      const [again] = (await bring(house, form, by, signUps(house, 0, 250))).batches
      await screenNow(house, form.account, again!.batchId)
      assert.equal(await verdictOf(house, form, again!.batchId), 'never_approved')
    }
    const again = (await sourceOf(house, form)).arrivals.slice(0, 2)
    assert.deepEqual(
      again.map(({ setApart }) => setApart),
      ['grave_finding', 'grave_finding'],
    )
    assert.equal((await sourceOf(house, form)).closed, null)
  })

  test('that waits for its decision is known when its recipients come again, whole or in small parts, and is one case', async () => {
    const { house, clock } = given()
    const form = await castApproved(house)
    const [bulk] = (await bring(house, form, accountKey, signUps(house, 0, 250))).batches
    await screenNow(house, form.account, bulk!.batchId)
    const cases = (await casesOf(house, form)).length
    clock.forward({ days: 1 })
    const again: string[] = []
    for (const by of [platformKey, accountKey]) {
      const [whole] = (await bring(house, form, by, signUps(house, 0, 250))).batches
      again.push(whole!.batchId)
    }
    clock.forward({ days: 1 })
    const [part] = (await bring(house, form, accountKey, signUps(house, 100, 145))).batches
    again.push(part!.batchId)
    for (const batch of again) {
      await screenNow(house, form.account, batch)
      assert.equal(await verdictOf(house, form, batch), 'never_approved')
    }
    assert.equal((await casesOf(house, form)).length, cases)
    const [others] = (await bring(house, form, platformKey, signUps(house, 600, 640))).batches
    await screenNow(house, form.account, others!.batchId)
    assert.equal(await verdictOf(house, form, others!.batchId), 'allow')

    const own = (await casesOf(house, form)).find(({ status }) => status === 'awaiting_submission')
    await handIn(house, form.owner, form.account, own!.id)
    await acceptSource(house, form.account, own!.id)
    for (const batch of [bulk!.batchId, ...again]) {
      assert.equal(await verdictOf(house, form, batch), 'allow')
    }
    const [known] = (await bring(house, form, accountKey, signUps(house, 145, 190))).batches
    await screenNow(house, form.account, known!.batchId)
    assert.equal(await verdictOf(house, form, known!.batchId), 'allow')
  })

  test('that was set apart is accepted by no rule, and is not divided', async () => {
    const { house } = given()
    const form = await castApproved(house)
    const rule = `set_apart_${randomUUIDv7().slice(-8)}`
    const accepting = { effect: 'accept', conditions: [] } as const
    await publishRules(house, { [rule]: ['screening.recipients < 1000', accepting] })
    const [bulk] = (await bring(house, form, accountKey, signUps(house, 0, 60))).batches
    await screenNow(house, form.account, bulk!.batchId)
    const own = (await casesOf(house, form)).find(({ status }) => status === 'awaiting_submission')
    await handIn(house, form.owner, form.account, own!.id)
    const handedIn = await readCase(house, 'customer', form.account, own!.id)
    assert.equal(handedIn.status, 'in_review')
    const { actor } = form.owner
    const divided = divideBatch(house, actor, form.account, own!.id, {
      ...{ newCaseId: randomUUIDv7(), batchId: bulk!.batchId },
      ...{ column: 1, kind: 'from', value: '2026-11-24' },
    })
    await assert.rejects(divided, { code: 'BATCH_INDIVISIBLE' })
    await publishRules(house, {})
  })

  test('that comes twice under one reference counts once', async () => {
    const { house } = given()
    const form = await castApproved(house)
    const { account, group, source } = form
    const wish = { reference: 'monday', recipients: signUps(house, 0, 250) }
    const send = () =>
      deliverArrivals(house, platformKey, { account, group, source: source.id }, wish)
    assert.deepEqual(await send(), await send())
    const { arrivals } = await sourceOf(house, form)
    assert.deepEqual(
      arrivals.map(({ recipients }) => recipients),
      [250],
    )
  })

  test('finds no source of another account', async () => {
    const { house } = given()
    const form = await castApproved(house)
    const other = await castApproved(house)
    const mixed = { ...other, source: form.source }
    const delivered = bring(house, mixed, platformKey, signUps(house, 0, 1))
    await assert.rejects(delivered, { code: 'NOT_FOUND' })
    await assert.rejects(send(house, mixed, people(0, 5)), { code: 'NOT_FOUND' })
  })

  test('before the source is decided is reviewed by itself as well, where it is a customer’s bulk', async () => {
    const { house } = given()
    const form = await castSource(house, { cap: 5000 })
    const file = await upload(house, form, people(0, 400))
    await approveSource(house, form)
    assert.equal(await verdictOf(house, form, file), 'never_approved')
    assert.equal((await sourceOf(house, form)).arrivals[0]?.setApart, 'unproven_bulk')
  })
})

async function castApproved(house: House, cap = 1000): Promise<Form> {
  const form = await castSource(house, { cap })
  await approveSource(house, form)
  return form
}

/** A form through which forty a day came for eight days, and one file that was reviewed. */
async function castPast(house: House, clock: TestHouse['clock']): Promise<Form> {
  const form = await castApproved(house)
  await acceptFirst(house, form)
  for (let day = 0; day < 8; day += 1) {
    const people = signUps(house, day * 40, day * 40 + 40)
    const [today] = (await bring(house, form, platformKey, people)).batches
    await screenNow(house, form.account, today!.batchId)
    clock.forward({ days: 1 })
  }
  return form
}

/** Has a first file of the usual layout reviewed and accepted. */
async function acceptFirst(house: House, form: Form) {
  await upload(house, form, people(5000, 5010))
  const [first] = await casesOf(house, form)
  await handIn(house, form.owner, form.account, first!.id)
  await acceptSource(house, form.account, first!.id)
}

function bring(
  house: House,
  { account, group, source }: Form,
  by: Actor,
  recipients: ReturnType<typeof signUps>,
) {
  return deliverArrivals(house, by, { account, group, source: source.id }, { recipients })
}

/** Uploads a customer’s file under the source. */
async function send(house: House, { account, owner, group, source }: Form, rows: string[]) {
  const wish = { fileName: 'fest.csv', trigger: 'import', source: source.id } as const
  const file = Readable.from([Buffer.from(`E-Mail;Name\n${rows.join('\n')}\n`)])
  return (await uploadBatch(house, owner.actor, account, group, wish, file)).id
}

async function upload(house: House, form: Form, rows: string[]) {
  const batch = await send(house, form, rows)
  await screenNow(house, form.account, batch)
  return batch
}

async function verdictOf(house: House, { account, group }: Form, batch: string) {
  const question = { account, group, purpose: 'campaign' as const, batches: [batch] }
  const [answer] = await checkGates(house, [question], null)
  return answer?.reason ?? answer?.verdict
}

/** Why the owner was written to about recipients that need approval, apart from a source. */
async function lettersTo(house: House, { owner }: Form) {
  const rows = await inRole(house.database, 'worker', null, (tx) =>
    tx.selectFrom('mail').select('letter').where('to_address', '=', owner.email).execute(),
  )
  return rows
    .map(({ letter }) => letter as { template: string; params: { trigger?: string } })
    .filter(({ template }) => template === 'approval_needed')
    .map(({ params }) => params.trigger)
}

function people(from: number, to: number) {
  return Array.from({ length: to - from }, (_, index) => `${addressOf(from + index)};Kim`)
}

/** As many companies, each at its own domain. */
function companies(count: number) {
  const last = lastNames.split(' ')
  return Array.from({ length: count }, (_, n) => {
    const name = `${last[n % 31]}-${last[Math.floor(n / 31)]}`.toLowerCase()
    return `${last[(n * 4) % 31]!.toLowerCase()}@${name}-bau.de;Kim`
  })
}
