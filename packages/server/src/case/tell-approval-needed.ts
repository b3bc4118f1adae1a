import type { CaseState, CaseTrigger } from '@freigabe/core'
import type { Unit } from '../change/unit.ts'
import { tellDashboard } from '../notify/tell.ts'
import { whyRenewed } from './clock/renewals.ts'
import { tellAboutCase } from './tell-about-case.ts'

/** So long whoever has just imported something is left to begin unasked. */
const lookingMinutes = 15

const kind = 'approval_needed'

/** Why a case was opened, as the letter says it. */
type Why = CaseTrigger | 'split' | 'set_apart'

/**
 * Tells that a group needs approval; not when the customer opened the case early and so knows. Where a person has
 * just imported what it is about, the dashboard says so at once, and letters follow only if nobody begins.
 */
export async function tellApprovalNeeded(
  unit: Unit,
  state: CaseState,
  why: Why,
  { isLookedAt }: { isLookedAt: boolean },
): Promise<void> {
  if (why === 'early') return
  if (!isLookedAt) return sendLetters(unit, state, why)
  const { accountId: account, caseId, groupId: group } = state
  await tellDashboard(unit, { account, kind, group, case: caseId })
  const letterAt = new Date(Date.parse(unit.now) + lookingMinutes * 60_000).toISOString()
  await setLetterAt(unit, state, letterAt)
}

/** Sends the letters that waited for somebody to begin, unless somebody did; either way they wait no more. */
export async function tellIfUntouched(unit: Unit, state: CaseState): Promise<void> {
  const { tx } = unit
  const { trigger, status } = state
  await setLetterAt(unit, state, null)
  if (trigger === 'early' || status !== 'awaiting_submission') return
  if (await isBegun(unit, state)) return
  const { notification_id: notification } = await tx
    .selectFrom('notification')
    .select('notification_id')
    .where('account_id', '=', state.accountId)
    .where('case_id', '=', state.caseId)
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow()
  await sendLetters(unit, state, trigger, notification)
}

async function isBegun({ tx }: Unit, { accountId, caseId }: CaseState): Promise<boolean> {
  const draft = await tx
    .selectFrom('draft')
    .select('version')
    .where('account_id', '=', accountId)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  return draft !== undefined
}

function setLetterAt({ tx }: Unit, { accountId, caseId }: CaseState, letterAt: string | null) {
  return tx
    .updateTable('approval_case')
    .set({ letter_at: letterAt })
    .where('account_id', '=', accountId)
    .where('case_id', '=', caseId)
    .execute()
}

async function sendLetters(
  unit: Unit,
  state: CaseState,
  trigger: Exclude<Why, 'early'>,
  notification?: string,
): Promise<void> {
  const { tx } = unit
  const { lapses_at, renews_until } = await tx
    .selectFrom('approval_case')
    .select(['lapses_at', 'renews_until'])
    .where('account_id', '=', state.accountId)
    .where('case_id', '=', state.caseId)
    .executeTakeFirstOrThrow()
  const deadlines = { submitBy: renews_until ?? lapses_at, approvalEndsAt: renews_until }
  const renewal = await whyRenewed(tx, state)
  const telling = { kind, audience: 'editors', ...(notification && { notification }) } as const
  await tellAboutCase(unit, state, telling, (about) => ({
    template: 'approval_needed',
    params: { ...about, trigger, ...deadlines, renewal },
  }))
}
