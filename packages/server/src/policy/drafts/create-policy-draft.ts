import { randomUUIDv7 } from 'node:crypto'
import type { api, BodyOf, PolicyDraftText } from '@freigabe/contract'
import { change } from '../../change/change.ts'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { textsThatBringBack } from '../packs/pack-texts.ts'
import { packsPublished } from '../publications/packs-published.ts'
import { draftText } from './policy-draft-view.ts'

/** Begins a draft that changes nothing yet, or brings the packs of an earlier publication back. Throws NOT_FOUND. */
export async function createPolicyDraft(
  house: House,
  person: string,
  { title, note, publication }: BodyOf<typeof api.createPolicyDraft>,
): Promise<PolicyDraftText> {
  return change(house, 'admin', null, async (unit) => {
    const { house, tx } = unit
    const base = await house.policies.inForce(tx)
    const at = unit.now
    const row = await tx
      .insertInto('policy_draft')
      .values({
        draft_id: randomUUIDv7(),
        title,
        note,
        version: 1,
        base,
        files: JSON.stringify(publication ? await textsOfEarlier(tx, publication, base) : {}),
        state: 'editing',
        offered: null,
        created_at: at,
        written_by: person,
        written_at: at,
        proposed_by: null,
        proposed_at: null,
        publication: null,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    return draftText(house, tx, row, person)
  })
}

async function textsOfEarlier(tx: Tx, publication: number, inForce: number) {
  return textsThatBringBack(
    await packsPublished(tx, publication),
    await packsPublished(tx, inForce),
  )
}
