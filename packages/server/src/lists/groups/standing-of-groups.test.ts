import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { GroupStanding } from '@freigabe/contract'
import { revokeApproval } from '../../case/deciding/revoke-approval.ts'
import { deleteBatch } from '../../case/lists/delete-batch.ts'
import { listNotices } from '../../case/notices/list-notices.ts'
import { withdrawCase } from '../../case/withdraw-or-resume-case.ts'
import { change } from '../../change/change.ts'
import { declareSource } from '../../sources/declare-source.ts'
import { castAccount, castStaff, castSubmitted, importFile } from '../../testing/cast.ts'
import { declaration } from '../../testing/cast-source.ts'
import { accept } from '../../testing/decide.ts'
import { inRole } from '../../testing/in-role.ts'
import { policyAtHome } from '../../testing/policy-at-home.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { createGroup } from './create-group.ts'
import { listGroups } from './list-groups.ts'
import { readGroup } from './read-groups.ts'

const withoutAddresses = 'Name;Ort\nAnna;Ulm\nBert;Kiel\n'

onEachDatabase('How a group stands', (given) => {
  test('a group whose only file was refused says so in the table, on its page and in the notice', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { id: group } = await createGroup(house, owner.actor, account, { name: 'Kunden' })
    await importFile(house, owner.actor, account, group, withoutAddresses)
    const [row] = (await listGroups(house, 'customer', account, { limit: 5 })).items
    assert.deepEqual([row!.standing, row!.next.what], ['needs_you', 'replace_file'])
    assert.deepEqual(await readGroup(house, 'customer', account, group), row)
    const { items, total } = await listNotices(house, 'customer', account)
    assert.deepEqual([items.map(({ kind }) => kind), total], [['file_refused'], 1])
  })

  test('a refused file beside an approved import hides neither: what is sendable is counted', async () => {
    const { house } = given()
    const { account, owner, group, caseId } = await castSubmitted(house)
    await accept(house, account, caseId)
    const { batch } = await importFile(house, owner.actor, account, group, '%PDF-1.7\n')
    const seen = await readGroup(house, 'customer', account, group)
    assert.deepEqual([seen.standing, seen.next.what], ['needs_you', 'replace_file'])
    assert.equal(seen.sendable, 2)
    assert.equal(seen.imports.find(({ id }) => id === batch)?.closed, 'unread')
    await deleteBatch(house, owner.actor, account, group, batch)
    const after = await readGroup(house, 'customer', account, group)
    assert.deepEqual([after.standing, after.sendable], ['approved', 2])
    assert.deepEqual(
      after.imports.map(({ closed }) => closed),
      [null],
    )
  })

  test('an approved group whose source was just declared can be sent to as before, and asks about the source', async () => {
    const { house } = given()
    const { account, owner, group, caseId } = await castSubmitted(house)
    await accept(house, account, caseId)
    const { case: about } = await declareSource(house, owner.actor, account, group, declaration)
    const { standing, sendable, next } = await readGroup(house, 'customer', account, group)
    assert.deepEqual(
      [standing, sendable, next.what, next.caseId, next.recipients],
      ['approved', 2, 'state_origin', about!.id, 0],
    )
  })

  test('a group of which a part is reviewed and a part waits says of how many each is true', async () => {
    const { house } = given()
    const { account, owner, group } = await castSubmitted(house)
    await importFile(house, owner.actor, account, group, 'E-Mail\ncarla@example.com\n')
    const { recipients, inReview, next, standing } = await readGroup(
      house,
      'customer',
      account,
      group,
    )
    assert.deepEqual([standing, next.what], ['needs_you', 'state_origin'])
    assert.deepEqual([recipients, inReview, next.recipients], [3, 2, 1])
  })

  test('a list that is imported twice counts its recipients once', async () => {
    const { house } = given()
    const { account, owner, group, caseId } = await castSubmitted(house)
    await accept(house, account, caseId)
    const same = 'E-Mail\nbert@example.net\nanna@example.org\n'
    await importFile(house, owner.actor, account, group, same)
    const { recipients, sendable, batches } = await readGroup(house, 'customer', account, group)
    assert.deepEqual([recipients, sendable, batches], [2, 2, 2])
  })

  test('a revocation is news for two weeks, and its group leads to the decision', async () => {
    const { house, clock } = given()
    const { account, group, caseId } = await castSubmitted(house)
    await accept(house, account, caseId)
    clock.forward({ days: 60 })
    const lead = await castStaff(house, 'lead')
    await revokeApproval(house, lead.actor, account, caseId, {
      decisionId: randomUUIDv7(),
      grounds: [policyAtHome.grounds[0]!.code],
      text: 'Das Formular gibt es nicht mehr.',
    })
    const { standing, next } = await readGroup(house, 'customer', account, group)
    assert.deepEqual([standing, next.what, next.caseId], ['revoked', 'import_other', caseId])
    assert.deepEqual(await kindsFor(account), ['see_revocation'])
    clock.forward({ days: 15 })
    assert.deepEqual(await kindsFor(account), [])
  })

  test('an approval that ends is news for two weeks, until somebody begins anew', async () => {
    const { house, clock } = given()
    const { account, owner, group, caseId } = await castSubmitted(house)
    await accept(house, account, caseId)
    const { approvalEndsAt } = await readGroup(house, 'customer', account, group)
    clock.set(approvalEndsAt!)
    assert.deepEqual(await kindsFor(account), ['expired'])
    await importFile(house, owner.actor, account, group, 'E-Mail\ncarl@example.org\n')
    assert.deepEqual(await kindsFor(account), ['state_origin'])
  })

  test('a suspended account is told of the suspension, and asked for nothing it could not hand in', async () => {
    const { house } = given()
    const { account, owner, group } = await castSubmitted(house)
    const waiting = await createGroup(house, owner.actor, account, { name: 'Noch offen' })
    await importFile(house, owner.actor, account, waiting.id, 'E-Mail\ndora@example.org\n')
    await inRole(house.database, 'admin', account, (tx) =>
      tx
        .updateTable('account')
        .set({ suspended_at: house.clock.now() })
        .where('account_id', '=', account)
        .execute(),
    )
    await change(house, 'command', account, async (unit) => unit.refreshGate(group))
    const { standing, next } = await readGroup(house, 'customer', account, group)
    assert.deepEqual([standing, next.what], ['suspended', 'settle_suspension'])
    assert.deepEqual(await kindsFor(account), [])
  })

  test('hundreds that wait are counted, and the most urgent fifty come in sentences', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { id: group } = await createGroup(house, owner.actor, account, { name: 'Kunden' })
    for (let file = 0; file < 52; file += 1) {
      await importFile(house, owner.actor, account, group, withoutAddresses)
    }
    const { items, total } = await listNotices(house, 'customer', account)
    assert.deepEqual([items.length, total], [50, 52])
  })

  test('a filter by standing finds exactly the groups that stand so', async () => {
    const { house } = given()
    const { account: withApproval, owner, caseId } = await castSubmitted(house)
    await accept(house, withApproval, caseId)
    await createGroup(house, owner.actor, withApproval, { name: 'Noch leer' })
    const limited = await castSubmitted(house)
    await accept(house, limited.account, limited.caseId, [{ code: 'first_send_at_most', limit: 1 }])
    const withdrawn = await castSubmitted(house)
    await withdrawCase(house, withdrawn.owner.actor, withdrawn.account, withdrawn.caseId)
    await castSubmitted(house)
    const accounts = await inRole(house.database, 'worker', null, (tx) =>
      tx.selectFrom('account').select('account_id').execute(),
    )
    const found = new Set<string>()
    for (const { account_id: account } of accounts) {
      const all = (await listGroups(house, 'customer', account, { limit: 100 })).items
      for (const standing of GroupStanding.options) {
        const { items } = await listGroups(house, 'customer', account, { limit: 100, standing })
        assert.deepEqual(
          items,
          all.filter((group) => group.standing === standing),
        )
        if (items.length > 0) found.add(standing)
      }
    }
    assert.deepEqual([...found].sort(), [
      'approved',
      'empty',
      'expired',
      'in_review',
      'limited',
      'needs_you',
      'revoked',
      'suspended',
      'withdrawn',
    ])
  })

  async function kindsFor(account: string) {
    const { items } = await listNotices(given().house, 'customer', account)
    return items.map(({ kind }) => kind)
  }
})
