import type { Case, DeskCase, DeskSignal } from '@freigabe/contract'
import {
  findContradictions,
  noFacts,
  type SubmissionContent,
  standingAssessments,
} from '@freigabe/core'
import { acceptedReports } from '../case/contradictions-of-case.ts'
import { summaries, summaryView } from '../case/list-cases.ts'
import { policyOfCase } from '../case/policy-of-case.ts'
import { caseOf, hasContact } from '../case/read-case.ts'
import { readTimeline } from '../case/read-timeline.ts'
import { caseState } from '../case/require-case.ts'
import { readEvaluation } from '../case/rules/read-evaluation.ts'
import { emptySheet, type FoundInFiles, sheetOf } from '../case/sheet/sheet-of-case.ts'
import { deskSignals } from '../case/signals/signals-of-case.ts'
import { faultsOfContent } from '../case/submitting/faults-of-content.ts'
import { listsChanged } from '../case/submitting/lists-handed-in.ts'
import { readAs, type Tx } from '../database/database.ts'
import { readSent } from '../gate/sending/read-sent.ts'
import type { House } from '../house.ts'
import { type Caller, personOf } from '../http/caller.ts'
import { showMatches } from '../lists/comparison/comparison-view.ts'
import { accountColumns, accountView } from '../people/accounts/read-accounts.ts'
import { senderOf } from '../people/accounts/sender.ts'
import { leaseView } from './lease/lease.ts'
import { readQueued } from './queue/queue-view.ts'
import { readProposal } from './two-people/read-proposal.ts'
import { takesTwo } from './two-people/two-people.ts'
import { readScheduled } from './undo/read-scheduled-decisions.ts'

/** How many earlier cases are shown next to a case. */
const historyLength = 20

/** One case with everything that a reviewer needs. Throws NOT_FOUND. */
export async function readDeskCase(
  house: House,
  personId: string,
  account: string,
  caseId: string,
): Promise<DeskCase> {
  return readAs(house.database, 'desk', account, async (tx) => {
    const { seen, files } = await caseOf(house, tx, account, caseId, 'desk')
    const signals = await deskSignals(tx, account, caseId)
    return {
      ...seen,
      batches: await showMatches(tx, account, seen.batches),
      account: accountView(
        await tx
          .selectFrom('account')
          .select(accountColumns)
          .where('account_id', '=', account)
          .executeTakeFirstOrThrow(),
      ),
      lease: await readLease(house, tx, personId, account, caseId),
      queued: await readQueued(house, tx, personId, account, caseId),
      scheduled: await readScheduledOn(tx, personId, account, caseId),
      takesTwo: await takesTwo(tx, account, caseId),
      proposal: await readProposal(tx, personId, account, caseId),
      timeline: await readTimeline(tx, account, caseId, 'all'),
      statements: await readStatements(tx, account, caseId),
      changedBatches: await readChanged(tx, account, seen),
      ...(await troublesOf(house, tx, account, seen, { files, signals })),
      signals,
      evaluation: await readEvaluation(house, tx, account, caseId, {
        isDecided: isOver(seen.status),
      }),
      notes: await readNotes(tx, account, caseId),
      accountHistory: await readHistory(house, tx, account, caseId, {}),
      groupHistory: await readHistory(house, tx, account, caseId, { group: seen.groupId }),
      sender: await senderOf(tx, account),
      sent: await readSentToGroup(house, tx, account, seen.groupId),
      hasContact: await hasContact(tx, account, caseId),
      contactLooks: await readLooks(tx, account, caseId),
    }
  })
}

async function readSentToGroup({ clock }: House, tx: Tx, account: string, group: string) {
  return (await readSent(tx, account, [group], clock.now())).get(group) ?? null
}

/**
 * What is wrong with the newest submission, which of its statements do not match the files, and all of it on one sheet
 * with what was found.
 */
export async function troublesOf(
  house: House,
  tx: Tx,
  account: string,
  { id, submissions, policy: { countries } }: Pick<DeskCase, 'id' | 'submissions' | 'policy'>,
  { files, signals }: { files: FoundInFiles; signals: readonly DeskSignal[] },
): Promise<Pick<DeskCase, 'faults' | 'contradictions' | 'sheet'>> {
  const content = submissions.at(-1)?.content as SubmissionContent | undefined
  if (content === undefined) return { faults: [], contradictions: [], sheet: emptySheet }
  const policy = await policyOfCase(house, tx, account, id)
  const contradictions = findContradictions({
    ...{ policy, content, countries },
    reports: files.reports.map(({ report }) => report),
    earlier: await acceptedReports(tx, account, id),
  })
  return {
    faults: await faultsOfContent(house, tx, account, policy, content),
    contradictions: contradictions.map(({ figures: _, ...contradiction }) => contradiction),
    sheet: sheetOf({ policy, content, ...files, contradictions, signals: signals.map(asFound) }),
  }
}

/** A signal with the part of its facts that says what it speaks to. */
function asFound({ code, severity, differences, evidence, shared }: DeskSignal) {
  const evidenceIds = evidence.map(({ id }) => id)
  return { code, severity, facts: { ...noFacts, differences, evidenceIds, shared } }
}

/** Imports that prevent the case from being accepted. */
async function readChanged(
  tx: Tx,
  account: string,
  { id, status, revision, batches }: Omit<Case, 'sheet'>,
) {
  if (status !== 'in_review') return []
  const batchIds = batches.map((batch) => batch.id)
  return listsChanged(tx, { accountId: account, caseId: id, batchIds }, revision)
}

/** Whether the case needs no decision any more. */
function isOver(status: DeskCase['status']): boolean {
  return status !== 'in_review' && status !== 'awaiting_answer' && status !== 'lapsed'
}

async function readLease(house: House, tx: Tx, personId: string, account: string, caseId: string) {
  const row = await tx
    .selectFrom('desk_queue')
    .select(['lease_person', 'lease_name', 'lease_until', 'lease_token'])
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  return row === undefined ? null : leaseView(row, personId, house.clock.now())
}

async function readScheduledOn(tx: Tx, personId: string, account: string, caseId: string) {
  const found = await readScheduled(tx, [{ account_id: account, case_id: caseId }], personId)
  return found.get(caseId) ?? null
}

async function readStatements(
  tx: Tx,
  account: string,
  caseId: string,
): Promise<DeskCase['statements']> {
  const state = await caseState(tx, account, caseId)
  const standing = standingAssessments(state)
  const names = await staffNames(
    tx,
    [...standing.values()].map(({ by }) => by),
  )
  return Object.keys(state.statementDigests).map((id) => {
    const assessment = standing.get(id)
    if (assessment === undefined) return { id, ...notAssessed }
    const { value, by, at, revision, inBulk = false } = assessment
    return {
      id,
      value,
      by: by.kind === 'staff' ? (names.get(by.personId) ?? null) : by.kind,
      at,
      revision,
      inBulk,
    }
  })
}

const notAssessed = { value: null, by: null, at: null, revision: null, inBulk: false }

async function staffNames(tx: Tx, actors: readonly { kind: string; personId?: string }[]) {
  const ids = [...new Set(actors.flatMap(({ personId }) => (personId ? [personId] : [])))]
  if (ids.length === 0) return new Map<string, string>()
  const rows = await tx.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

async function readNotes(tx: Tx, account: string, caseId: string): Promise<DeskCase['notes']> {
  const rows = await tx
    .selectFrom('note')
    .select(['note_id', 'text', 'by_name', 'at'])
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .orderBy('at')
    .execute()
  return rows.map((row) => ({ id: row.note_id, text: row.text, by: row.by_name, at: row.at }))
}

/** The other cases of an account or of a group, newest first: all, or those decided before a moment. */
export async function readHistory(
  house: House,
  tx: Tx,
  account: string,
  caseId: string,
  { group, decidedBefore }: { group?: string; decidedBefore?: string },
): Promise<DeskCase['accountHistory']> {
  let earlier = summaries(tx, account).where('approval_case.case_id', '!=', caseId)
  if (group !== undefined) earlier = earlier.where('approval_case.group_id', '=', group)
  if (decidedBefore !== undefined) earlier = earlier.where('decided_at', '<', decidedBefore)
  const rows = await earlier.limit(historyLength).execute()
  return rows.map((row) => ({ ...summaryView(row, house.clock.now()), outcome: row.status }))
}

async function readLooks(
  tx: Tx,
  account: string,
  caseId: string,
): Promise<DeskCase['contactLooks']> {
  const rows = await tx
    .selectFrom('look')
    .select(['person_name', 'reason', 'at'])
    .where('account_id', '=', account)
    .where('kind', '=', 'contact')
    .where('case_id', '=', caseId)
    .orderBy('at')
    .execute()
  return rows.map((row) => ({ by: row.person_name, reason: row.reason, at: row.at }))
}

/** The case of a call, as the caller at the desk sees it. Throws NOT_FOUND. */
export function showDeskCase(
  house: House,
  { caller, account, params }: { caller: Caller; account: string; params: { case: string } },
): Promise<DeskCase> {
  return readDeskCase(house, personOf(caller).personId, account, params.case)
}
