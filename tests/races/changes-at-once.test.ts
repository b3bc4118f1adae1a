import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { type RawBuilder, sql } from 'kysely'
import { sweepApprovals } from '../../packages/server/src/case/clock/sweep-approvals.ts'
import { sweepCases } from '../../packages/server/src/case/clock/sweep-cases.ts'
import { revokeApproval } from '../../packages/server/src/case/deciding/revoke-approval.ts'
import { saveDraft } from '../../packages/server/src/case/submitting/save-draft.ts'
import { submitCase } from '../../packages/server/src/case/submitting/submit-case.ts'
import { openPostgres } from '../../packages/server/src/database/open-database.ts'
import { checkGates } from '../../packages/server/src/gate/asking/check-gates.ts'
import { readStoredFacts } from '../../packages/server/src/gate/facts/read-group-facts.ts'
import { createGroup } from '../../packages/server/src/lists/groups/create-group.ts'
import { type OpenHouse, openHouse } from '../../packages/server/src/open-house.ts'
import {
  castAccount,
  castReviewer,
  castStaff,
  completeContent,
  importFile,
  importUnscreened,
  type Reviewer,
  screenNow,
} from '../../packages/server/src/testing/cast.ts'
import { acceptAtOnce, assessAll } from '../../packages/server/src/testing/decide.ts'
import { inRole } from '../../packages/server/src/testing/in-role.ts'
import { policyAtHome } from '../../packages/server/src/testing/policy-at-home.ts'
import { openTestHouse, type TestHouse } from '../../packages/server/src/testing/test-house.ts'

const skip = process.env.FREIGABE_TEST_POSTGRES === undefined && 'needs PostgreSQL'

/** `held` makes both changes reach the place where they would meet, in the worst order. */
describe('Two changes of one account at once', { skip }, () => {
  let open: TestHouse & { end(): Promise<void> }
  /** Another process: within one, changes of an account wait before they reach the database. */
  let other: OpenHouse
  before(async () => {
    open = await openTestHouse('postgres')
    const database = await openPostgres(open.url!)
    other = await openHouse(
      { ...open.house.config, embedded: false },
      { clock: open.clock, database },
    )
  })
  after(async () => {
    await other?.close()
    await open?.end()
  })

  test('a submission and an import that finishes its screening into the same group both get through', async () => {
    const { house } = open
    const { account, owner, group, caseId, submit } = await castDraft()
    const second = await importUnscreened(house, owner.actor, account, group, nextList())
    const ended = await meetAt(headOf(account), [
      () => screenNow(other, account, second.id),
      () => submit(house),
    ])
    assert.deepEqual(ended, ['done', 'done'])
    assert.equal(await statusOf(account, caseId), 'in_review')
  })

  test('a submission and a save of its draft that is still on its way both get an answer', async () => {
    const { account, caseId, save, submit } = await castDraft()
    // The save was first, so the version to be handed in is no longer the current one.
    const both = [() => save(1), () => submit(other)]
    assert.deepEqual(await meetAt(headOf(account), both), ['done', 'DRAFT_CHANGED'])
    assert.equal(await statusOf(account, caseId), 'awaiting_submission')
  })

  test('a revoked list stays shut at the gate, though the end of another of its group is announced meanwhile', async () => {
    const { house, clock } = open
    const [reviewer, lead] = [await castReviewer(house), await castStaff(house, 'lead')]
    const first = await castDraft()
    const { account, owner, group } = first
    const endsAt = new Date(Date.parse(house.clock.now()) + 24 * 3_600_000).toISOString()
    await first.submit(house)
    await accept(reviewer, account, first.caseId, { endsAt })
    const second = await castDraft({ account, owner, group })
    await second.submit(house)
    await accept(reviewer, account, second.caseId, {})
    clock.forward({ hours: 25 })
    const grounds = [policyAtHome.grounds[0]!.code]
    const wish = { decisionId: randomUUIDv7(), grounds, text: '' }
    const ended = await meetAt(headOf(account), [
      () => revokeApproval(house, lead.actor, account, second.caseId, wish),
      () => sweepApprovals(other),
    ])
    assert.deepEqual(ended, ['done', 'done'])
    const question = { account, group, purpose: 'campaign' as const, batches: [second.batch] }
    const [answer] = await checkGates(house, [question], null)
    assert.deepEqual([answer!.verdict, answer!.reason], ['deny', 'revoked'])
    await storedAsComputed(account, group)
  })

  test('a case whose end was moved while its lapse was on the way does not lapse', async () => {
    const { house, clock } = open
    const { account, caseId } = await castDraft()
    clock.forward({ days: 400 })
    const later = new Date(Date.parse(house.clock.now()) + 86_400_000).toISOString()
    const moved = sql`with head as (${headOf(account)})
      update approval_case set lapses_at = ${later} from head where case_id = ${caseId}`
    assert.deepEqual(await meetAt(moved, [() => sweepCases(house)]), ['done'])
    assert.equal(await statusOf(account, caseId), 'awaiting_submission')
  })

  /** Starts changes one after another, each once those before it wait for what `held` has locked. */
  async function meetAt(held: RawBuilder<unknown>, changes: (() => Promise<unknown>)[]) {
    const { root } = open.house.database
    const running: Promise<string>[] = []
    await root.transaction().execute(async (tx) => {
      await held.execute(tx)
      for (const change of changes) {
        running.push(
          change().then(
            () => 'done',
            (error) => error.code,
          ),
        )
        while ((await waitingNow()) < running.length);
      }
    })
    return Promise.all(running)
  }

  function headOf(account: string) {
    return sql`select 1 from account_head where account_id = ${account} for update`
  }

  async function waitingNow(): Promise<number> {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(
      open.house.database.root,
    )
    return rows[0]!.count
  }

  async function storedAsComputed(account: string, group: string) {
    await inRole(open.house.database, 'command', account, async (tx) => {
      const stored = await tx
        .selectFrom('gate_facts')
        .select('facts')
        .where('account_id', '=', account)
        .where('group_id', '=', group)
        .executeTakeFirstOrThrow()
      const { stored: toStore } = await readStoredFacts(tx, account, group)
      assert.deepEqual(stored.facts, toStore)
    })
  }

  async function statusOf(account: string, caseId: string) {
    const row = await inRole(open.house.database, 'command', account, (tx) =>
      tx
        .selectFrom('approval_case')
        .select('status')
        .where('account_id', '=', account)
        .where('case_id', '=', caseId)
        .executeTakeFirstOrThrow(),
    )
    return row.status
  }

  /** A case with a complete draft, for an existing group or a new one. */
  async function castDraft(
    given?: { account: string; group: string } & Pick<
      Awaited<ReturnType<typeof castAccount>>,
      'owner'
    >,
  ) {
    const { house } = open
    const { account, owner } = given ?? (await castAccount(house))
    const group = given?.group ?? (await createGroup(house, owner.actor, account, { name: 'A' })).id
    const { batch, caseId: opened } = await importFile(
      house,
      owner.actor,
      account,
      group,
      nextList(),
    )
    const caseId = opened!
    const content = await completeContent(house, account)
    const by = { id: owner.personId, name: owner.name }
    const save = (version: number) =>
      saveDraft(house, by, account, caseId, { version, content, alsoCases: [], step: 4 } as never)
    await save(0)
    const wish = {
      submissionId: randomUUIDv7(),
      draftVersion: 1,
      declarationVersion: policyAtHome.declaration.version,
    }
    const submit = (process: OpenHouse) => submitCase(process, owner, account, caseId, wish)
    return { account, owner, group, batch, caseId, save, submit }
  }

  async function accept(
    reviewer: Reviewer,
    account: string,
    caseId: string,
    terms: { endsAt?: string },
  ) {
    const { house } = open
    await house.database.root
      .updateTable('evaluation')
      .set({ route: 'normal' })
      .where('case_id', '=', caseId)
      .execute()
    const held = await assessAll(house, reviewer, account, caseId)
    const decision = { decisionId: randomUUIDv7(), conditions: [], statement: {}, ...terms }
    await acceptAtOnce(house, reviewer.actor, account, caseId, { ...held, ...decision })
  }
})

let lists = 0

/** A list that no other test and no other import has. */
function nextList(): string {
  lists += 1
  return `E-Mail;Name\nanna${lists}@example.org;Anna\nbert${lists}@example.net;Bert\n`
}
