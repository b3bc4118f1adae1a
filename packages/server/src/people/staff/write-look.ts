import { randomUUIDv7 } from 'node:crypto'
import type { Actor } from '@freigabe/core'
import type { Unit } from '../../change/unit.ts'
import type { Tables } from '../../database/tables.ts'

/** What staff open although it is masked elsewhere: a case's statements, its contact data, or an evidence file. */
type Opened =
  | { kind: Exclude<Tables['look']['kind'], 'evidence'>; caseId: string }
  | { kind: 'evidence'; evidenceId: string }

/** Puts on record that somebody opens something, and why, before they see it. Returns the id for the log. */
export async function writeLook(
  { tx, account, now }: Unit,
  { actor, name }: { actor: Actor & { kind: 'staff' }; name: string },
  opened: Opened,
  reason: string,
): Promise<string> {
  const look = randomUUIDv7()
  await tx
    .insertInto('look')
    .values({
      account_id: account,
      look_id: look,
      kind: opened.kind,
      case_id: opened.kind === 'evidence' ? null : opened.caseId,
      evidence_id: opened.kind === 'evidence' ? opened.evidenceId : null,
      person_id: actor.personId,
      person_name: name,
      reason,
      at: now,
    })
    .execute()
  return look
}
