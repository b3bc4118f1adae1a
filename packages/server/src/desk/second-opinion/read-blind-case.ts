import type { BlindCase, Case, Question } from '@freigabe/contract'
import { caseOf } from '../../case/read-case.ts'
import { readEvaluation } from '../../case/rules/read-evaluation.ts'
import { deskSignals } from '../../case/signals/signals-of-case.ts'
import { readAs, type Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { showMatches } from '../../lists/comparison/comparison-view.ts'
import { accountColumns, accountView } from '../../people/accounts/read-accounts.ts'
import { readHistory, troublesOf } from '../read-desk-case.ts'
import { requireOpinionWanted } from './give-second-opinion.ts'

/**
 * A decided case as it was before its decider, for a second opinion: the revision that was decided on, with
 * the questions asked by then, and nothing that tells how it was decided, or by whom. Every part is named
 * here, so that later additions to a case stay out until they are let in. Throws NOT_FOUND, OWN_DECISION and
 * OPINION_GIVEN.
 */
export async function readBlindCase(
  house: House,
  personId: string,
  decisionId: string,
): Promise<BlindCase> {
  const { account_id: account, case_id: caseId } = await readAs(
    house.database,
    'desk',
    null,
    (tx) => requireOpinionWanted(tx, personId, decisionId),
  )
  return readAs(house.database, 'desk', account, async (tx) => {
    const { revision, at } = await readDecided(tx, account, decisionId)
    const { seen: now, files } = await caseOf(house, tx, account, caseId, 'desk')
    const signals = await deskSignals(tx, account, caseId, revision)
    const timeline = timelineUntil(now.timeline, decisionId)
    const asked = timeline.map(({ about }) => about.questionId)
    const submissions = now.submissions.filter((submission) => submission.revision <= revision)
    return {
      id: now.id,
      groupId: now.groupId,
      groupName: now.groupName,
      status: 'in_review',
      extent: null,
      trigger: now.trigger,
      predecessorId: now.predecessorId,
      openedAt: now.openedAt,
      submittedAt: now.submittedAt,
      wantedOn: now.wantedOn,
      revision,
      recipients: now.recipients,
      batches: await showMatches(tx, account, now.batches),
      sources: now.sources,
      submissions,
      questions: now.questions.filter(({ id }) => asked.includes(id)).map(withoutName),
      timeline,
      clock: {
        ...now.clock,
        running: true,
        standing: 'running',
        kept: null,
        overdue: false,
        lapsesAt: null,
      },
      policy: now.policy,
      account: await readAccount(tx, account, at),
      ...(await troublesOf(house, tx, account, { ...now, submissions }, { files, signals })),
      division: null,
      signals,
      evaluation: await readEvaluation(house, tx, account, caseId, {
        isDecided: false,
        atMostRevision: revision,
      }),
      accountHistory: await readHistory(house, tx, account, caseId, { decidedBefore: at }),
      groupHistory: await readHistory(house, tx, account, caseId, {
        group: now.groupId,
        decidedBefore: at,
      }),
    }
  })
}

function readDecided(tx: Tx, account: string, decisionId: string) {
  return tx
    .selectFrom('decision')
    .select(['revision', 'at'])
    .where('account_id', '=', account)
    .where('decision_id', '=', decisionId)
    .executeTakeFirstOrThrow()
}

/** A later suspension may have arisen from this very case. */
async function readAccount(tx: Tx, account: string, at: string): Promise<BlindCase['account']> {
  const row = await tx
    .selectFrom('account')
    .select(accountColumns)
    .where('account_id', '=', account)
    .executeTakeFirstOrThrow()
  const view = accountView(row)
  const wasSuspended = view.suspendedAt !== null && view.suspendedAt < at
  return wasSuspended ? view : { ...view, suspendedAt: null }
}

/** The asker may be the decider. */
function withoutName(question: Question): Question {
  if (question.by.kind === 'rule') return question
  return { ...question, by: { kind: 'person', id: null, name: '' } }
}

/** What happened before the decision; the judgements on statements would give it away. */
function timelineUntil(timeline: Case['timeline'], decisionId: string): Case['timeline'] {
  const decided = timeline.findIndex(({ about }) => about.decisionId === decisionId)
  return timeline.slice(0, decided).filter(({ type }) => type !== 'assessed')
}
