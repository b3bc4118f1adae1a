import type { PolicyDraftText } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { publishablePacks } from '../publications/publishable-packs.ts'
import { storePublication } from '../publications/store-publication.ts'
import type { DraftRow } from './draft-row.ts'
import { lockPolicyDraft, refuseOtherVersion } from './lock-policy-draft.ts'
import { draftText } from './policy-draft-view.ts'
import { isAnotherPerson } from './second-person.ts'

type Staff = Actor & { kind: 'staff' }

/**
 * Publishes a draft as the second person read it: new versions, the next number, the log and the news of
 * it are one transaction. A second click changes nothing. Throws NOT_FOUND, POLICY_DRAFT_CLOSED,
 * POLICY_DRAFT_CHANGED, POLICY_NOT_PROPOSED, SECOND_PERSON_NEEDED, and what `publishablePacks` throws.
 */
export async function publishPolicyDraft(
  house: House,
  by: Staff,
  draft: string,
  version: number,
): Promise<PolicyDraftText> {
  return change(house, 'admin', null, async (unit) => {
    const { house, tx } = unit
    const found = await lockPolicyDraft(tx, draft)
    if (found.state === 'published' && found.version === version) {
      return draftText(house, tx, found, by.personId)
    }
    refuseOtherVersion(found, version)
    if (found.state !== 'proposed') throw new AppError('POLICY_NOT_PROPOSED')
    if (!(await isAnotherPerson(tx, found, by.personId))) throw new AppError('SECOND_PERSON_NEEDED')
    const publication = await publish(unit, by, found)
    const row = await tx
      .updateTable('policy_draft')
      .set({ state: 'published', publication })
      .where('draft_id', '=', draft)
      .returningAll()
      .executeTakeFirstOrThrow()
    unit.tell({ publication })
    return draftText(house, tx, row, by.personId)
  })
}

async function publish(unit: Unit, by: Staff, draft: DraftRow): Promise<number> {
  const { house, tx } = unit
  const packs = await publishablePacks(house, tx, draft)
  const number = draft.base + 1
  const proposedBy = draft.proposed_by!
  const isSecond = by.personId !== proposedBy && by.personId !== draft.written_by
  const isStored = await storePublication(unit, {
    number,
    packs,
    publishedBy: proposedBy,
    secondedBy: isSecond ? by.personId : null,
    at: unit.now,
    by,
    about: { draft: draft.draft_id, proposedBy, singleOperator: !isSecond },
  })
  if (!isStored) throw new AppError('POLICY_MOVED_ON', { about: { inForce: number } })
  return number
}
