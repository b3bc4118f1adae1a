import type { StatementOfReasons } from '@freigabe/contract'
import type { CaseState } from '@freigabe/core'
import type { Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import type { Addressee } from '../notify/queue-mail.ts'
import { tell } from '../notify/tell.ts'

/** Tells that a group needs approval; not when the customer opened the case early, and so knows. */
export async function tellApprovalNeeded(house: House, tx: Tx, state: CaseState): Promise<void> {
  if (state.trigger === 'early') return
  const { trigger } = state
  const about = await aboutCase(house, tx, state)
  const lapses = await tx
    .selectFrom('approval_case')
    .select('lapses_at')
    .where('account_id', '=', state.accountId)
    .where('case_id', '=', state.caseId)
    .executeTakeFirst()
  await tell(house, tx, {
    ...addressed(state, 'approval_needed', 'editors'),
    letter: () => ({
      template: 'approval_needed',
      params: { ...about, trigger, submitBy: lapses?.lapses_at ?? null },
    }),
  })
}

/** Confirms a submission with the promise. */
export async function tellReceived(
  house: House,
  tx: Tx,
  state: CaseState,
  submittedBy: string,
  dueAt: string,
): Promise<void> {
  const about = await aboutCase(house, tx, state)
  const submittedAt = house.clock.now()
  await tell(house, tx, {
    ...addressed(state, 'received', 'submitter'),
    letter: () => ({ template: 'received', params: { ...about, submittedBy, submittedAt, dueAt } }),
  })
}

/** Passes a reviewer's questions on. */
export async function tellQuestions(
  house: House,
  tx: Tx,
  state: CaseState,
  questions: readonly { text: string; wanted: readonly string[] }[],
  questionsLocale: 'de' | 'en',
  answerBy: string | null,
): Promise<void> {
  const { recipients: _, ...about } = await aboutCase(house, tx, state)
  await tell(house, tx, {
    ...addressed(state, 'questions', 'answerable'),
    letter: () => ({
      template: 'questions',
      params: { ...about, questions, questionsLocale, answerBy },
    }),
  })
}

/** Reminds of an unanswered question or an unstarted submission. */
export async function tellReminder(
  house: House,
  tx: Tx,
  state: CaseState,
  dueAt: string,
): Promise<void> {
  const { recipients, ...about } = await aboutCase(house, tx, state)
  const open = state.questions.filter((question) => question.state === 'open').length
  await tell(house, tx, {
    ...addressed(state, 'reminder', 'reminder'),
    letter: () => ({
      template: 'reminder',
      params: {
        ...about,
        dueAt,
        about:
          state.status === 'awaiting_answer'
            ? { kind: 'question', open }
            : { kind: 'submission', recipients },
      },
    }),
  })
}

/** Tells the outcome of a review with its statement of reasons. */
export async function tellDecision(
  house: House,
  tx: Tx,
  state: CaseState,
  outcome: 'accepted' | 'rejected' | 'revoked',
  statement: StatementOfReasons,
  policyVersion: string,
): Promise<void> {
  const about = {
    ...(await aboutCase(house, tx, state)),
    decidedAt: house.clock.now(),
    policyVersion,
  }
  await tell(house, tx, {
    ...addressed(state, outcome, 'answerable'),
    letter: (reader) =>
      outcome === 'accepted'
        ? {
            template: 'accepted',
            params: { ...about, ...acceptance(house, state, reader), statement },
          }
        : { template: outcome, params: { ...about, statement } },
  })
}

function acceptance(house: House, { decision }: CaseState, reader: Addressee) {
  if (decision?.outcome !== 'accepted') throw new Error('Only an accepted case has an acceptance.')
  return {
    decidedBy: decision.by.kind === 'rule' ? ('rule' as const) : ('person' as const),
    endsAt: decision.endsAt,
    conditions: decision.conditions.map(
      ({ code }) =>
        house.policy.conditions.find((known) => known.code === code)?.label[reader.locale] ?? code,
    ),
  }
}

function addressed<Kind extends string, Audience extends string>(
  state: CaseState,
  kind: Kind,
  audience: Audience,
) {
  const submitter = state.submittedBy?.kind === 'customer' ? state.submittedBy.personId : null
  return {
    account: state.accountId,
    group: state.groupId,
    case: state.caseId,
    kind,
    audience,
    submitter,
  }
}

/** What every letter about a case names: account, group, how many recipients, and where its button leads. */
async function aboutCase(house: House, tx: Tx, state: CaseState) {
  const names = await tx
    .selectFrom('recipient_group')
    .innerJoin('account', 'account.account_id', 'recipient_group.account_id')
    .select(['recipient_group.name as groupName', 'account.name as accountName'])
    .where('recipient_group.account_id', '=', state.accountId)
    .where('recipient_group.group_id', '=', state.groupId)
    .executeTakeFirstOrThrow()
  const batches = await tx
    .selectFrom('batch')
    .select('recipients')
    .where('account_id', '=', state.accountId)
    .where('batch_id', 'in', [...state.batchIds])
    .execute()
  return {
    ...names,
    recipients: batches.reduce((sum, batch) => sum + batch.recipients, 0),
    url: `${house.config.url}/a/${state.accountId}/cases/${state.caseId}`,
  }
}
