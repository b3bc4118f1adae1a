import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signedIn } from '../testing/browser.ts'
import { castAccount, password } from '../testing/cast.ts'
import { onEachDatabase } from '../testing/test-house.ts'

onEachDatabase('Reading the policy', (given) => {
  test('for countries that there are, and for none that there is not', async () => {
    const { house, app } = given()
    const { owner } = await castAccount(house)
    const browser = await signedIn(app, owner.email, password)
    const { status, body } = await browser.get('/policy?countries=AT,CH')
    assert.equal(status, 200)
    assert.deepEqual(body.countries, ['AT', 'CH'])
    assert.deepEqual(
      body.packs.map(({ id }: { id: string }) => id),
      ['base', 'eu', 'de', 'at', 'ch', 'house'],
    )
    for (const countries of ['XX', 'AT,EU']) {
      const refusal = await browser.get(`/policy?countries=${countries}`)
      assert.equal(refusal.status, 400)
      assert.equal(refusal.body.code, 'REQUEST_INVALID')
      const [{ pointer, text }] = refusal.body.faults
      assert.equal(pointer, '/query/countries')
      assert.match(text.de, /gibt es nicht: (XX|EU)\.$/)
    }
  })
})
