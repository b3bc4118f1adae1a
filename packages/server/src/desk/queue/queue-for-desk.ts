import type { CaseClock, CaseState } from '@freigabe/core'
import { anyOf } from '../../database/any-of.ts'
import type { Tx } from '../../database/database.ts'
import type { OpenClock } from '../../database/tables.ts'
import { recipientsIn } from '../../lists/screening/recipients-in.ts'
import { sourcesOfCase } from '../../sources/sources-of-case.ts'
import { placeInQueue } from './place-in-queue.ts'
import { writeSought } from './write-sought.ts'

const severities = ['info', 'notice', 'warning', 'serious'] as const

/** Puts a case on the desk's queue, keeps its row there up to date, or takes it off. */
export async function queueForDesk(
  tx: Tx,
  state: CaseState,
  clock: CaseClock | null,
): Promise<void> {
  const { status, caseId, accountId } = state
  if ((status !== 'in_review' && status !== 'awaiting_answer') || clock === null) {
    await tx.deleteFrom('desk_queue').where('case_id', '=', caseId).execute()
    return
  }
  const names = await tx
    .selectFrom('recipient_group')
    .innerJoin('account', 'account.account_id', 'recipient_group.account_id')
    .select(['recipient_group.name as group_name', 'account.name as account_name'])
    .where('recipient_group.account_id', '=', accountId)
    .where('recipient_group.group_id', '=', state.groupId)
    .executeTakeFirstOrThrow()
  const row = {
    ...names,
    ...(await readWish(tx, state)),
    preferred: await isPreferred(tx, state),
    ...(await readBatches(tx, state)),
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
    .onConflict((conflict) => conflict.column('case_id').doUpdateSet(row))
    .execute()
  await placeInQueue(tx, caseId)
  await writeSought(tx, accountId, caseId)
}

async function readWish(tx: Tx, { accountId, caseId }: CaseState) {
  return tx
    .selectFrom('approval_case')
    .select('wanted_on')
    .where('account_id', '=', accountId)
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow()
}

/** Whether what the account has booked is served before others. */
async function isPreferred(tx: Tx, { accountId }: CaseState): Promise<boolean> {
  const plan = await tx
    .selectFrom('account_plan')
    .select('preferred')
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return plan?.preferred ?? false
}

/** Who proposed what waits for a second person. */
function proposerOf({ proposal }: CaseState): string | null {
  return proposal?.by.kind === 'staff' ? proposal.by.personId : null
}

/** A case without recipients is known by the source that it is about. */
async function readSourceName(tx: Tx, state: CaseState): Promise<string | null> {
  if (state.batchIds.length > 0) return null
  const [first] = await sourcesOfCase(tx, state.accountId, state.caseId)
  return first?.name ?? null
}

/** The way that the newest evaluation chose; a case that a rule had accepted goes the usual way. */
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

async function readBatches(tx: Tx, state: CaseState) {
  const batches = await tx
    .selectFrom('batch')
    .select(['batch_id', 'digest', 'recipients', 'screening'])
    .where('account_id', '=', state.accountId)
    .where('batch_id', '=', anyOf(state.batchIds))
    .execute()
  const found = batches.flatMap(({ screening }) =>
    screening?.outcome === 'screened' ? screening.findings.map((finding) => finding.severity) : [],
  )
  return {
    recipients: recipientsIn(batches),
    worst_severity: severities.findLast((severity) => found.includes(severity)) ?? null,
  }
}
