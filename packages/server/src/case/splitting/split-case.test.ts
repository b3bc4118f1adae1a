import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { takeLease } from '../../desk/lease/take-lease.ts'
import { checkGates } from '../../gate/asking/check-gates.ts'
import { createGroup } from '../../lists/groups/create-group.ts'
import { signedIn } from '../../testing/browser.ts'
import { castAccount, castCase, castReviewer, importFile, password } from '../../testing/cast.ts'
import { accept, handIn } from '../../testing/decide.ts'
import { inRole } from '../../testing/in-role.ts'
import { lettersTo } from '../../testing/last-link.ts'
import { listOf } from '../../testing/list-of.ts'
import { policyAtHome } from '../../testing/policy-at-home.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { readCase } from '../read-case.ts'
import { readDraft } from '../submitting/read-draft.ts'
import { submitCase } from '../submitting/submit-case.ts'
import { splitCase } from './split-case.ts'

onEachDatabase('Splitting a case by its imports', (given) => {
  test('opens a linked case, filled in from the first, and each is decided by itself', async () => {
    const { house } = given()
    const { account, owner, group, caseId, first, second } = await twoImports()
    const newCaseId = randomUUIDv7()
    await splitCase(house, owner.actor, account, caseId, { newCaseId, batchIds: [second] })

    const kept = await readCase(house, 'customer', account, caseId)
    assert.deepEqual([kept.status, kept.recipients], ['in_review', 3])
    const left = await readCase(house, 'customer', account, newCaseId)
    assert.deepEqual(
      [left.status, left.predecessorId, left.trigger, left.recipients],
      ['awaiting_submission', caseId, 'import', 4],
    )
    const draft = await readDraft(house, 'customer', account, newCaseId)
    assert.deepEqual(draft.content, kept.submissions.at(-1)!.content)
    assert.deepEqual(await gates(account, group, [first, second]), ['in_review', 'never_approved'])

    await accept(house, account, caseId)
    assert.deepEqual(await gates(account, group, [first, second]), ['allow', 'never_approved'])
    await submitCase(house, owner, account, newCaseId, {
      submissionId: randomUUIDv7(),
      draftVersion: 0,
      declarationVersion: policyAtHome.declaration.version,
    })
    await accept(house, account, newCaseId)
    assert.deepEqual(await gates(account, group, [first, second]), ['allow', 'allow'])
  })

  test('done twice with the same id changes nothing the second time', async () => {
    const { house } = given()
    const { account, owner, caseId, second } = await twoImports()
    const wish = { newCaseId: randomUUIDv7(), batchIds: [second] }
    await splitCase(house, owner.actor, account, caseId, wish)
    await splitCase(house, owner.actor, account, caseId, wish)
    const cases = await inRole(house.database, 'command', account, (tx) =>
      tx.selectFrom('approval_case').select('case_id').where('account_id', '=', account).execute(),
    )
    assert.deepEqual(cases.map(({ case_id }) => case_id).sort(), [caseId, wish.newCaseId].sort())
  })

  test('at the desk takes the lease, and tells the customer by letter; who split themselves gets none', async () => {
    const { house, app } = given()
    const { account, owner, caseId, second } = await twoImports()
    const reviewer = await castReviewer(house)
    const desk = await signedIn(app, reviewer.email, password)
    const path = `/desk/accounts/${account}/cases/${caseId}/split`
    const wish = { newCaseId: randomUUIDv7(), batchIds: [second] }
    const refused = await desk.post(path, { ...wish, leaseToken: 1 })
    assert.equal(refused.body.code, 'LEASE_LOST')
    const { token } = await takeLease(house, reviewer, account, caseId)
    const before = await occasions(owner.email)
    const split = await desk.post(path, { ...wish, leaseToken: token })
    assert.deepEqual([split.status, split.body.recipients], [200, 3])
    assert.deepEqual(await occasions(owner.email), [...before, 'split'])

    const other = await twoImports()
    const told = await occasions(other.owner.email)
    const batchIds = [other.second]
    await splitCase(house, other.owner.actor, other.account, other.caseId, {
      newCaseId: randomUUIDv7(),
      batchIds,
    })
    assert.deepEqual(await occasions(other.owner.email), told)
  })

  test('leaves at least one import on each side, and takes only imports of the case', async () => {
    const { app } = given()
    const { account, owner, caseId, first, second } = await twoImports()
    const customer = await signedIn(app, owner.email, password)
    const split = (batchIds: string[]) =>
      customer.post(`/accounts/${account}/cases/${caseId}/split`, {
        newCaseId: randomUUIDv7(),
        batchIds,
      })
    assert.equal((await split([first, second])).body.code, 'SPLIT_LEAVES_NOTHING')
    assert.equal((await split([randomUUIDv7()])).body.code, 'BATCH_UNKNOWN')
  })

  test('takes no id that another case has, of whichever account: one could not be handed in any more', async () => {
    const { house, app } = given()
    const { account, owner, caseId, second } = await twoImports()
    const other = await castAccount(house)
    const theirs = await castCase(house, other.owner.actor, other.account, listOf(20, 25))
    const customer = await signedIn(app, owner.email, password)
    for (const newCaseId of [caseId, theirs.caseId]) {
      const wish = { newCaseId, batchIds: [second] }
      const split = await customer.post(`/accounts/${account}/cases/${caseId}/split`, wish)
      assert.deepEqual([split.status, split.body.code], [409, 'ID_TAKEN'])
    }
    await handIn(house, other.owner, other.account, theirs.caseId)
  })

  /** A case in review about two imports, of three recipients and of four. */
  async function twoImports() {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { id: group } = await createGroup(house, owner.actor, account, { name: 'Kunden' })
    const first = await importFile(house, owner.actor, account, group, listOf(0, 3))
    const second = await importFile(house, owner.actor, account, group, listOf(10, 14))
    await handIn(house, owner, account, first.caseId!)
    return {
      account,
      owner,
      group,
      caseId: first.caseId!,
      first: first.batch,
      second: second.batch,
    }
  }

  function gates(account: string, group: string, batches: string[]) {
    return Promise.all(
      batches.map(async (batch) => {
        const question = { account, group, batches: [batch], purpose: 'campaign' as const }
        const [answer] = await checkGates(given().house, [question], null)
        return answer!.reason ?? answer!.verdict
      }),
    )
  }

  /** Why cases were opened, from the letters to a person. */
  async function occasions(email: string) {
    const letters = await lettersTo(given().house, email)
    return letters.flatMap(({ template, params }) =>
      template === 'approval_needed' ? [params.trigger] : [],
    )
  }
})
