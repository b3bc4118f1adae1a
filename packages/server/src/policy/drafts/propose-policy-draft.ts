import type { PolicyDraftText } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import { publishablePacks, versionsOf } from '../publications/publishable-packs.ts'
import { lockPolicyDraft, refuseOtherVersion } from './lock-policy-draft.ts'
import { draftText } from './policy-draft-view.ts'

/**
 * Proposes a draft as this person read it; a second click changes nothing. Throws NOT_FOUND,
 * POLICY_DRAFT_CLOSED, POLICY_DRAFT_CHANGED, and what `publishablePacks` throws.
 */
export async function proposePolicyDraft(
  house: House,
  by: Actor & { kind: 'staff' },
  draft: string,
  version: number,
): Promise<PolicyDraftText> {
  return change(house, 'admin', null, async (unit) => {
    const { house, tx } = unit
    const found = await lockPolicyDraft(tx, draft)
    refuseOtherVersion(found, version)
    if (found.state === 'proposed') return draftText(house, tx, found, by.personId)
    const packs = await publishablePacks(house, tx, found)
    const at = unit.now
    const row = await tx
      .updateTable('policy_draft')
      .set({ state: 'proposed', proposed_by: by.personId, proposed_at: at })
      .where('draft_id', '=', draft)
      .returningAll()
      .executeTakeFirstOrThrow()
    const body = { version, packs: versionsOf(packs) }
    unit.logOnPlatform({ type: 'policy_proposed', subject: draft, by, at, body })
    return draftText(house, tx, row, by.personId)
  })
}
