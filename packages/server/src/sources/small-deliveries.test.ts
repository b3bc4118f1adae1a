import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { before, test } from 'node:test'
import { type Actor, usualDeliveryTerms } from '@freigabe/core'
import { reportSender } from '../people/accounts/sender.ts'
import { screenNow } from '../testing/cast.ts'
import { signUps } from '../testing/cast-sign-ups.ts'
import {
  acceptSource,
  approveSource,
  casesOf,
  castSource,
  type Form,
  platformKey,
  sourceOf,
} from '../testing/cast-source.ts'
import { handIn } from '../testing/decide.ts'
import { publishHousePack } from '../testing/policy-at-home.ts'
import { onEachDatabase } from '../testing/test-house.ts'
import { deliverArrivals } from './deliver-arrivals.ts'

const accountKey: Actor = { kind: 'account_key', keyId: randomUUIDv7() }

onEachDatabase('What customers bring in small deliveries', (given) => {
  before(() =>
    publishHousePack(given().house, {
      deliveries: { ...usualDeliveryTerms, addedUp: { days: 90, recipients: 100 } },
    }),
  )

  test('adds up over rolling days, then waits for a person as one case, and counts anew once that is accepted', async () => {
    const { house, clock } = given()
    const form = await castApproved()
    assert.deepEqual(await bringDaily(form, 0, 4), [null, null, 'added_up', 'added_up'])
    const [waiting, ...more] = await casesOf(house, form)
    assert.deepEqual([waiting?.batches.length, more.length], [2, 1])
    await handIn(house, form.owner, form.account, waiting!.id)
    await acceptSource(house, form.account, waiting!.id)
    assert.deepEqual(await bringDaily(form, 4, 6), [null, null])
    clock.forward({ days: 91 })
    assert.deepEqual(await bringDaily(form, 6, 9), [null, null, 'added_up'])
  })

  test('is shut before it is screened, too, once enough has added up', async () => {
    const { house, clock } = given()
    const form = await castApproved()
    await bringDaily(form, 0, 2)
    clock.forward({ days: 1 })
    const { batches } = await bring(form, accountKey, 80, 110)
    assert.deepEqual(
      batches.map(({ bulk, closed }) => [bulk, closed]),
      [[true, 'never_approved']],
    )
    await screenNow(house, form.account, batches[0]!.batchId)
    assert.equal((await sourceOf(house, form)).arrivals[0]?.setApart, 'added_up')
  })

  test('is one sum for all accounts of a payer', async () => {
    const { house } = given()
    const payer = randomUUIDv7()
    const forms = [await castApproved(), await castApproved(), await castApproved()]
    for (const { account } of forms) {
      const unknown = { domain: null, domainSince: null, dmarc: null, imprint: null }
      const paid = { paidSince: null, paidBy: null, payer }
      await reportSender(house, platformKey, account, { ...unknown, ...paid })
    }
    const [one, two, three] = forms as [Form, Form, Form]
    assert.deepEqual(await bringDaily(one, 0, 1), [null])
    assert.deepEqual(await bringDaily(two, 1, 2), [null])
    assert.deepEqual(await bringDaily(three, 2, 3), ['added_up'])
  })

  test('takes nothing from what the platform brings', async () => {
    const form = await castApproved()
    assert.deepEqual(await bringDaily(form, 0, 4, platformKey), [null, null, null, null])
  })

  async function castApproved(): Promise<Form> {
    const form = await castSource(given().house, { cap: 5000 })
    await approveSource(given().house, form)
    return form
  }

  /** Forty a day; why each day's delivery was set apart. */
  async function bringDaily(form: Form, from: number, to: number, by = accountKey) {
    const { house, clock } = given()
    const why = []
    for (let day = from; day < to; day += 1) {
      clock.forward({ days: 1 })
      const { batches } = await bring(form, by, day * 40, day * 40 + 40)
      await screenNow(house, form.account, batches[0]!.batchId)
      why.push((await sourceOf(house, form)).arrivals[0]!.setApart)
    }
    return why
  }

  function bring(form: Form, by: Actor, from: number, to: number) {
    const { account, group, source } = form
    const name = { account, group, source: source.id }
    return deliverArrivals(given().house, by, name, {
      recipients: signUps(given().house, from, to),
    })
  }
})
