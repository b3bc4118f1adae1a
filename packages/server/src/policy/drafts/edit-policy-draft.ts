import type { api, BodyOf, PolicyDraftText } from '@freigabe/contract'
import { change } from '../../change/change.ts'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { packsPublished } from '../publications/packs-published.ts'
import { lockPolicyDraft, newDraft, refuseClosed, refuseOtherVersion } from './draft-row.ts'
import { textsThatBringBack } from './read-changed-packs.ts'
import { draftText } from './read-policy-draft.ts'

/** Begins a draft without changes, or one that restores an earlier publication's packs. Throws NOT_FOUND. */
export async function createPolicyDraft(
  house: House,
  person: string,
  { title, note, publication }: BodyOf<typeof api.createPolicyDraft>,
): Promise<PolicyDraftText> {
  return change(house, 'admin', null, async (unit) => {
    const { house, tx } = unit
    const base = await house.policies.inForce(tx)
    const files = publication ? await textsOfEarlier(tx, publication, base) : {}
    const row = await tx
      .insertInto('policy_draft')
      .values(newDraft({ title, note, base, files, at: unit.now, writtenBy: person }))
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

/**
 * Saves a draft on the version that the writer read, faults included; this takes a proposal back. Throws
 * NOT_FOUND (for the draft or its base), POLICY_DRAFT_CLOSED and POLICY_DRAFT_CHANGED.
 */
export async function savePolicyDraft(
  house: House,
  person: string,
  draft: string,
  { version, title, note, base, files }: BodyOf<typeof api.savePolicyDraft>,
): Promise<PolicyDraftText> {
  return change(house, 'admin', null, async (unit) => {
    const { house, tx } = unit
    refuseOtherVersion(await lockPolicyDraft(tx, draft), version)
    await packsPublished(tx, base)
    const row = await tx
      .updateTable('policy_draft')
      .set({
        title,
        note,
        base,
        files: JSON.stringify(files),
        version: version + 1,
        state: 'editing',
        written_by: person,
        written_at: unit.now,
        proposed_by: null,
        proposed_at: null,
      })
      .where('draft_id', '=', draft)
      .returningAll()
      .executeTakeFirstOrThrow()
    return draftText(house, tx, row, person)
  })
}

/** Drops a draft; a second click changes nothing. Throws NOT_FOUND and POLICY_DRAFT_CLOSED. */
export async function dropPolicyDraft(house: House, draft: string): Promise<undefined> {
  await change(house, 'admin', null, async ({ tx }) => {
    const row = await lockPolicyDraft(tx, draft)
    if (row.state === 'dropped') return
    refuseClosed(row)
    await tx
      .updateTable('policy_draft')
      .set({ state: 'dropped' })
      .where('draft_id', '=', draft)
      .execute()
  })
}
