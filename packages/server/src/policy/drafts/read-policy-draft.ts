import type { api, PolicyDraftText, ResponseOf } from '@freigabe/contract'
import { readAs } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { draftText, draftViews } from './policy-draft-view.ts'

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

/** One draft as this person may deal with it. Throws NOT_FOUND. */
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
