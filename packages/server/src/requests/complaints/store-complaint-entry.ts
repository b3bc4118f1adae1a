import { randomUUIDv7 } from 'node:crypto'
import type { ComplaintState } from '@freigabe/core'
import type { Insertable } from 'kysely'
import type { Unit } from '../../change/unit.ts'
import type { Tables } from '../../database/tables.ts'

type Row = Insertable<Tables['complaint_entry']>

export interface NewComplaintEntry {
  kind: Row['kind']
  /** Who wrote it: shown to staff, and to the account where it is its own answer. */
  by: { personId: string; name: string }
  text?: string
  outcome?: Row['outcome']
  evidence?: readonly string[]
  answerBy?: string
}

/** Stores what an account is asked about a complaint, answers to it, or is told of its end. */
export async function storeComplaintEntry(
  { tx, now }: Unit,
  { complaintId, place }: Pick<ComplaintState, 'complaintId' | 'place'>,
  entry: NewComplaintEntry,
): Promise<void> {
  await tx
    .insertInto('complaint_entry')
    .values({
      account_id: place!.accountId,
      entry_id: randomUUIDv7(),
      complaint_id: complaintId,
      kind: entry.kind,
      text: entry.text ?? null,
      outcome: entry.outcome ?? null,
      evidence: [...(entry.evidence ?? [])],
      answer_by: entry.answerBy ?? null,
      by_person: entry.by.personId,
      by_name: entry.by.name,
      at: now,
    })
    .execute()
}
