import assert from 'node:assert/strict'
import { createHash, randomBytes, randomUUID, randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import type { SignUp } from '@freigabe/contract'
import { deleteBatch } from '../case/lists/delete-batch.ts'
import { checkGates } from '../gate/asking/check-gates.ts'
import { sendingOf } from '../gate/sending/sending.ts'
import { takePermit } from '../gate/sending/take-permit.ts'
import type { House } from '../house.ts'
import { createGroup } from '../lists/groups/create-group.ts'
import { castReviewer, importFile, screenNow } from '../testing/cast.ts'
import { approveSource, castSource, deliver, type Form } from '../testing/cast-source.ts'
import { handInAndReject } from '../testing/decide.ts'
import { listOf, personOf } from '../testing/list-of.ts'
import { liftAtOnce } from '../testing/settle-hold.ts'
import { onEachDatabase } from '../testing/test-house.ts'
import { placeHoldByHand } from '../watching/holds/place-hold.ts'
import { signUpLooker } from './look-at-sign-up.ts'

onEachDatabase('A confirmation', (given) => {
  test('goes to one address once a day and three times in all, over all accounts and however it is written', async () => {
    const { clock } = given()
    const forms = [await castForm(), await castForm()] as const
    const name = `anna-${randomUUID()}`
    const spelt = [`${name}@example.org`, ` ${name.toUpperCase()}@Example.ORG`]
    const hash = createHash('sha256').update(`${name}@example.org`).digest('hex')
    assert.equal(await ask(forms[0], { address: spelt[0] }), 'allow')
    assert.equal(await ask(forms[1], { address: spelt[1] }), 'cap_used_up')
    for (const given of [{ address: spelt[1] }, { hash: hash.toUpperCase() }]) {
      clock.forward({ days: 1 })
      assert.equal(await ask(forms[1], given), 'allow')
      assert.equal(await ask(forms[0], { hash }), 'cap_used_up')
    }
    clock.forward({ days: 87 })
    assert.equal(await ask(forms[0], { hash }), 'cap_used_up')
    clock.forward({ days: 1 })
    assert.equal(await ask(forms[0], { hash }), 'allow')
  })

  test('that two accounts ask for at once goes out once, and refused it takes nothing of its sign-up', async () => {
    const forms = await Promise.all(Array.from({ length: 4 }, () => castForm()))
    const address = someone()
    const answers = await Promise.all(
      [...forms, ...forms].map((form) => ask(form, { id: 's-1', address })),
    )
    assert.deepEqual(answers.filter((answer) => answer === 'allow').length, 1)
    const [first] = forms.filter(
      (_, place) => answers[place] !== 'allow' && answers[place + 4] !== 'allow',
    )
    given().clock.forward({ days: 1 })
    assert.deepEqual((await answer(first!, { id: 's-1', address })).left, 1)
  })

  test('that is refused looks the same, whether the sign-up had its mails or others asked its recipient', async () => {
    const [own, other] = [await castForm(), await castForm()]
    const address = someone()
    assert.equal(await ask(other, { address }), 'allow')
    const byOthers = await answer(own, { id: 's-1', address })
    assert.equal(await ask(own, { id: 's-2' }), 'allow')
    given().clock.forward({ days: 1 })
    assert.equal(await ask(own, { id: 's-2' }), 'allow')
    given().clock.forward({ days: 1 })
    const byItself = await answer(own, { id: 's-2' })
    const { id: _, at: __, ...told } = byOthers
    const { id: ___, at: ____, ...toldToo } = byItself
    assert.deepEqual(told, toldToo)
    assert.deepEqual([told.verdict, told.refusal, told.left], ['deny', 'cap_used_up', null])
  })

  test('is kept under a keyed digest alone, and counts on after a change of keys', async () => {
    const { house } = given()
    const form = await castForm()
    const address = someone()
    assert.equal(await ask(form, { address }), 'allow')
    const rows = await house.database.root.selectFrom('confirmation_day').selectAll().execute()
    const plain = createHash('sha256').update(address).digest()
    for (const { digest } of rows) {
      assert.equal(digest.length, 16)
      assert.ok(!plain.includes(Buffer.from(digest)))
    }
    const sketch = [{ id: 'k2', bytes: randomBytes(32) }, ...house.keys.sketch]
    const rotated = { ...house, keys: { ...house.keys, sketch } }
    assert.equal(await ask(form, { address }, rotated), 'cap_used_up')
    assert.equal(await ask(form, { address: 'nobody at all' }), 'not_an_address')
  })

  test('under a hold goes to who signed up afterwards through an approved source, and the gate goes on saying held', async () => {
    const { clock } = given()
    const form = await castForm()
    const before = clock.now()
    const hold = await held(form, { group: form.group })
    clock.forward({ minutes: 1 })
    const at = clock.now()
    const source = form.source.id
    assert.equal(await ask(form, { source, at }), 'allow')
    assert.equal(await gate(form), 'held')
    assert.equal(await ask(form, { source, at: before }), 'before_hold')
    assert.equal(await ask(form, { source }), 'before_hold')
    assert.equal(await ask(form, { at }), 'source_not_approved')
    assert.equal(await ask(form, { source: 'nothing', at }), 'source_not_approved')
    const { reason } = await answer(form, { source: 'nothing', at })
    assert.equal(reason, 'held')
    await lifted(form, hold)
    assert.equal(await ask(form, { at: before }), 'allow')
  })

  test('under a hold goes to nobody through a source that nobody approved', async () => {
    const { house, clock } = given()
    const form = await castSource(house, { cap: 10 })
    await held(form, {})
    clock.forward({ minutes: 1 })
    const signUp = { source: form.source.id, at: clock.now() }
    assert.equal(await ask(form, signUp), 'source_not_approved')
  })

  test('goes to no recipient of a held import, through whichever group of the account, until the hold ends', async () => {
    const { house, clock } = given()
    const form = await castForm()
    const list = await importFile(house, form.owner.actor, form.account, form.group, listOf(0, 300))
    const other = await createGroup(house, form.owner.actor, form.account, { name: 'Andere' })
    const hold = await held(form, { group: form.group, batch: list.batch })
    clock.forward({ minutes: 1 })
    const signUp = { source: form.source.id, at: clock.now() }
    const elsewhere = { ...form, group: other.id }
    assert.equal(await ask(form, { ...signUp, address: personOf(7) }), 'recipient_held')
    assert.equal(await ask(elsewhere, { address: personOf(299) }), 'recipient_held')
    assert.equal(await ask(form, { ...signUp, address: personOf(300) }), 'allow')
    assert.equal(await ask(elsewhere, {}), 'allow')
    const stranger = await castForm()
    assert.equal(await ask(stranger, { address: personOf(8) }), 'allow')
    await lifted(form, hold)
    assert.equal(await ask(form, { ...signUp, address: personOf(7) }), 'allow')
  })

  test('of a large held import reaches nobody whom its sample tells apart', async () => {
    const { house, clock } = given()
    const form = await castForm()
    const { account, group, owner, source } = form
    const { batch } = await importFile(house, owner.actor, account, group, listOf(1000, 6000))
    await held(form, { group, batch })
    clock.forward({ minutes: 1 })
    const { rate } = await house.database.root
      .selectFrom('sketch')
      .select('rate')
      .where('batch_id', '=', batch)
      .executeTakeFirstOrThrow()
    assert.ok(rate > 0)
    for (let i = 1000; i < 1100; i++) {
      const first = createHash('sha256').update(personOf(i)).digest()[0]!
      const isPicked = first < 2 ** (8 - rate)
      const answered = await ask(form, { source: source.id, at: clock.now(), address: personOf(i) })
      assert.equal(answered, isPicked ? 'recipient_held' : 'allow', personOf(i))
    }
  })

  test('reaches who came through a source after the hold, and nobody who had come before', async () => {
    const { house, clock } = given()
    const form = await castForm()
    await arrive(form, 6000, 6003)
    clock.forward({ minutes: 1 })
    await held(form, {})
    clock.forward({ days: 1 })
    const signUp = { source: form.source.id, at: clock.now() }
    await arrive(form, 6003, 6006)
    assert.equal(await ask(form, { ...signUp, address: personOf(6001) }), 'recipient_held')
    assert.equal(await ask(form, { ...signUp, address: personOf(6004) }), 'allow')

    async function arrive(form: Form, from: number, to: number) {
      const { batches } = await deliver(house, form, from, to)
      for (const { batchId } of batches) await screenNow(house, form.account, batchId)
    }
  })

  test('goes to nobody in the group any more once an import is removed while on hold, since nobody knows whom it held', async () => {
    const { house, clock } = given()
    const form = await castForm()
    const { account, group, owner } = form
    const { batch } = await importFile(house, owner.actor, account, group, listOf(7000, 7100))
    const hold = await held(form, { group, batch })
    clock.forward({ minutes: 1 })
    await deleteBatch(house, owner.actor, account, group, batch)
    assert.equal(await ask(form, {}), 'held_import_removed')
    await lifted(form, hold)
    assert.equal(await ask(form, {}), 'allow')
  })

  test('under a hold is denied for what else a person stopped', async () => {
    const { house, clock } = given()
    const form = await castForm()
    const { account, group, owner } = form
    const { caseId } = await importFile(house, owner.actor, account, group, listOf(8000, 8010))
    await handInAndReject(house, owner, account, caseId!)
    await held(form, {})
    clock.forward({ minutes: 1 })
    const { reason, refusal } = await answer(form, { source: form.source.id, at: clock.now() })
    assert.deepEqual([reason, refusal], ['rejected', null])
  })

  /** A group with an approved form. */
  async function castForm(): Promise<Form> {
    const form = await castSource(given().house, { cap: 10_000 })
    await approveSource(given().house, form)
    return form
  }

  type Unit = { group?: string; batch?: string }

  async function held({ account }: Form, unit: Unit): Promise<string> {
    const { house } = given()
    const holdId = randomUUIDv7()
    await placeHoldByHand(house, await castReviewer(house), account, {
      ...{ holdId, group: null, batch: null, incident: null, ...unit },
      text: 'Wir haben Hinweise erhalten.',
      reasons: 'Ein Kollege kennt die Liste.',
    })
    return holdId
  }

  async function lifted({ account }: Form, hold: string) {
    const { house } = given()
    const decision = { decisionId: randomUUIDv7(), text: 'Ein Fehler beim Anbieter.' }
    await liftAtOnce(house, await castReviewer(house), account, hold, decision)
  }

  /** `allow`, or why not. */
  async function ask(at: Form, signUp: Partial<SignUp>, house?: House) {
    const { verdict, refusal, reason } = await answer(at, signUp, house)
    return verdict === 'allow' ? verdict : (refusal ?? reason)
  }

  function answer(
    { account, group }: Pick<Form, 'account' | 'group'>,
    signUp: Partial<SignUp>,
    house: House = given().house,
  ) {
    const whom = signUp.address === undefined && signUp.hash === undefined ? someone() : undefined
    const question = {
      ...{ id: randomUUID(), account, group, purpose: 'confirmation' as const, count: 1 },
      signUp: { id: randomUUID(), ...(whom && { address: whom }), ...signUp },
    }
    return takePermit(house, sendingOf(house, signUpLooker(house)), question, null)
  }

  async function gate({ account, group }: Form) {
    const [answer] = await checkGates(
      given().house,
      [{ account, group, purpose: 'confirmation' }],
      null,
    )
    return answer!.reason ?? answer!.verdict
  }
})

function someone() {
  return `${randomUUID()}@example.org`
}
