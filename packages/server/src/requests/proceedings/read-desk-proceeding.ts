import type { DeskProceeding } from '@freigabe/contract'
import { hadItsSay, type ProceedingState, whenDue } from '@freigabe/core'
import { decisionGrounds } from '../../case/deciding/decision-grounds.ts'
import { readAs, type Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { isSingleOperator } from '../../policy/drafts/is-single-operator.ts'
import { policyOfAccount } from '../../policy/publications/policy-of-account.ts'
import { entriesOf } from './entries-of.ts'

/** A proceeding with all that staff know of it. Throws NOT_FOUND. */
export async function readDeskProceeding(
  house: House,
  person: string,
  account: string,
  proceeding: string,
): Promise<DeskProceeding> {
  return readAs(house.database, 'desk', account, async (tx) => {
    const row = await tx
      .selectFrom('proceeding')
      .innerJoin('account', 'account.account_id', 'proceeding.account_id')
      .selectAll('proceeding')
      .select(['account.name', 'account.locale', 'account.suspended_at'])
      .where('proceeding.account_id', '=', account)
      .where('proceeding_id', '=', proceeding)
      .executeTakeFirst()
    if (row === undefined) throw new AppError('NOT_FOUND')
    const { state } = row
    const mine = isBy(state, person)
    const policy = await policyOfAccount(house, tx, account)
    const entries = await entriesOf(house, tx, account, 'desk', proceeding)
    return {
      id: proceeding,
      account: accountOf(row),
      case: await readCaseOf(tx, account, row.case_id),
      status: state.status,
      measure: state.measure,
      grounds: decisionGrounds(policy, state.grounds, row.locale),
      proposal: { reasons: row.reasons, by: row.proposed_by, mine, at: row.proposed_at },
      hearing: hearingView(state, house.clock.now()),
      hearingDays: policy.integrity.hearingDays,
      undecided: whenDue(state) !== null,
      mayDecide: !mine || (await isSingleOperator(tx)),
      droppedBecause: row.dropped_because,
      entries: entries.get(proceeding) ?? [],
    }
  })
}

interface AccountRow {
  account_id: string
  name: string
  locale: 'de' | 'en'
  suspended_at: string | null
}

/** The account that a proceeding is about. */
export function accountOf(row: AccountRow): DeskProceeding['account'] {
  const { account_id: id, name, locale, suspended_at: suspendedAt } = row
  return { id, name, locale, suspendedAt }
}

/** The hearing as it stands at a moment. */
export function hearingView({ hearing }: ProceedingState, now: string): DeskProceeding['hearing'] {
  if (hearing === null) return null
  const { openedAt, until, answers } = hearing
  return { openedAt, until, answers: answers.length, over: hadItsSay(hearing, now) }
}

function isBy({ proposedBy }: ProceedingState, person: string): boolean {
  return proposedBy.kind === 'staff' && proposedBy.personId === person
}

async function readCaseOf(
  tx: Tx,
  account: string,
  caseId: string | null,
): Promise<DeskProceeding['case']> {
  if (caseId === null) return null
  const row = await tx
    .selectFrom('approval_case')
    .innerJoin('recipient_group', onAccountAnd('group_id', 'recipient_group', 'approval_case'))
    .select('recipient_group.name')
    .where('approval_case.account_id', '=', account)
    .where('approval_case.case_id', '=', caseId)
    .executeTakeFirst()
  return row === undefined ? null : { id: caseId, groupName: row.name }
}
