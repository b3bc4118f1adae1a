import {
  type CaseClock,
  type CaseState,
  maskAddresses,
  type SubmissionContent,
} from '@freigabe/core'
import { anyOf } from '../../database/any-of.ts'
import type { Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { OpenClock } from '../../database/tables.ts'
import type { House } from '../../house.ts'
import { recipientsIn, repeats } from '../../lists/screening/recipients-in.ts'
import { sourcesOfCase } from '../../sources/sources-of-case.ts'
import { placeInQueue, weighInQueue } from './weigh-in-queue.ts'

/** Puts a case on the desk's queue, keeps its row there up to date, or takes it off. */
export async function queueForDesk(
  house: House,
  tx: Tx,
  state: CaseState,
  clock: CaseClock | null,
): Promise<void> {
  const { status, caseId, accountId } = state
  if ((status !== 'in_review' && status !== 'awaiting_answer') || clock === null) {
    await tx
      .deleteFrom('desk_queue')
      .where('account_id', '=', accountId)
      .where('case_id', '=', caseId)
      .execute()
    return
  }
  const row = {
    ...(await readNames(tx, state)),
    ...(await readWish(tx, state)),
    preferred: await isPreferred(tx, state),
    recipients: await readRecipients(tx, state),
    source_name: await readSourceName(tx, state),
    ...(await readRoute(tx, state)),
    status,
    methods: state.methods.map((method) => method.code),
    due_at: clock.dueAt,
    at_risk_at: clock.atRiskAt,
    clock: clock.standing as OpenClock,
    barred: [...state.barredReviewers],
    proposed_by: proposerOf(state),
  }
  // What a case weighs changes with what is handed in and found, not with each of its moves.
  const isNew = !(await isQueued(tx, state))
  await tx
    .insertInto('desk_queue')
    .values({
      case_id: caseId,
      account_id: accountId,
      waiting_since: state.submittedAt!,
      lease_person: null,
      lease_name: null,
      lease_until: null,
      ...row,
    })
    .onConflict((conflict) => conflict.columns(['account_id', 'case_id']).doUpdateSet(row))
    .execute()
  if (isNew) await weighInQueue(house, tx, state)
  await placeInQueue(tx, accountId, caseId)
  await writeSought(tx, accountId, caseId)
}

function readNames(tx: Tx, { accountId, groupId }: CaseState) {
  return tx
    .selectFrom('recipient_group')
    .innerJoin('account', 'account.account_id', 'recipient_group.account_id')
    .select(['recipient_group.name as group_name', 'account.name as account_name'])
    .where('recipient_group.account_id', '=', accountId)
    .where('recipient_group.group_id', '=', groupId)
    .executeTakeFirstOrThrow()
}

async function isQueued(tx: Tx, { accountId, caseId }: CaseState): Promise<boolean> {
  const row = await tx
    .selectFrom('desk_queue')
    .select('case_id')
    .where('account_id', '=', accountId)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  return row !== undefined
}

async function readWish(tx: Tx, { accountId, caseId }: CaseState) {
  return tx
    .selectFrom('approval_case')
    .select('wanted_on')
    .where('account_id', '=', accountId)
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow()
}

/** Whether the account's booking is served before others. */
async function isPreferred(tx: Tx, { accountId }: CaseState): Promise<boolean> {
  const plan = await tx
    .selectFrom('account_plan')
    .select('preferred')
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return plan?.preferred ?? false
}

/** Who made the proposal that waits for a second person. */
function proposerOf({ proposal }: CaseState): string | null {
  return proposal?.by.kind === 'staff' ? proposal.by.personId : null
}

/** A case without recipients is known by its source. */
async function readSourceName(tx: Tx, state: CaseState): Promise<string | null> {
  if (state.batchIds.length > 0) return null
  const [first] = await sourcesOfCase(tx, state.accountId, state.caseId)
  return first?.name ?? null
}

/** The route that the newest evaluation chose; a case that a rule had accepted takes the usual route. */
async function readRoute(tx: Tx, { accountId, caseId }: CaseState) {
  const evaluation = await tx
    .selectFrom('evaluation')
    .select(['route', 'trace'])
    .where('account_id', '=', accountId)
    .where('case_id', '=', caseId)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (evaluation === undefined || evaluation.route === 'by_rule') return {}
  return { route: evaluation.route, skills: [...evaluation.trace.skills] }
}

async function readRecipients(tx: Tx, { accountId, batchIds }: CaseState): Promise<number> {
  const batches = await tx
    .selectFrom('batch')
    .select(['batch_id', 'digest', 'recipients', repeats])
    .where('account_id', '=', accountId)
    .where('batch_id', '=', anyOf(batchIds))
    .execute()
  return recipientsIn(batches)
}

/** Moves the cases of an account in the queue to the place that its booking gives them. */
export async function preferCases(tx: Tx, account: string, preferred: boolean): Promise<void> {
  const moved = await tx
    .updateTable('desk_queue')
    .set({ preferred })
    .where('account_id', '=', account)
    .where('preferred', '!=', preferred)
    .returning('case_id')
    .execute()
  for (const { case_id } of moved) await placeInQueue(tx, account, case_id)
}

/** How many characters of a submission are searched. */
const letterLimit = 20_000

/**
 * Writes into the queue what a search finds a case by: the names of account, group and source, the account's
 * domain, and the words and links of the newest submission. Addresses in it are masked.
 */
export async function writeSought(tx: Tx, account: string, caseId: string): Promise<void> {
  const row = await tx
    .selectFrom('desk_queue')
    .innerJoin('account', 'account.account_id', 'desk_queue.account_id')
    .leftJoin('submission', onAccountAnd('case_id', 'submission', 'desk_queue'))
    .select(['account_name', 'group_name', 'source_name', 'domain', 'content'])
    .where('desk_queue.account_id', '=', account)
    .where('desk_queue.case_id', '=', caseId)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return
  const names = [row.account_name, row.group_name, row.source_name, row.domain]
  const words = [...names, ...wordsOf(row.content as SubmissionContent | null)]
  const sought = maskAddresses(words.filter((word) => word !== null).join('\n'))
  await tx
    .updateTable('desk_queue')
    .set({ sought: sought.slice(0, letterLimit) })
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .execute()
}

function wordsOf(content: SubmissionContent | null): string[] {
  return Object.values(content?.answers ?? {}).filter((answer) => typeof answer === 'string')
}
