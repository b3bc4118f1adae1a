import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ApprovalCondition } from '@freigabe/core'
import { sweepRenewals } from '../../case/clock/sweep-renewals.ts'
import { listCases } from '../../case/list-cases.ts'
import { deleteBatch } from '../../case/lists/delete-batch.ts'
import { readCase } from '../../case/read-case.ts'
import { readGroup } from '../../lists/groups/read-groups.ts'
import { castAccount, castCase, importFile } from '../../testing/cast.ts'
import { accept, handIn } from '../../testing/decide.ts'
import { inRole } from '../../testing/in-role.ts'
import { listOf } from '../../testing/list-of.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { checkGates } from '../asking/check-gates.ts'

onEachDatabase('An approval under a condition', (given) => {
  test('for some days is open for as long, and then expired, however long approvals last', async () => {
    const { clock } = given()
    const { account, group, caseId } = await approved({ code: 'expires_after', limit: 90 })
    assert.equal(await gate(account, group), 'allow')
    const { approvalEndsAt, conditions } = await readGroup(
      given().house,
      'customer',
      account,
      group,
    )
    assert.equal(approvalEndsAt, daysFrom(clock.now(), 90))
    assert.deepEqual(conditions, [
      {
        kind: 'expires_after',
        limit: 90,
        until: approvalEndsAt,
        usedUp: false,
        taken: 0,
        step: null,
      },
    ])
    const { decision } = await readCase(given().house, 'customer', account, caseId)
    assert.equal(decision!.endsAt, approvalEndsAt)
    clock.set(approvalEndsAt!)
    assert.equal(await gate(account, group), 'expired')
  })

  test('to have its recipients confirm anew is open until then, and a renewal is asked for before', async () => {
    const { house, clock } = given()
    const { account, owner, group } = await approved({ code: 'reconfirm_by', limit: 60 })
    const until = daysFrom(clock.now(), 60)
    assert.equal((await readGroup(house, 'customer', account, group)).approvalEndsAt, until)
    clock.set(daysFrom(until, -30))
    await sweepRenewals(house)
    const [renewal] = (await listCases(house, 'customer', account, { limit: 5 })).items
    assert.equal(renewal!.trigger, 'expiry')
    const letter = (await letters(owner.email)).at(-1)!
    assert.deepEqual(letter.params.renewal, { why: 'reconfirmation' })
    assert.equal(letter.params.approvalEndsAt, until)
    await handIn(house, owner, account, renewal!.id)
    assert.equal(await gate(account, group), 'allow')
    clock.set(until)
    assert.equal(await gate(account, group), 'condition_unmet')
    await accept(house, account, renewal!.id)
    assert.equal(await gate(account, group), 'allow')
  })

  test('to have its recipients confirm anew, once that time is over, is over for those who are imported again', async () => {
    const { house, clock } = given()
    const { account, owner, group, batch } = await approved({ code: 'reconfirm_by', limit: 60 })
    clock.forward({ days: 61 })
    const again = await importFile(house, owner.actor, account, group, listOf(0, 500))
    const some = await importFile(house, owner.actor, account, group, listOf(100, 400))
    assert.notEqual(again.caseId, null)
    assert.equal(some.caseId, again.caseId)
    await deleteBatch(house, owner.actor, account, group, batch)
    await deleteBatch(house, owner.actor, account, group, again.batch)
    await handIn(house, owner, account, some.caseId!)
    await accept(house, account, some.caseId!)
    assert.equal(await gate(account, group), 'allow')
  })

  test('to import a cleaned list is shut for the list, and open for what is proven to be a part of it', async () => {
    const { house } = given()
    const { account, owner, group, batch } = await approved({ code: 'cleaned_reimport' })
    assert.equal(await gate(account, group), 'condition_unmet')
    const { standing, conditions } = await readGroup(house, 'customer', account, group)
    assert.equal(standing, 'conditional')
    assert.deepEqual(conditions, [
      {
        kind: 'only_after_cleaned_reimport',
        limit: null,
        until: null,
        usedUp: false,
        taken: 0,
        step: null,
      },
    ])
    const same = await importFile(house, owner.actor, account, group, listOf(0, 500))
    assert.equal(await gate(account, group, same.batch), 'condition_unmet')
    const cleaned = await importFile(house, owner.actor, account, group, listOf(0, 450))
    assert.equal(cleaned.caseId, null)
    assert.equal(await gate(account, group, cleaned.batch), 'allow')
    await deleteBatch(house, owner.actor, account, group, batch)
    await deleteBatch(house, owner.actor, account, group, same.batch)
    assert.equal(await gate(account, group), 'allow')
    assert.deepEqual((await readGroup(house, 'customer', account, group)).conditions, [])
  })

  test('to import a cleaned list is renewed for the part that is left of it', async () => {
    const { house, clock } = given()
    const { account, owner, group, batch } = await approved({ code: 'cleaned_reimport' })
    await importFile(house, owner.actor, account, group, listOf(0, 450))
    await deleteBatch(house, owner.actor, account, group, batch)
    const { approvalEndsAt } = await readGroup(house, 'customer', account, group)
    clock.set(daysFrom(approvalEndsAt!, -30))
    await sweepRenewals(house)
    const [renewal] = (await listCases(house, 'customer', account, { limit: 5 })).items
    assert.deepEqual([renewal!.trigger, renewal!.recipients], ['expiry', 450])
  })

  test('for so many at first is open to permits alone, and the letter and the decision say so', async () => {
    const { house } = given()
    const small = { code: 'first_send_at_most', limit: 500 }
    const { account, owner, group, caseId } = await approved(small)
    assert.equal(await gate(account, group), 'permit_required')
    const { standing, next, conditions } = await readGroup(house, 'customer', account, group)
    assert.deepEqual([standing, next.what], ['limited', 'send_some'])
    assert.deepEqual(conditions, [
      { kind: 'first_send_at_most', limit: 500, until: null, usedUp: false, taken: 0, step: null },
    ])
    const { decision } = await readCase(house, 'customer', account, caseId)
    const { kind, limit, until } = decision!.conditions[0]!
    assert.deepEqual([kind, limit, until], ['first_send_at_most', 500, null])
    assert.match(
      decision!.conditions[0]!.words,
      /höchstens 500 Empfänger .*schließt sie, bis wir neu entschieden haben\.$/,
    )
    const letter = (await letters(owner.email)).find(({ template }) => template === 'accepted')!
    assert.deepEqual(letter.params.conditions, [decision!.conditions[0]!.words])
  })

  /** A group whose list of 500 was accepted under a condition. */
  async function approved(condition: ApprovalCondition) {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { group, batch, caseId } = await castCase(house, owner.actor, account, listOf(0, 500))
    await handIn(house, owner, account, caseId)
    await accept(house, account, caseId, [condition])
    return { account, owner, group, batch, caseId }
  }

  async function letters(address: string) {
    const rows = await inRole(given().house.database, 'worker', null, (tx) =>
      tx
        .selectFrom('mail')
        .select('letter')
        .where('to_address', '=', address)
        .orderBy('mail_id')
        .execute(),
    )
    return rows.map(({ letter }) => letter as { template: string; params: Record<string, unknown> })
  }

  async function gate(account: string, group: string, batch?: string): Promise<string> {
    const question = { account, group, purpose: 'campaign' as const }
    const named = batch === undefined ? question : { ...question, batches: [batch] }
    const [answer] = await checkGates(given().house, [named], null)
    return answer!.reason ?? answer!.verdict
  }
})

function daysFrom(moment: string, days: number): string {
  return new Date(Date.parse(moment) + days * 86_400_000).toISOString()
}
