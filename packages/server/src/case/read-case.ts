import type { Case, Question, Submission } from '@freigabe/contract'
import { type CaseState, maskAddresses, type SubmissionContent } from '@freigabe/core'
import { anyOf } from '../database/any-of.ts'
import { readAs, type Tx } from '../database/database.ts'
import { onAccountAnd } from '../database/on-account-and.ts'
import type { RoleName } from '../database/rights/roles.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'
import { evidenceView } from '../lists/evidence/evidence-view.ts'
import { lapsesAt } from '../lists/import/time-stands-still.ts'
import { batchColumns, batchView } from '../lists/screening/batch-view.ts'
import { recipientsIn } from '../lists/screening/recipients-in.ts'
import { type SourceOfCase, sourcesOfCase } from '../sources/sources-of-case.ts'
import { clockView } from './clock/case-clock.ts'
import { acceptedUnder, acceptedUntil, extentNow } from './deciding/accepted-under.ts'
import { readDecision } from './deciding/read-decision.ts'
import { explainFindings } from './explained-findings.ts'
import { policyBasis, policyOfCase } from './policy-of-case.ts'
import { readTimeline } from './read-timeline.ts'
import { ruleView } from './rules/read-evaluation.ts'
import {
  emptySheet,
  type FoundInFiles,
  foundInFiles,
  sheetForCustomer,
} from './sheet/sheet-of-case.ts'
import { signalsOfCase } from './signals/signals-of-case.ts'
import { divisionView } from './splitting/division.ts'
import { evidenceIds } from './submitting/evidence-of.ts'

/** One case as the customer sees it. Throws NOT_FOUND. */
export async function readCase(
  house: House,
  role: RoleName,
  account: string,
  caseId: string,
): Promise<Case> {
  return readAs(house.database, role, account, async (tx) => {
    const { seen, files } = await caseOf(house, tx, account, caseId, role)
    return { ...seen, sheet: await readSheet(house, tx, account, seen, files) }
  })
}

/**
 * The same within a transaction, for a reader's side, without its sheet and with what the files hold; the desk's view
 * begins with it.
 */
export async function caseOf(
  house: House,
  tx: Tx,
  account: string,
  caseId: string,
  reader: RoleName,
): Promise<{ seen: Omit<Case, 'sheet'>; files: FoundInFiles }> {
  const row = await readRow(tx, account, caseId)
  const { state } = row
  const { recipients, batches, files } = await readBatches(house, tx, account, state, reader)
  const submissions = await readSubmissions(tx, account, caseId)
  const stated = submissions.at(-1)?.content as SubmissionContent | undefined
  const seen: Omit<Case, 'sheet'> = {
    id: caseId,
    groupId: state.groupId,
    groupName: row.name,
    status: state.status,
    extent: extentNow(row, house.clock.now()),
    trigger: state.trigger,
    predecessorId: state.predecessorId,
    openedAt: state.openedAt,
    submittedAt: state.submittedAt,
    wantedOn: row.wanted_on,
    revision: state.revision,
    recipients,
    batches: stated
      ? await explainFindings(house, tx, { account, caseId }, batches, stated)
      : batches,
    sources: (await sourcesOfCase(tx, account, caseId)).map(caseSource),
    submissions,
    together: await readTogether(house, tx, account, state),
    signals: await signalsOfCase(tx, account, caseId),
    questions: await readQuestions(house, tx, account, caseId, { ...row, reader }),
    decision: await readDecision(house, tx, account, caseId, row),
    timeline: await readTimeline(tx, account, caseId),
    division: await divisionView(tx, account, caseId),
    clock: clockView(row, house.clock.now()),
    policy: await policyBasis(house, tx, account, caseId),
  }
  return { seen, files }
}

/** What the customer stated last beside what was found in their files. */
async function readSheet(
  house: House,
  tx: Tx,
  account: string,
  { id, submissions, policy: { countries } }: Omit<Case, 'sheet'>,
  files: FoundInFiles,
): Promise<Case['sheet']> {
  const content = submissions.at(-1)?.content as SubmissionContent | undefined
  if (content === undefined) return emptySheet
  const policy = await policyOfCase(house, tx, account, id)
  return sheetForCustomer({ policy, content, countries, ...files })
}

async function readRow(tx: Tx, account: string, caseId: string) {
  const row = await tx
    .selectFrom('approval_case')
    .innerJoin('account', 'account.account_id', 'approval_case.account_id')
    .innerJoin('recipient_group', onAccountAnd('group_id', 'recipient_group', 'approval_case'))
    .select(['recipient_group.name', 'account.locale', 'approval_case.state', 'status'])
    .select(['account.time_zone', 'due_at', 'clock', 'wanted_on', lapsesAt])
    .select([acceptedUnder, acceptedUntil])
    .where('approval_case.account_id', '=', account)
    .where('approval_case.case_id', '=', caseId)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('NOT_FOUND')
  return row
}

async function readBatches(
  house: House,
  tx: Tx,
  account: string,
  state: CaseState,
  reader: RoleName,
): Promise<Pick<Case, 'recipients' | 'batches'> & { files: FoundInFiles }> {
  const rows = await tx
    .selectFrom('batch')
    .select([...batchColumns, 'digest'])
    .where('batch.account_id', '=', account)
    .where('batch_id', '=', anyOf(state.batchIds))
    .orderBy('batch.created_at')
    .execute()
  return {
    recipients: recipientsIn(rows),
    batches: rows.map((row) => batchView(row, state.caseId, house.clock.now(), reader)),
    files: foundInFiles(rows),
  }
}

/** The submissions of a case, revision by revision. */
export async function readSubmissions(
  tx: Tx,
  account: string,
  caseId: string,
): Promise<Submission[]> {
  const rows = await tx
    .selectFrom('submission')
    .selectAll()
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .orderBy('revision')
    .execute()
  const contact = await hasContact(tx, account, caseId)
  const ids = rows.flatMap((row) => evidenceIds(row.content as SubmissionContent))
  const evidence = await readEvidence(tx, account, ids)
  return rows.map((row) => {
    const content = row.content as SubmissionContent
    const named = evidenceIds(content)
    return {
      id: row.submission_id,
      revision: row.revision,
      kind: row.kind,
      content: content as Submission['content'],
      suggested: row.suggested,
      hasContact: contact,
      evidence: evidence.filter((file) => named.includes(file.id)),
      declarationVersion: row.declaration_version,
      by: { id: row.by_person ?? account, name: row.by_name },
      at: row.at,
    }
  })
}

/** Whether contact data for special cases was left, without reading it. */
export async function hasContact(tx: Tx, account: string, caseId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('contact_given')
    .select('case_id')
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  return row !== undefined
}

async function readEvidence(tx: Tx, account: string, ids: readonly string[]) {
  if (ids.length === 0) return []
  const rows = await tx
    .selectFrom('evidence')
    .selectAll()
    .where('account_id', '=', account)
    .where('evidence_id', 'in', [...new Set(ids)])
    .orderBy('at')
    .execute()
  return rows.map(evidenceView)
}

async function readQuestions(
  house: House,
  tx: Tx,
  account: string,
  caseId: string,
  { locale, reader }: { locale: 'de' | 'en'; reader: RoleName },
): Promise<Question[]> {
  const rows = await tx
    .selectFrom('question')
    .selectAll()
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .orderBy('asked_at')
    .orderBy('question_id')
    .execute()
  const evidence = await readEvidence(
    tx,
    account,
    rows.flatMap((row) => row.answer_evidence),
  )
  const { rules } = await policyOfCase(house, tx, account, caseId)
  const { domain } = await tx
    .selectFrom('account')
    .select('domain')
    .where('account_id', '=', account)
    .executeTakeFirstOrThrow()
  return rows.map((row) => ({
    id: row.question_id,
    text: row.text,
    grounds: row.grounds,
    requirements: row.requirements as Question['requirements'],
    about: row.about as Question['about'],
    state: row.state,
    by:
      row.rule_id === null
        ? { kind: 'person', ...askerFor(reader, row) }
        : { kind: 'rule', id: null, name: ruleView(rules, row.rule_id).title[locale] },
    askedAt: row.asked_at,
    answer:
      row.answer === null
        ? null
        : {
            text: maskAddresses(row.answer, domain),
            evidence: evidence.filter((file) => row.answer_evidence.includes(file.id)),
            by: row.answered_by ?? '',
            at: row.answered_at ?? row.asked_at,
          },
  }))
}

/** Who of the staff asked; customers are asked by the platform. */
function askerFor(reader: RoleName, row: { by_person: string | null; by_name: string }) {
  return reader === 'customer' ? { id: null, name: '' } : { id: row.by_person, name: row.by_name }
}

function caseSource({ version: _, since: __, ...source }: SourceOfCase): Case['sources'][number] {
  return source
}

/** The cases handed in by the same submissions as a case, by the name of their group. */
async function readTogether(
  house: House,
  tx: Tx,
  account: string,
  { caseId, submissionIds }: CaseState,
): Promise<Case['together']> {
  if (submissionIds.length === 0) return []
  const rows = await tx
    .selectFrom('submission')
    .innerJoin('approval_case', onAccountAnd('case_id', 'approval_case', 'submission'))
    .innerJoin('recipient_group', onAccountAnd('group_id', 'recipient_group', 'approval_case'))
    .select(['approval_case.case_id', 'approval_case.group_id', 'name', 'status'])
    .select([acceptedUnder, acceptedUntil])
    .distinct()
    .where('submission.account_id', '=', account)
    .where('submission.submission_id', 'in', [...submissionIds])
    .where('submission.case_id', '!=', caseId)
    .orderBy('name')
    .orderBy('approval_case.case_id')
    .execute()
  return rows.map((row) => ({
    caseId: row.case_id,
    groupId: row.group_id,
    groupName: row.name,
    status: row.status,
    extent: extentNow(row, house.clock.now()),
  }))
}
