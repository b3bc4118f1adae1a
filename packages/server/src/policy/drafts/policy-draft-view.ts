import type { PolicyDraft, PolicyDraftText } from '@freigabe/contract'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import type { DraftRow } from './draft-row.ts'
import { namesOfPeople } from './names-of-people.ts'
import { readChangedPacks } from './read-changed-packs.ts'
import { isAnotherPerson } from './second-person.ts'

/** Drafts as they are listed, without their texts. */
export async function draftViews(
  house: Pick<House, 'policies'>,
  tx: Tx,
  rows: readonly DraftRow[],
): Promise<PolicyDraft[]> {
  const inForce = await house.policies.inForce(tx)
  const named = await namesOfPeople(
    tx,
    rows.flatMap(({ written_by, proposed_by }) => [written_by, proposed_by]),
  )
  return rows.map((row) => ({
    id: row.draft_id,
    title: row.title,
    note: row.note,
    state: row.state,
    version: row.version,
    base: row.base,
    inForce,
    packs: Object.keys(row.files).sort(),
    createdAt: row.created_at,
    writtenBy: named(row.written_by),
    writtenAt: row.written_at,
    proposedBy: named(row.proposed_by),
    proposedAt: row.proposed_at,
    publication: row.publication,
  }))
}

/** One draft with its texts, as this person may deal with it. */
export async function draftText(
  house: Pick<House, 'policies'>,
  tx: Tx,
  row: DraftRow,
  person: string,
): Promise<PolicyDraftText> {
  const [view] = await draftViews(house, tx, [row])
  const isOpen = row.state === 'editing' || row.state === 'proposed'
  const { faults } = isOpen ? await readChangedPacks(tx, view!.inForce, row.files) : { faults: [] }
  return {
    ...view!,
    files: row.files,
    faults: [...faults],
    mayPublish: row.state === 'proposed' && (await isAnotherPerson(tx, row, person)),
  }
}
