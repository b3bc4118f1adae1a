import type { CaseState } from '@freigabe/core'
import { anyOf } from '../../database/any-of.ts'
import type { Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import { recipientsIn } from '../../lists/screening/recipients-in.ts'
import { type SourceOfCase, sourcesOfCase } from '../../sources/sources-of-case.ts'

/** The facts of a case for its statement of reasons. */
export interface StatementFacts {
  locale: 'de' | 'en'
  timeZone: string
  groupName: string
  submittedAt: string | null
  recipients: number
  files: readonly string[]
  /** The sources that the case is about, with what was declared of them. */
  sources: readonly SourceOfCase[]
  methods: readonly string[]
  questions: number
  state: CaseState
}

/** Reads them, within the transaction that decides. */
export async function factsForStatement(
  tx: Tx,
  account: string,
  caseId: string,
): Promise<StatementFacts> {
  const row = await tx
    .selectFrom('approval_case')
    .innerJoin('account', 'account.account_id', 'approval_case.account_id')
    .innerJoin('recipient_group', onAccountAnd('group_id', 'recipient_group', 'approval_case'))
    .select(['approval_case.state', 'account.locale', 'account.time_zone', 'recipient_group.name'])
    .where('approval_case.account_id', '=', account)
    .where('approval_case.case_id', '=', caseId)
    .executeTakeFirstOrThrow()
  const batches = await tx
    .selectFrom('batch')
    .select(['batch_id', 'digest', 'recipients', 'file_name'])
    .where('account_id', '=', account)
    .where('batch_id', '=', anyOf(row.state.batchIds))
    .execute()
  return {
    locale: row.locale,
    timeZone: row.time_zone,
    groupName: row.name,
    submittedAt: row.state.submittedAt,
    recipients: recipientsIn(batches),
    files: batches.map((batch) => batch.file_name),
    sources: await sourcesOfCase(tx, account, caseId),
    methods: row.state.methods.map((method) => method.code),
    questions: row.state.questions.filter((question) => question.state === 'answered').length,
    state: row.state,
  }
}
