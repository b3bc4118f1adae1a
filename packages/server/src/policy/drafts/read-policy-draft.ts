import type { api, PolicyDraft, PolicyDraftText, ResponseOf } from '@freigabe/contract'
import { readAs, type Tx } from '../../database/database.ts'
import { namesOfPeople } from '../../database/names-of-people.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { type DraftRow, isAnotherPerson } from './draft-row.ts'
import { readChangedPacks } from './read-changed-packs.ts'

/** Drafts that are neither published nor dropped, newest first. */
export async function listPolicyDrafts(
  house: House,
): Promise<ResponseOf<typeof api.listPolicyDrafts>> {
  return readAs(house.database, 'admin', null, async (tx) => {
    const rows = await tx
      .selectFrom('policy_draft')
      .selectAll()
      .where('state', 'in', ['editing', 'proposed'])
      .orderBy('created_at', 'desc')
      .orderBy('draft_id')
      .execute()
    return { items: await draftViews(house, tx, rows) }
  })
}

/** One draft, with what this person may do with it. Throws NOT_FOUND. */
export async function readPolicyDraft(
  house: House,
  person: string,
  draft: string,
): Promise<PolicyDraftText> {
  return readAs(house.database, 'admin', null, async (tx) => {
    const row = await tx
      .selectFrom('policy_draft')
      .selectAll()
      .where('draft_id', '=', draft)
      .executeTakeFirst()
    if (row === undefined) throw new AppError('NOT_FOUND')
    return draftText(house, tx, row, person)
  })
}

/** Drafts as they are listed, without their texts. */
async function draftViews(
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

/** One draft with its texts, and with what this person may do with it. */
export async function draftText(
  house: Pick<House, 'policies'>,
  tx: Tx,
  row: DraftRow,
  person: string,
): Promise<PolicyDraftText> {
  const [view] = await draftViews(house, tx, [row])
  const isOpen = row.state === 'editing' || row.state === 'proposed'
  const { packs, faults } = isOpen
    ? await readChangedPacks(tx, view!.inForce, row.files)
    : { packs: [], faults: [] }
  return {
    ...view!,
    files: row.files,
    faults: [...faults],
    warnings: packs.flatMap(({ warnings }) => warnings),
    mayPublish: row.state === 'proposed' && (await isAnotherPerson(tx, row, person)),
  }
}
