import type { ComplaintEntry } from '@freigabe/contract'
import { maskAddresses } from '@freigabe/core'
import type { Tx } from '../../database/database.ts'
import { readEvidence } from '../proceedings/read-evidence.ts'

type Reader = 'customer' | 'support' | 'desk'

/**
 * What an account was asked about complaints and answered, by complaint, oldest first. Customers and
 * support see no names of staff, support sees no files, and nobody sees addresses whole.
 */
export async function entriesOfComplaints(
  tx: Tx,
  account: string,
  reader: Reader,
  complaint?: string,
): Promise<Map<string, ComplaintEntry[]>> {
  let query = tx
    .selectFrom('complaint_entry')
    .selectAll()
    .where('account_id', '=', account)
    .orderBy('entry_id')
  if (complaint !== undefined) query = query.where('complaint_id', '=', complaint)
  const rows = await query.execute()
  const files = reader === 'support' ? [] : rows.flatMap(({ evidence }) => evidence)
  const evidence = await readEvidence(tx, account, files)
  const grouped = Map.groupBy(rows, (row) => row.complaint_id)
  return new Map(
    [...grouped].map(([id, entries]) => [
      id,
      entries.map((row) => ({
        id: row.entry_id,
        kind: row.kind,
        at: row.at,
        by: reader === 'desk' || row.kind === 'answer' ? row.by_name : null,
        text: row.text && maskAddresses(row.text),
        outcome: row.outcome,
        evidence: row.evidence.flatMap((file) => evidence.get(file) ?? []),
        answerBy: row.answer_by,
      })),
    ]),
  )
}
