import type { Complaint } from '@freigabe/contract'
import { readAs } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { House } from '../../house.ts'
import { entriesOfComplaints } from './complaint-entries.ts'

/** The complaints about which an account was asked for a consent record, newest first. */
export async function listAskedComplaints(
  house: House,
  role: 'customer' | 'support',
  account: string,
): Promise<Complaint[]> {
  return readAs(house.database, role, account, async (tx) => {
    const rows = await tx
      .selectFrom('complaint_inquiry')
      .leftJoin('recipient_group', onAccountAnd('group_id', 'recipient_group', 'complaint_inquiry'))
      .leftJoin('batch', onAccountAnd('batch_id', 'batch', 'complaint_inquiry'))
      .select(['complaint_id', 'from_whom', 'masked', 'standing', 'may_answer', 'answer_by'])
      .select(['complaint_inquiry.group_id', 'recipient_group.name', 'batch.created_at'])
      .where('complaint_inquiry.account_id', '=', account)
      .orderBy('asked_at', 'desc')
      .orderBy('complaint_id')
      .execute()
    const entries = await entriesOfComplaints(tx, account, role)
    return rows.map((row) => ({
      id: row.complaint_id,
      from: row.from_whom,
      masked: row.masked,
      group: row.name === null ? null : { id: row.group_id!, name: row.name },
      importedAt: row.created_at,
      standing: row.standing,
      answerBy: row.standing === 'asked' ? row.answer_by : null,
      mayAnswer: row.may_answer,
      entries: entries.get(row.complaint_id) ?? [],
    }))
  })
}
