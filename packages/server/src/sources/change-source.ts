import type { api, BodyOf, Source } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { moveCase } from '../case/move-case.ts'
import { openCase } from '../case/open-case.ts'
import { caseState } from '../case/require-case.ts'
import { change } from '../change/change.ts'
import type { Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'
import { findGroup } from '../lists/groups/find-group.ts'
import { findSource } from '../lists/import/find-source.ts'
import { refuseSuspended } from '../lists/import/refuse-suspended.ts'
import { policyOfAccount } from '../policy/publications/policy-of-account.ts'
import type { SourceName } from './delivery-view.ts'
import { readSources } from './read-sources.ts'
import { refuseSourceFlaws } from './refuse-source-flaws.ts'
import { newestCaseOfSource, openCaseOfSource } from './source-cases.ts'

type Row = Awaited<ReturnType<typeof findSource>>

/**
 * Changes what was declared of a source. Another link, kind or method makes another form of it, with nothing
 * approved yet; that, and a higher cap, is asked about in the open case or in a new one.
 */
export async function changeSource(
  house: House,
  by: Actor,
  { account, group, source }: SourceName,
  wish: BodyOf<typeof api.changeSource>,
): Promise<Source> {
  return change(house, 'command', account, async (unit) => {
    const { house, tx } = unit
    await refuseSuspended(tx, account)
    const { group_id } = await findGroup(tx, account, group)
    const before = await findSource(tx, account, group_id, source)
    const after = changed(house, before, wish)
    const policy = await policyOfAccount(house, tx, account)
    refuseSourceFlaws(policy, { ...after, periodDays: after.period_days })
    const review = needsReview(before, after)
    const open = await openCaseOfSource(tx, account, before.source_id)
    if (review && open !== undefined && open.status !== 'awaiting_submission') {
      throw new AppError('SOURCE_IN_REVIEW', { about: { caseId: open.case_id } })
    }
    await store(tx, after)
    if (review && open === undefined) {
      await openCase(unit, by, {
        group: group_id,
        trigger: 'early',
        batchIds: [],
        sources: [after],
        predecessorId: await newestCaseOfSource(tx, account, after.source_id),
        renewsUntil: null,
      })
    }
    const { kind, method, cap, period_days: periodDays, version } = after
    unit.log({
      type: 'source_changed',
      subject: after.source_id,
      by,
      at: after.changed_at,
      body: { groupId: group_id, kind, method, cap, periodDays, version },
    })
    unit.refreshGate(group_id)
    const sources = await readSources(house, tx, account, group_id)
    return sources.find(({ id }) => id === after.source_id)!
  })
}

function changed(house: House, before: Row, wish: BodyOf<typeof api.changeSource>): Row {
  const at = house.clock.now()
  const { name, kind, link, method, cap, periodDays } = wish
  const after = {
    ...before,
    name: name ?? before.name,
    kind: kind ?? before.kind,
    link: link === undefined ? before.link : link,
    method: method ?? before.method,
    cap: cap ?? before.cap,
    period_days: periodDays ?? before.period_days,
    changed_at: at,
  }
  if (!isAnotherForm(before, after)) return after
  return { ...after, version: before.version + 1, version_since: at.slice(0, 10) }
}

function isAnotherForm(before: Row, after: Row): boolean {
  return (['kind', 'link', 'method'] as const).some((part) => before[part] !== after[part])
}

/** Lowering what was declared needs no permission. */
function needsReview(before: Row, after: Row): boolean {
  if (isAnotherForm(before, after)) return true
  return after.cap > before.cap || after.cap * before.period_days > before.cap * after.period_days
}

/** A case that has not been handed in is about the source as it is now. */
async function store(tx: Tx, { account_id, source_id, ...columns }: Row) {
  await tx
    .updateTable('source')
    .set(columns)
    .where('account_id', '=', account_id)
    .where('source_id', '=', source_id)
    .execute()
  await tx
    .updateTable('case_source')
    .set({ version: columns.version })
    .where('account_id', '=', account_id)
    .where('source_id', '=', source_id)
    .where('case_id', 'in', (cases) =>
      cases
        .selectFrom('approval_case')
        .select('approval_case.case_id')
        .where('approval_case.account_id', '=', account_id)
        .where('approval_case.status', '=', 'awaiting_submission'),
    )
    .execute()
}

/** Withdraws a source: it takes nothing more in. Earlier arrivals stay as they are. */
export async function withdrawSource(
  house: House,
  by: Actor,
  { account, group, source }: SourceName,
): Promise<undefined> {
  await change(house, 'command', account, async (unit) => {
    const { tx } = unit
    const { group_id } = await findGroup(tx, account, group)
    const { source_id } = await findSource(tx, account, group_id, source)
    const open = await openCaseOfSource(tx, account, source_id)
    if (open !== undefined && open.status !== 'awaiting_submission') {
      throw new AppError('SOURCE_IN_REVIEW', { about: { caseId: open.case_id } })
    }
    const at = unit.now
    await tx
      .updateTable('source')
      .set({ withdrawn_at: at, reference: null })
      .where('account_id', '=', account)
      .where('source_id', '=', source_id)
      .execute()
    if (open !== undefined && (await isAboutNothingElse(tx, account, open.case_id, source_id))) {
      await moveCase(unit, by, open.case_id, { type: 'withdraw' })
    }
    unit.log({ type: 'source_withdrawn', subject: source_id, by, at, body: { groupId: group_id } })
    unit.refreshGate(group_id)
  })
}

async function isAboutNothingElse(tx: Tx, account: string, caseId: string, source: string) {
  const { batchIds, sourceIds } = await caseState(tx, account, caseId)
  return batchIds.length === 0 && sourceIds.every((id) => id === source)
}
