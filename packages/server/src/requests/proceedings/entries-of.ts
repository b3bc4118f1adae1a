import type { ProceedingEntry } from '@freigabe/contract'
import { decisionGrounds } from '../../case/deciding/decision-grounds.ts'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { policyOfAccount } from '../../policy/publications/policy-of-account.ts'
import { readEvidence } from './read-evidence.ts'

type Reader = 'customer' | 'support' | 'desk'

/**
 * The entries of an account's proceedings by proceeding, oldest first. Customers and support see no
 * names of staff, and support sees no files.
 */
export async function entriesOf(
  house: House,
  tx: Tx,
  account: string,
  reader: Reader,
  proceeding?: string,
): Promise<Map<string, ProceedingEntry[]>> {
  let query = tx
    .selectFrom('proceeding_entry')
    .selectAll()
    .where('account_id', '=', account)
    .orderBy('entry_id')
  if (proceeding !== undefined) query = query.where('proceeding_id', '=', proceeding)
  const rows = await query.execute()
  const files = reader === 'support' ? [] : rows.flatMap(({ evidence }) => evidence)
  const evidence = await readEvidence(tx, account, files)
  const policy = await policyOfAccount(house, tx, account)
  const locale = await localeOf(tx, account)
  const grouped = Map.groupBy(rows, (row) => row.proceeding_id)
  return new Map(
    [...grouped].map(([id, entries]) => [
      id,
      entries.map(
        (row): ProceedingEntry => ({
          id: row.entry_id,
          kind: row.kind,
          at: row.at,
          by: reader === 'desk' || row.kind === 'answer' ? row.by_name : null,
          measure: row.measure,
          grounds: decisionGrounds(policy, row.grounds, locale),
          text: row.text,
          statement: row.statement as ProceedingEntry['statement'],
          evidence: row.evidence.flatMap((file) => evidence.get(file) ?? []),
          answerBy: row.answer_by,
        }),
      ),
    ]),
  )
}

/** The language that an account is written to in. */
export async function localeOf(tx: Tx, account: string): Promise<'de' | 'en'> {
  const { locale } = await tx
    .selectFrom('account')
    .select('locale')
    .where('account_id', '=', account)
    .executeTakeFirstOrThrow()
  return locale
}
