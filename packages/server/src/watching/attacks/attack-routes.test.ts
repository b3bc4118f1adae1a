import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signedIn } from '../../testing/browser.ts'
import { castReviewer, castStaff, password } from '../../testing/cast.ts'
import { castAttack } from '../../testing/cast-attack.ts'
import { castSource } from '../../testing/cast-source.ts'
import { onEachDatabase } from '../../testing/test-house.ts'

onEachDatabase('The paths of attacked forms', (given) => {
  test('are read by reviewers and leads, and leads alone end an attack', async () => {
    const { house } = given()
    const form = await castSource(house, { cap: 100 })
    const attack = await castAttack(house, form)
    const ending = `/desk/accounts/${form.account}/attacks/${attack}/ending`
    const reviewer = await enter((await castReviewer(house)).email)
    const { body } = await reviewer.get(`/desk/attacks?account=${form.account}`)
    assert.deepEqual([body.items[0].id, body.items[0].usualShare], [attack, null])
    const reasons = 'Der Mailserver stand.'
    assert.equal((await reviewer.post(ending, { reasons })).body.code, 'NOT_ALLOWED')
    const lead = await enter((await castStaff(house, 'lead')).email)
    const ended = await lead.post(ending, { reasons })
    assert.deepEqual([ended.status, ended.body.reasons], [200, reasons])
    const other = await enter((await castStaff(house, 'lead')).email)
    assert.equal((await other.post(ending, { reasons })).body.code, 'ATTACK_OVER')
    for (const role of ['support', 'billing', 'admin'] as const) {
      const staff = await enter((await castStaff(house, role)).email)
      assert.equal((await staff.get('/desk/attacks')).body.code, 'NOT_ALLOWED', role)
      assert.equal((await staff.post(ending, { reasons })).body.code, 'NOT_ALLOWED', role)
    }
  })

  test('show an account the attack at its source', async () => {
    const { house } = given()
    const form = await castSource(house, { cap: 100 })
    const attack = await castAttack(house, form)
    const { account, group, source, owner } = form
    const customer = await enter(owner.email)
    const { body } = await customer.get(`/accounts/${account}/groups/${group}/sources/${source.id}`)
    assert.deepEqual([body.attack.id, body.attack.perHour, body.signUps.asked], [attack, 20, 640])
    const { items } = (await customer.get(`/accounts/${account}/notifications`)).body
    assert.ok(items.some(({ kind }: { kind: string }) => kind === 'source_attacked'))
  })

  function enter(email: string) {
    return signedIn(given().app, email, password)
  }
})
