import type { api, BodyOf, Draft } from '@freigabe/contract'
import { change } from '../../change/change.ts'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { draftOf } from './read-draft.ts'

/**
 * Saves the draft on top of the version that the writer read. If it was saved by another person in between,
 * it is refused with DRAFT_CHANGED, so that words are never overwritten silently; a further case that is not
 * the account's, with NOT_FOUND.
 */
export async function saveDraft(
  house: House,
  by: { id: string; name: string },
  account: string,
  caseId: string,
  wish: BodyOf<typeof api.saveDraft>,
): Promise<Draft> {
  return change(house, 'command', account, async (unit) => {
    const { house, tx } = unit
    const found = await tx
      .selectFrom('approval_case')
      .select('status')
      .where('account_id', '=', account)
      .where('case_id', '=', caseId)
      .executeTakeFirst()
    if (found === undefined) throw new AppError('NOT_FOUND')
    if (found.status !== 'awaiting_submission' && found.status !== 'lapsed') {
      throw new AppError('CASE_NOT_OPEN_FOR_THIS', { about: { status: found.status } })
    }
    await refuseForeign(tx, account, wish.alsoCases)
    const row = {
      version: wish.version + 1,
      content: JSON.stringify(wish.content),
      also_cases: wish.alsoCases,
      step: wish.step,
      saved_at: unit.now,
      saved_by: JSON.stringify(by),
    }
    const saved = await tx
      .insertInto('draft')
      .values({ account_id: account, case_id: caseId, ...row })
      .onConflict((conflict) =>
        conflict
          .columns(['account_id', 'case_id'])
          .doUpdateSet(row)
          .where('draft.version', '=', wish.version),
      )
      .returning('version')
      .executeTakeFirst()
    if (saved === undefined || saved.version !== wish.version + 1)
      throw new AppError('DRAFT_CHANGED')
    await tx
      .updateTable('approval_case')
      .set({ countries: wish.content.countries ?? [] })
      .where('account_id', '=', account)
      .where('case_id', '=', caseId)
      .execute()
    return draftOf(house, tx, account, caseId)
  })
}

async function refuseForeign(tx: Tx, account: string, cases: readonly string[]) {
  if (cases.length === 0) return
  const known = await tx
    .selectFrom('approval_case')
    .select('case_id')
    .where('account_id', '=', account)
    .where('case_id', 'in', cases)
    .execute()
  if (known.length < new Set(cases).size) throw new AppError('NOT_FOUND')
}
