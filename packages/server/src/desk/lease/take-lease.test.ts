import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { signedIn } from '../../testing/browser.ts'
import { castAccount, castCase, castReviewer, castSubmitted, password } from '../../testing/cast.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { readDeskCase } from '../read-desk-case.ts'
import { writeNote } from '../write-note.ts'

onEachDatabase('Taking a case and giving it back', (given) => {
  test('works under the path of its own account alone: under another’s it is not found', async () => {
    const { house, app } = given()
    const { account, caseId } = await castSubmitted(house)
    const other = await castAccount(house)
    const reviewer = await castReviewer(house)
    const browser = await signedIn(app, reviewer.email, password)
    const wrong = `/desk/accounts/${other.account}/cases/${caseId}/lease`
    const right = `/desk/accounts/${account}/cases/${caseId}/lease`
    assert.equal((await browser.post(wrong)).body.code, 'NOT_FOUND')
    assert.equal((await browser.post(right)).body.mine, true)
    assert.equal((await browser.delete(wrong)).body.code, 'NOT_FOUND')
    assert.equal((await browser.post(right)).body.token, 1)
    assert.equal((await browser.delete(right)).status, 204)
    assert.equal((await browser.post(right)).body.token, 2)
  })

  test('with nothing done gives back only what the desk chose and nobody has begun', async () => {
    const { house, app } = given()
    const { account, caseId } = await castSubmitted(house)
    const reviewer = await castReviewer(house)
    const browser = await signedIn(app, reviewer.email, password)
    const lease = `/desk/accounts/${account}/cases/${caseId}/lease`
    const giveBack = () => browser.delete(`${lease}?untouched=true`)
    const wish = { leaving: null, filters: { account } }
    const take = () => browser.post('/desk/next', wish)
    const isHeld = async () =>
      (await readDeskCase(house, reviewer.personId, account, caseId)).lease !== null

    await browser.post(lease)
    assert.equal((await giveBack()).status, 204)
    assert.equal(await isHeld(), true, 'taken by hand')

    await browser.delete(lease)
    assert.equal((await take()).body.next.caseId, caseId)
    await giveBack()
    assert.equal(await isHeld(), false)

    await take()
    await writeNote(house, reviewer, account, caseId, 'Ruft morgen an.')
    await giveBack()
    assert.equal(await isHeld(), true, 'begun')
  })

  test('is refused for a case that is not on the desk, and not found for one that is nowhere', async () => {
    const { house, app } = given()
    const { account, owner } = await castAccount(house)
    const { caseId } = await castCase(house, owner.actor, account)
    const reviewer = await castReviewer(house)
    const browser = await signedIn(app, reviewer.email, password)
    const lease = (id: string) => `/desk/accounts/${account}/cases/${id}/lease`
    assert.equal((await browser.post(lease(caseId))).body.code, 'CASE_NOT_OPEN_FOR_THIS')
    assert.equal((await browser.post(lease(randomUUIDv7()))).body.code, 'NOT_FOUND')
  })
})
