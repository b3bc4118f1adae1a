import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import type { House } from '../../house.ts'
import { readBatch } from '../../intake/list-batches.ts'
import { listGroups } from '../../intake/list-groups.ts'
import { readGroup } from '../../intake/read-group.ts'
import { sweepFiles } from '../../intake/sweep-files.ts'
import { uploadBatch } from '../../intake/upload-batch.ts'
import {
  approveSource,
  castSource,
  deliver,
  type Form,
  peopleOf,
  sourceOf,
  verdictOn,
} from '../../testing/cast-source.ts'
import { listOf } from '../../testing/list-of.ts'
import { screenNow } from '../../testing/screen-now.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { deliverArrivals } from './deliver-arrivals.ts'
import { withdrawSource } from './withdraw-source.ts'

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
    // Who came twice that day counts once.
    assert.deepEqual([today?.recipients, today?.closed], [5, null])
    assert.equal(await verdictOn(house, form), 'allow')
  })

  test('takes nothing in twice under one reference', async () => {
    const { house } = given()
    const form = await castSource(house, { cap: 100 })
    const wish = { reference: 'sign-up-1', recipients: peopleOf(0, 2) }
    const { account, group, source, owner } = form
    const send = () => deliverArrivals(house, owner.actor, account, group, source.id, wish)
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
    await approveSource(house, form)
    await upload(house, form, 0, 8)
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
    await withdrawSource(house, owner.actor, account, group, source.id)
    await assert.rejects(deliver(house, form, 3, 4), { code: 'NOT_FOUND' })
    assert.equal(await verdictOn(house, form), 'allow')
    assert.notEqual((await sourceOf(house, form)).withdrawnAt, null)
  })

  test('that is withdrawn before anybody came leaves its group to ask for recipients', async () => {
    const { house } = given()
    const form = await castSource(house, { cap: 100 })
    await approveSource(house, form)
    const { account, group, source, owner } = form
    await withdrawSource(house, owner.actor, account, group, source.id)
    assert.equal(await nextOf(house, form), 'add_recipients')
  })
})

async function upload(house: House, form: Form, from: number, to: number) {
  const { account, owner, group, source } = form
  const wish = { fileName: 'messe.csv', trigger: 'import', source: source.id } as const
  const file = Readable.from([Buffer.from(listOf(from, to))])
  const { id } = await uploadBatch(house, owner.actor, account, group, wish, file)
  await screenNow(house, account, id)
}

async function nextOf(house: House, { account, group }: Form) {
  return (await readGroup(house, 'customer', account, group)).next.what
}
