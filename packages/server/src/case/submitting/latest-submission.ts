import type { SubmissionContent } from '@freigabe/core'
import type { Tx } from '../../database/database.ts'
import { AppError } from '../../http/app-error.ts'

/** The newest revision of a case's submission; its case row is locked first. */
export async function latestSubmission(tx: Tx, account: string, caseId: string) {
  const locked = await tx
    .selectFrom('approval_case')
    .select('status')
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .forUpdate()
    .executeTakeFirst()
  if (locked === undefined) throw new AppError('NOT_FOUND')
  const row = await tx
    .selectFrom('submission')
    .select(['submission_id', 'revision', 'content', 'salt'])
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .orderBy('revision', 'desc')
    .executeTakeFirst()
  if (row === undefined) {
    throw new AppError('CASE_NOT_OPEN_FOR_THIS', { about: { status: locked.status } })
  }
  return { ...row, content: row.content as SubmissionContent }
}

/** What a case last handed in; null before that. */
export async function lastContent(tx: Tx, account: string, caseId: string) {
  const row = await tx
    .selectFrom('submission')
    .select('content')
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .orderBy('revision', 'desc')
    .executeTakeFirst()
  return (row?.content ?? null) as SubmissionContent | null
}

/**
 * What a case last handed in: the draft of a case that follows it begins with it. What was said of findings was about
 * its files, and stays with them.
 */
export async function earlierContent(tx: Tx, account: string, caseId: string | null) {
  if (caseId === null) return null
  const content = await lastContent(tx, account, caseId)
  if (!content?.explanations) return content
  const ofStatements = Object.entries(content.explanations).filter(
    ([pointer]) => !pointer.startsWith('/findings/'),
  )
  return { ...content, explanations: Object.fromEntries(ofStatements) }
}
