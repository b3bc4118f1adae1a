import type { FilesRead } from '@freigabe/core'
import type { Tx } from '../../database/database.ts'
import { countriesOfAccount } from '../../policy/publications/policy-of-account.ts'
import { reportsOfCase } from '../contradictions-of-case.ts'

/** What statements are suggested from: a case's files, and the countries that the account mails anyway. */
export async function filesRead(
  tx: Tx,
  account: string,
  caseId: string,
  { policy, content }: Pick<FilesRead, 'policy' | 'content'>,
): Promise<FilesRead> {
  return {
    policy,
    content,
    reports: await reportsOfCase(tx, account, caseId),
    assumed: await countriesOfAccount(tx, account),
  }
}
