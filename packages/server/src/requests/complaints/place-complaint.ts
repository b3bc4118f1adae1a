import type { api, BodyOf } from '@freigabe/contract'
import type { SketchAnswer } from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { findGroup } from '../../lists/groups/find-group.ts'
import type { ActingStaff } from '../dossier/acting.ts'
import { readDossier } from '../dossier/dossier.ts'
import { openAddress } from './complaint-address.ts'
import { lookUpAddress } from './look-up-address.ts'
import { complaints, moveComplaint } from './move-complaint.ts'

/**
 * Says which account a complaint is about, and which group or import; the import's sketch answer about the
 * address is kept with it. Throws NOT_FOUND, ADDRESS_GONE and the core's refusal.
 */
export async function placeComplaint(
  house: House,
  by: ActingStaff,
  complaint: string,
  { account, group, batch }: BodyOf<typeof api.placeComplaint>,
): Promise<void> {
  await change(house, 'desk', account, async (unit) => {
    const { house, tx } = unit
    await requireAccount(tx, account)
    if (batch === null && group !== null) await findGroup(tx, account, group)
    const groupId = batch === null ? group : await groupOf(tx, account, batch)
    const sketch = batch === null ? null : await askSketch(house, tx, complaint, account, batch)
    const place = { accountId: account, groupId, batchId: batch, sketch }
    await moveComplaint(unit, by, complaint, () => ({ type: 'trace', ...place }))
  })
}

async function requireAccount(tx: Tx, account: string) {
  const row = await tx
    .selectFrom('account')
    .select('account_id')
    .where('account_id', '=', account)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('NOT_FOUND')
}

async function groupOf(tx: Tx, account: string, batch: string): Promise<string> {
  const row = await tx
    .selectFrom('batch')
    .select('group_id')
    .where('account_id', '=', account)
    .where('batch_id', '=', batch)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('NOT_FOUND')
  return row.group_id
}

async function askSketch(
  house: House,
  tx: Tx,
  complaint: string,
  account: string,
  batch: string,
): Promise<SketchAnswer> {
  const row = await readDossier(tx, complaints, null, complaint)
  const { answerOf } = await lookUpAddress(house, tx, openAddress(house, row), account)
  return answerOf(batch)
}
