import assert from 'node:assert/strict'
import { test } from 'node:test'
import { digestRecipients } from '@freigabe/screening'
import { issueKey } from '../../platform/keys.ts'
import { withKey } from '../../testing/browser.ts'
import { castAccount, castCase, importFile } from '../../testing/cast.ts'
import { accept, handIn } from '../../testing/decide.ts'
import { listOf, personOf } from '../../testing/list-of.ts'
import { onEachDatabase } from '../../testing/test-house.ts'

const people = (from: number, to: number) =>
  digestRecipients(Array.from({ length: to - from }, (_, n) => personOf(from + n)))

onEachDatabase('A sender that says what it holds of an import', (given) => {
  test('is let through where that is what was imported, and told of changed content where it is not', async () => {
    const { batch, ask } = await approved()
    const same = await ask({ batches: [batch], digests: { [batch]: people(0, 100) } })
    assert.deepEqual([same.verdict, same.batches[0].verdict], ['allow', 'allow'])
    const other = await ask({ batches: [batch], digests: { [batch]: people(0, 101) } })
    assert.deepEqual(
      [other.reason, other.batches[0].reason],
      ['content_changed', 'content_changed'],
    )
    const whole = await ask({ digests: { [batch]: people(0, 101) } })
    assert.equal(whole.reason, 'content_changed')
    // The other purposes need no approval, and so no content either.
    const mail = await ask({ purpose: 'test', digests: { [batch]: people(0, 101) } })
    assert.equal(mail.reason, 'permit_required')
    const odd = await ask({ digests: { [batch]: 'r1-short' } })
    assert.equal(odd.status, 400)
  })

  test('names all of the file where only some of it was new to the review', async () => {
    const { house } = given()
    const { account, owner, group, ask } = await approved()
    const mixed = await importFile(house, owner.actor, account, group, listOf(10, 130))
    await handIn(house, owner, account, mixed.caseId!)
    await accept(house, account, mixed.caseId!)
    const asking = (digest: string) =>
      ask({ batches: [mixed.batch], digests: { [mixed.batch]: digest } })
    assert.equal((await asking(people(10, 130))).verdict, 'allow')
    assert.equal((await asking(people(100, 130))).reason, 'content_changed')
  })

  test('hears no less than what speaks against the import anyway', async () => {
    const { house } = given()
    const { account, owner, group, ask } = await approved()
    const fresh = await importFile(house, owner.actor, account, group, listOf(500, 600))
    const { batch } = fresh
    const answer = await ask({ batches: [batch], digests: { [batch]: people(500, 600) } })
    assert.equal(answer.reason, 'never_approved')
  })

  async function approved() {
    const { house, app } = given()
    const { account, owner } = await castAccount(house)
    const { group, batch, caseId } = await castCase(house, owner.actor, account, listOf(0, 100))
    await handIn(house, owner, account, caseId)
    await accept(house, account, caseId)
    const { secret } = await issueKey(house, owner.actor, owner.name, account, {
      name: 'Versand',
      scopes: ['gate'],
    })
    const ask = async (question: object) => {
      const answer = await withKey(app, secret).post('/gate/check', { account, group, ...question })
      return { status: answer.status, ...answer.body }
    }
    return { account, owner, group, batch, ask }
  }
})
