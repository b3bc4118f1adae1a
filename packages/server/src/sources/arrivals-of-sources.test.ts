import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { deleteBatch } from '../case/lists/delete-batch.ts'
import type { House } from '../house.ts'
import { listGroups } from '../lists/groups/list-groups.ts'
import { readGroup } from '../lists/groups/read-groups.ts'
import { readBatch } from '../lists/import/list-batches.ts'
import { sweepFiles } from '../lists/import/sweep-files.ts'
import { uploadBatch } from '../lists/import/upload-batch.ts'
import { deliveryHeading, deliveryLines } from '../lists/screening/open-list.ts'
import { screenNow } from '../testing/cast.ts'
import {
  acceptSource,
  addressesOf,
  approveSource,
  casesOf,
  castSource,
  declaration,
  deliver,
  type Form,
  linesOf,
  peopleOf,
  sourceOf,
  verdictOn,
} from '../testing/cast-source.ts'
import { handIn } from '../testing/decide.ts'
import { fileOf, listOf } from '../testing/list-of.ts'
import { onEachDatabase } from '../testing/test-house.ts'
import { withdrawSource } from './change-source.ts'
import { declareSource } from './declare-source.ts'
import { deliverArrivals } from './deliver-arrivals.ts'

onEachDatabase('A source', (given) => {
  test('is approved before its first recipient, who can then be mailed at once', async () => {
    const { house } = given()
    const form = await castSource(house, { cap: 100 })
    assert.equal(form.source.closed, 'never_approved')
    await approveSource(house, form)
    assert.equal(await nextOf(house, form), 'await_arrivals')
    const waiting = { limit: 10, standing: 'source_approved' } as const
    const { items } = await listGroups(house, 'customer', form.account, waiting)
    assert.deepEqual(
      items.map(({ id }) => id),
      [form.group],
    )
    const { taken, refused, batches } = await deliver(house, form, 0, 3, ['not an address'])
    assert.deepEqual([taken, refused], [3, 1])
    assert.deepEqual(
      batches.map(({ recipients, beyondCap, closed }) => ({ recipients, beyondCap, closed })),
      [{ recipients: 3, beyondCap: false, closed: null }],
    )
    assert.equal(await verdictOn(house, form), 'allow')
  })

  test('brings one batch a day, which is screened as a whole and stays sendable meanwhile', async () => {
    const { house } = given()
    const form = await castSource(house, { cap: 100 })
    await approveSource(house, form)
    const [first] = (await deliver(house, form, 0, 3)).batches
    const [second] = (await deliver(house, form, 2, 5)).batches
    assert.equal(second?.batchId, first?.batchId)
    await screenNow(house, form.account, first!.batchId)
    const [today] = (await sourceOf(house, form)).arrivals
    // A recipient who came twice that day counts once.
    assert.deepEqual([today?.recipients, today?.closed], [5, null])
    assert.equal(await verdictOn(house, form), 'allow')
  })

  test('with double opt-in takes in nobody who has not confirmed, until they have; another form does', async () => {
    const { house } = given()
    const form = await castSource(house, { cap: 100 })
    await approveSource(house, form)
    const people = peopleOf(0, 2)
    const signedUp = people.map(({ confirmedAt: _, ...signedUp }) => signedUp)
    const wish = { reference: 's-1', recipients: [people[0]!, signedUp[1]!] }
    const at = { account: form.account, group: form.group, source: form.source.id }
    for (let time = 0; time < 2; time += 1) {
      const { taken, unconfirmed } = await deliverArrivals(house, form.owner.actor, at, wish)
      assert.deepEqual([taken, unconfirmed], [1, 1])
    }
    const later = await deliverArrivals(house, form.owner.actor, at, { recipients: [people[1]!] })
    assert.deepEqual([later.taken, later.unconfirmed], [1, 0])
    const { batchId } = (await sourceOf(house, form)).arrivals[0]!
    assert.deepEqual(await linesOf(house, form, batchId), addressesOf(0, 2))
    const single = { ...declaration, method: 'form_single_opt_in' }
    const { id } = await declareSource(house, form.owner.actor, form.account, form.group, single)
    const other = await deliverArrivals(
      house,
      form.owner.actor,
      { ...at, source: id },
      { recipients: signedUp },
    )
    assert.deepEqual([other.taken, other.unconfirmed], [2, 0])
  })

  test('takes nothing in twice under one reference', async () => {
    const { house } = given()
    const form = await castSource(house, { cap: 100 })
    const wish = { reference: 'sign-up-1', recipients: peopleOf(0, 2) }
    const { account, group, source, owner } = form
    const send = () =>
      deliverArrivals(house, owner.actor, { account, group, source: source.id }, wish)
    assert.deepEqual(await send(), await send())
    assert.equal((await sourceOf(house, form)).period.arrived, 2)
  })

  test('takes deliveries that come at once and all fit without sealing any of them again', async () => {
    const { house } = given()
    const form = await castSource(house, { cap: 100 })
    let written = 0
    const write: House['files']['write'] = (...args) => {
      written += 1
      return house.files.write(...args)
    }
    const counting = { ...house, files: { ...house.files, write } }
    const deliveries = [0, 2, 4, 6, 8, 10].map((from) => deliver(counting, form, from, from + 2))
    await Promise.all(deliveries)
    assert.equal((await sourceOf(house, form)).period.arrived, 12)
    assert.equal(written, deliveries.length)
  })

  test('takes a file of whoever came through it, and has all of it reviewed where it does not fit', async () => {
    const { house } = given()
    const form = await castSource(house, { cap: 10 })
    await upload(house, form, 0, 8)
    await approveSource(house, form)
    assert.equal(await verdictOn(house, form), 'allow')
    await upload(house, form, 8, 12)
    assert.equal(await verdictOn(house, form), 'never_approved')
    const { arrivals, closed } = await sourceOf(house, form)
    assert.deepEqual(
      arrivals.map(({ recipients, beyondCap }) => [recipients, beyondCap]),
      [
        [4, true],
        [8, false],
      ],
    )
    assert.equal(closed, null)
  })

  test('lets a file of a layout that was reviewed be mailed once it is screened, and not sooner', async () => {
    const { house } = given()
    const form = await castSource(house, { cap: 100 })
    await uploadText(house, form, fileOf(guests(0, 8)))
    await approveSource(house, form)
    const next = await send(house, form, fileOf(guests(8, 20)))
    assert.equal(await verdictOn(house, form), 'never_approved')
    await screenNow(house, form.account, next)
    assert.equal(await verdictOn(house, form), 'allow')
    assert.equal((await sourceOf(house, form)).period.arrived, 20)
  })

  test('holds a file of a layout that nobody has seen, opens a case about it alone, and knows the layout from then on', async () => {
    const { house } = given()
    const form = await castSource(house, { cap: 100 })
    const removed = await uploadText(house, form, deliveryFileOf(0, 3))
    await deleteBatch(house, form.owner.actor, form.account, form.group, removed)
    await approveSource(house, form)
    await deliver(house, form, 0, 3)
    await screenAll(house, form)
    // Neither a file that was gone before it was looked at nor a delivery has shown its layout to a person.
    const bought = await uploadText(house, form, deliveryFileOf(3, 20))
    assert.deepEqual(await closedOf(house, form), [
      [bought, 'other_layout', 'never_approved'],
      [null, null, null],
    ])
    const { arrived } = await readBatch(house, 'customer', form.account, form.group, bought)
    assert.deepEqual([arrived?.setApart, arrived?.beyondCap], ['other_layout', false])
    await deliver(house, form, 20, 22)
    const { closed, period } = await sourceOf(house, form)
    assert.deepEqual([closed, period.arrived, period.beyondCap], [null, 5, 0])
    const [grown] = await casesOf(house, form)
    assert.deepEqual([grown?.trigger, grown?.batches.map(({ id }) => id)], ['growth', [bought]])

    await handIn(house, form.owner, form.account, grown!.id)
    await acceptSource(house, form.account, grown!.id)
    await uploadText(house, form, deliveryFileOf(22, 30))
    assert.equal(await verdictOn(house, form), 'allow')
    assert.equal((await sourceOf(house, form)).period.arrived, 13)
  })

  test('holds a file in which something grave was found, and nothing else', async () => {
    const { house } = given()
    const form = await castSource(house, { cap: 1000 })
    const first = await uploadText(house, form, fileOf(guests(0, 8)))
    await approveSource(house, form)
    const traps = Array.from({ length: 200 }, (_, i) => `test${i}@example.com`)
    const grave = await uploadText(house, form, fileOf(traps))
    const { closed, arrivals } = await sourceOf(house, form)
    assert.equal(closed, null)
    assert.deepEqual(
      arrivals.map(({ batchId, setApart, closed }) => [batchId, setApart, closed]),
      [
        [grave, 'grave_finding', 'never_approved'],
        [first, null, null],
      ],
    )
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
    await approveSource(house, form)
    await deliver(house, form, 0, 3)
    const { account, group, source, owner } = form
    await withdrawSource(house, owner.actor, { account, group, source: source.id })
    await assert.rejects(deliver(house, form, 3, 4), { code: 'NOT_FOUND' })
    assert.equal(await verdictOn(house, form), 'allow')
    assert.notEqual((await sourceOf(house, form)).withdrawnAt, null)
  })

  test('that is withdrawn before anybody came leaves its group to ask for recipients', async () => {
    const { house } = given()
    const form = await castSource(house, { cap: 100 })
    await approveSource(house, form)
    const { account, group, source, owner } = form
    await withdrawSource(house, owner.actor, { account, group, source: source.id })
    assert.equal(await nextOf(house, form), 'add_recipients')
  })
})

async function upload(house: House, form: Form, from: number, to: number) {
  return uploadText(house, form, listOf(from, to))
}

async function uploadText(house: House, form: Form, text: string) {
  const id = await send(house, form, text)
  await screenNow(house, form.account, id)
  return id
}

/** Uploads a file under the source without screening it. */
async function send(house: House, form: Form, text: string) {
  const { account, owner, group, source } = form
  const wish = { fileName: 'messe.csv', trigger: 'import', source: source.id } as const
  const file = Readable.from([Buffer.from(text)])
  return (await uploadBatch(house, owner.actor, account, group, wish, file)).id
}

/** Addresses without grave findings, unlike those of example domains. */
function guests(from: number, to: number) {
  return Array.from({ length: to - from }, (_, i) => `gast${from + i}@stadtfest-kiel.de`)
}

/** A file laid out as deliveries are stored. */
function deliveryFileOf(from: number, to: number) {
  const times = { signedUpAt: '2026-11-25T09:00:00Z', confirmedAt: '2026-11-25T09:01:00Z' }
  const recipients = guests(from, to).map((address) => ({ address, ...times }))
  return `${deliveryHeading}${deliveryLines(recipients)}`
}

async function screenAll(house: House, form: Form) {
  for (const { batchId } of (await sourceOf(house, form)).arrivals) {
    await screenNow(house, form.account, batchId)
  }
}

/** For the last arrivals: the file held, why it is reviewed by itself, and what the gate says. */
async function closedOf(house: House, form: Form) {
  const { arrivals } = await sourceOf(house, form)
  return arrivals.map(({ batchId, setApart, closed }) => [
    setApart === null ? null : batchId,
    setApart,
    closed,
  ])
}

async function nextOf(house: House, { account, group }: Form) {
  return (await readGroup(house, 'customer', account, group)).next.what
}
