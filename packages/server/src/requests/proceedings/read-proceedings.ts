import type {
  api,
  DeskProceeding,
  Proceeding,
  ProceedingEntry,
  ProceedingSummary,
  QueryOf,
} from '@freigabe/contract'
import {
  appealUntil,
  hadItsSay,
  type PolicyPack,
  type ProceedingState,
  whenDue,
} from '@freigabe/core'
import type { Selectable } from 'kysely'
import { decisionGrounds } from '../../case/deciding/decision-grounds.ts'
import { isSingleOperator } from '../../config/operator-settings.ts'
import { readAs, type Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { Tables } from '../../database/tables.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { policyOfAccount } from '../../policy/publications/policy-of-account.ts'
import { pageByMoment } from '../dossier/page-by-moment.ts'
import { entriesOf } from './proceeding-entries.ts'

/** Proceedings of all accounts that need action, the first due first. */
export async function listOpenProceedings(
  house: House,
  query: QueryOf<typeof api.listOpenProceedings>,
) {
  const now = house.clock.now()
  return readAs(house.database, 'desk', null, (tx) =>
    pageByMoment(
      withAccount(tx).where('due_at', 'is not', null),
      ['due_at', 'proceeding_id', 'asc'],
      query,
      (row) => summary(row, now),
      (row) => [row.due_at!, row.proceeding_id],
    ),
  )
}

/** All proceedings on an account, newest first. */
export async function listProceedingsOfAccount(
  house: House,
  account: string,
): Promise<ProceedingSummary[]> {
  const now = house.clock.now()
  return readAs(house.database, 'desk', account, async (tx) => {
    const rows = await withAccount(tx)
      .where('proceeding.account_id', '=', account)
      .orderBy('proposed_at', 'desc')
      .orderBy('proceeding_id', 'desc')
      .execute()
    return rows.map((row) => summary(row, now))
  })
}

/** A proceeding with everything that staff know about it. Throws NOT_FOUND. */
export async function readDeskProceeding(
  house: House,
  person: string,
  account: string,
  proceeding: string,
): Promise<DeskProceeding> {
  return readAs(house.database, 'desk', account, async (tx) => {
    const row = await withAccount(tx)
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

function withAccount(tx: Tx) {
  return tx
    .selectFrom('proceeding')
    .innerJoin('account', 'account.account_id', 'proceeding.account_id')
    .selectAll('proceeding')
    .select(['account.name', 'account.locale', 'account.suspended_at'])
}

type AboutAccount = Pick<
  Selectable<Tables['account']>,
  'account_id' | 'name' | 'locale' | 'suspended_at'
>

function summary(
  row: Selectable<Tables['proceeding']> & AboutAccount,
  now: string,
): ProceedingSummary {
  const { state } = row
  return {
    id: row.proceeding_id,
    account: accountOf(row),
    status: state.status,
    measure: state.measure,
    hearing: hearingView(state, now),
    undecided: row.due_at !== null,
    proposedAt: row.proposed_at,
    proposedBy: row.proposed_by,
  }
}

function accountOf(row: AboutAccount): DeskProceeding['account'] {
  const { account_id: id, name, locale, suspended_at: suspendedAt } = row
  return { id, name, locale, suspendedAt }
}

function hearingView({ hearing }: ProceedingState, now: string): DeskProceeding['hearing'] {
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

/**
 * The proceedings that an account is heard in or was told about, newest first. They are read from what it was
 * told, so that a mere proposal cannot appear.
 */
export async function listProceedings(
  house: House,
  role: 'customer' | 'support',
  account: string,
): Promise<Proceeding[]> {
  return readAs(house.database, role, account, async (tx) => {
    const entries = await entriesOf(house, tx, account, role)
    const appealed = await appealedProceedings(tx, account)
    const policy = await policyOfAccount(house, tx, account)
    const now = house.clock.now()
    return [...entries]
      .map(([id, told]) => {
        const mayAppeal = !appealed.has(id) && canBeAppealed(told, policy, now)
        return { ...proceedingSeen(id, told), mayAppeal }
      })
      .reverse()
  })
}

/** The proceedings against which an appeal was filed and not taken back. */
async function appealedProceedings(tx: Tx, account: string): Promise<Set<string>> {
  const appeals = await tx
    .selectFrom('request')
    .select('state')
    .where('account_id', '=', account)
    .where('kind', '=', 'appeal')
    .where((is) => is.or([is('outcome', 'is', null), is('outcome', '!=', 'withdrawn')]))
    .execute()
  return new Set(appeals.flatMap(({ state }) => state.proceedingId ?? []))
}

/** A suspension for as long as it stands, a warning until its last day. */
function canBeAppealed(entries: ProceedingEntry[], policy: PolicyPack, now: string): boolean {
  const last = entries.findLast(({ kind }) => kind !== 'answer' && kind !== 'hearing')
  if (last === undefined) return false
  if (last.kind === 'warned') return now <= appealUntil(last.at, policy)
  return last.kind === 'suspended' || last.kind === 'upheld'
}

/** A proceeding as its entries tell it. */
function proceedingSeen(id: string, entries: ProceedingEntry[]): Omit<Proceeding, 'mayAppeal'> {
  const last = entries.findLast(({ kind }) => kind !== 'answer')!
  const isAnswered = entries.at(-1)!.kind === 'answer'
  const mayAnswer = last.kind === 'hearing' || last.answerBy !== null
  return {
    id,
    standing: standingAfter(last, isAnswered),
    answerBy: mayAnswer && !isAnswered ? last.answerBy : null,
    mayAnswer,
    entries,
  }
}

function standingAfter({ kind }: ProceedingEntry, isAnswered: boolean): Proceeding['standing'] {
  if (kind === 'hearing') return isAnswered ? 'answered' : 'hearing'
  return kind === 'upheld' || kind === 'answer' ? 'suspended' : kind
}
