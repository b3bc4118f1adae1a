import type { PolicyDraftText } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import type { LoadedPack } from '../packs/load-packs.ts'
import { packsPublished, type StoredPack, versionsOf } from '../publications/packs-published.ts'
import { storePublication } from '../publications/store-publication.ts'
import { type DraftRow, isAnotherPerson, lockPolicyDraft, refuseOtherVersion } from './draft-row.ts'
import { faultyPolicy, readChangedPacks } from './read-changed-packs.ts'
import { draftText } from './read-policy-draft.ts'

type Staff = Actor & { kind: 'staff' }

/**
 * Proposes a draft as this person read it; a second click changes nothing. Throws NOT_FOUND,
 * POLICY_DRAFT_CLOSED, POLICY_DRAFT_CHANGED, and the errors of `publishablePacks`.
 */
export async function proposePolicyDraft(
  house: House,
  by: Staff,
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

/**
 * Publishes a draft as the second person read it: the new versions, the next number, the log and the notice
 * are one transaction. A second click changes nothing. Throws NOT_FOUND, POLICY_DRAFT_CLOSED,
 * POLICY_DRAFT_CHANGED, POLICY_NOT_PROPOSED, SECOND_PERSON_NEEDED, and the errors of `publishablePacks`.
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

/**
 * The packs that a draft would put in force. Throws POLICY_MOVED_ON if it was compared with packs other than
 * those in force, POLICY_FAULTY, and POLICY_UNCHANGED.
 */
async function publishablePacks(
  house: Pick<House, 'policies'>,
  tx: Tx,
  { base, files }: DraftRow,
): Promise<LoadedPack[]> {
  const inForce = await house.policies.inForce(tx)
  if (base !== inForce) throw new AppError('POLICY_MOVED_ON', { about: { inForce } })
  const { packs, faults } = await readChangedPacks(tx, inForce, files)
  if (faults.length > 0) throw faultyPolicy(faults)
  if (isSame(packs, await packsPublished(tx, inForce))) throw new AppError('POLICY_UNCHANGED')
  return packs
}

function isSame(packs: readonly LoadedPack[], inForce: readonly StoredPack[]): boolean {
  const versions = versionsOf(packs)
  return (
    packs.length === inForce.length &&
    inForce.every(({ pack_id, version }) => versions[pack_id] === version)
  )
}
