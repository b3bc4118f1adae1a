import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCase } from '../../case/read-case.ts'
import { withdrawCase } from '../../case/withdraw-or-resume-case.ts'
import { readGroup } from '../../lists/groups/read-groups.ts'
import { recipientsOfCase } from '../../lists/screening/recipients-in.ts'
import { castAccount, castCase, castSubmitted, importFile } from '../../testing/cast.ts'
import { accept, handIn } from '../../testing/decide.ts'
import { inRole } from '../../testing/in-role.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { checkGates } from '../asking/check-gates.ts'

/** The recipients of `castSubmitted`, as another export might write them. */
const sameList = 'Name;E-Mail\nBert;BERT@example.net\nAnna;anna@example.org\n'

onEachDatabase('A list that is imported again', (given) => {
  test('opens the group as a whole once it is approved anew after its approval ended', async () => {
    const { house, clock } = given()
    const { account, owner, group, caseId } = await castSubmitted(house)
    await accept(house, account, caseId)
    const { approvalEndsAt } = await readGroup(house, 'customer', account, group)
    clock.set(approvalEndsAt!)
    assert.equal(await gate(account, group), 'expired')
    const again = await importFile(house, owner.actor, account, group, sameList)
    assert.equal(await gate(account, group), 'expired')
    await handIn(house, owner, account, again.caseId!)
    assert.equal(await gate(account, group), 'in_review')
    await accept(house, account, again.caseId!)
    assert.equal(await gate(account, group), 'allow')
  })

  test('opens the group as a whole once it is approved after its first case was withdrawn', async () => {
    const { house } = given()
    const { account, owner, group, caseId } = await castSubmitted(house)
    await withdrawCase(house, owner.actor, account, caseId)
    const again = await importFile(house, owner.actor, account, group, sameList)
    await handIn(house, owner, account, again.caseId!)
    await accept(house, account, again.caseId!)
    assert.equal(await gate(account, group), 'allow')
  })

  test('with other recipients leaves the earlier import as shut as it was', async () => {
    const { house } = given()
    const { account, owner, group, caseId } = await castSubmitted(house)
    await withdrawCase(house, owner.actor, account, caseId)
    const other = await importFile(house, owner.actor, account, group, 'E-Mail\ncarl@example.org\n')
    await handIn(house, owner, account, other.caseId!)
    await accept(house, account, other.caseId!)
    assert.equal(await gate(account, group), 'never_approved')
  })

  test('beside itself counts once, in the group and in its case', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { group, caseId } = await castCase(house, owner.actor, account)
    const again = await importFile(house, owner.actor, account, group, sameList)
    assert.equal(again.caseId, caseId)
    const told = await inRole(house.database, 'command', account, (tx) =>
      tx
        .selectFrom('approval_case')
        .select(recipientsOfCase)
        .where('case_id', '=', caseId)
        .executeTakeFirstOrThrow(),
    )
    const { recipients, batches } = await readCase(house, 'customer', account, caseId)
    const standing = await readGroup(house, 'customer', account, group)
    assert.equal(batches.length, 2)
    assert.deepEqual([recipients, standing.recipients, told.recipients], [2, 2, 2])
  })

  async function gate(account: string, group: string): Promise<string> {
    const [answer] = await checkGates(
      given().house,
      [{ account, group, purpose: 'campaign' }],
      null,
    )
    return answer!.reason ?? answer!.verdict
  }
})
