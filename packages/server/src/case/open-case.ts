import { randomUUIDv7 } from 'node:crypto'
import {
  type Actor,
  type CaseState,
  type CaseTrigger,
  decide,
  evolve,
  isRefusal,
} from '@freigabe/core'
import type { Unit } from '../change/unit.ts'
import type { Tx } from '../database/database.ts'
import { AppError } from '../http/app-error.ts'
import { policyOfAccount } from '../policy/publications/policy-of-account.ts'
import { caseClock } from './clock/case-clock.ts'
import { logCaseEvents } from './move-case.ts'
import { tellApprovalNeeded } from './tell-approval-needed.ts'

/** What a case is about, why it is opened, and which case of the group it follows. */
export interface Opening {
  group: string
  trigger: CaseTrigger
  batchIds: readonly string[]
  /** Sources that it is about, each in its current form. */
  sources?: readonly { source_id: string; version: number }[]
  predecessorId: string | null
  /** For a renewal: until when the approval lasts. */
  renewsUntil: string | null
  /** The id of a case split off from its predecessor, given before the case is opened. */
  splitOff?: string
  /** Whether it is about a delivery through an approved source that was set apart. */
  isSetApart?: boolean
  /** Whether a person of the account has just imported what it is about, and may be looking at it. */
  isLookedAt?: boolean
}

/** Opens a case and tells its account. Throws the core's refusal as an error of the register. */
export async function openCase(
  unit: Unit,
  by: Actor,
  {
    group,
    trigger,
    batchIds,
    sources = [],
    predecessorId,
    renewsUntil,
    splitOff,
    isSetApart,
    isLookedAt = false,
  }: Opening,
): Promise<void> {
  const { house, tx, account } = unit
  const caseId = splitOff ?? randomUUIDv7()
  const opened = decide(
    null,
    {
      type: 'open',
      caseId,
      accountId: account,
      groupId: group,
      trigger,
      batchIds,
      sourceIds: sources.map(({ source_id }) => source_id),
      predecessorId,
    },
    { actor: by, now: unit.now },
  )
  if (isRefusal(opened)) throw new AppError(opened.refused, { about: { ...opened.about } })
  const state = opened.events.reduce<CaseState | null>(evolve, null)!
  const policy = await policyOfAccount(house, tx, account)
  const waiting = { policy, timeZone: await timeZoneOf(tx, account), renewsUntil }
  await tx
    .insertInto('approval_case')
    .values({
      account_id: account,
      case_id: caseId,
      group_id: group,
      status: state.status,
      version: state.version,
      state: JSON.stringify(state),
      trigger,
      opened_at: state.openedAt,
      ...caseClock(state, { clock: null, clockAt: null }, waiting, unit.now),
    })
    .execute()
  const row = { account_id: account, case_id: caseId }
  const batchRows = batchIds.map((batch) => ({ ...row, batch_id: batch }))
  const sourceRows = sources.map(({ source_id, version }) => ({ ...row, source_id, version }))
  if (batchRows.length > 0) await tx.insertInto('case_batch').values(batchRows).execute()
  if (sourceRows.length > 0) await tx.insertInto('case_source').values(sourceRows).execute()
  logCaseEvents(unit, state, opened.events)
  const isSplitByReader = splitOff !== undefined && by.kind === 'customer'
  const why = splitOff !== undefined ? 'split' : isSetApart ? 'set_apart' : state.trigger
  if (!isSplitByReader) await tellApprovalNeeded(unit, state, why, { isLookedAt })
}

async function timeZoneOf(tx: Tx, account: string): Promise<string> {
  const { time_zone } = await tx
    .selectFrom('account')
    .select('time_zone')
    .where('account_id', '=', account)
    .executeTakeFirstOrThrow()
  return time_zone
}

/** The last case opened for a group, or undefined. */
export function newestCaseOfGroup(tx: Tx, account: string, group: string) {
  return tx
    .selectFrom('approval_case')
    .select(['case_id', 'status', 'trigger', 'state'])
    .where('account_id', '=', account)
    .where('group_id', '=', group)
    .orderBy('opened_at', 'desc')
    .orderBy('case_id', 'desc')
    .executeTakeFirst()
}
