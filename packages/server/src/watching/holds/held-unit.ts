import type { Hold } from '@freigabe/contract'
import type { HeldUnit } from '@freigabe/core'
import { sql } from 'kysely'
import type { Unit } from '../../change/unit.ts'
import type { Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import { AppError } from '../../http/app-error.ts'
import { findGroup } from '../../lists/groups/find-group.ts'

/** What a person names to be put on hold. Throws NOT_FOUND for what is not there, or is another account's. */
export async function unitNamed(
  tx: Tx,
  account: string,
  { group, batch }: { group: string | null; batch: string | null },
): Promise<HeldUnit> {
  if (batch !== null) {
    const row = await tx
      .selectFrom('batch')
      .select('group_id')
      .where('account_id', '=', account)
      .where('batch_id', '=', batch)
      .where('removed_at', 'is', null)
      .executeTakeFirst()
    if (row === undefined) throw new AppError('NOT_FOUND')
    return { kind: 'import', groupId: row.group_id, batchId: batch }
  }
  if (group === null) return { kind: 'account' }
  return { kind: 'group', groupId: (await findGroup(tx, account, group)).group_id }
}

/** The columns of a hold that name what it is on. */
export function unitColumns(unit: HeldUnit) {
  return {
    unit: unit.kind,
    group_id: unit.kind === 'account' ? null : unit.groupId,
    batch_id: unit.kind === 'import' ? unit.batchId : null,
  }
}

/** Brings what is or was on hold to the gate, at the end of the change. */
export async function refreshHeld(unit: Unit, held: HeldUnit): Promise<void> {
  if (held.kind !== 'account') return unit.refreshGate(held.groupId)
  const groups = await unit.tx
    .selectFrom('recipient_group')
    .select('group_id')
    .where('account_id', '=', unit.account)
    .where('deleted_at', 'is', null)
    .execute()
  for (const { group_id } of groups) unit.refreshGate(group_id)
}

/** Holds with what they are on, also where that was deleted since. */
export function namedHolds(tx: Tx) {
  return tx
    .selectFrom('hold')
    .innerJoin('account', 'account.account_id', 'hold.account_id')
    .leftJoin('recipient_group', onAccountAnd('group_id', 'recipient_group', 'hold'))
    .leftJoin('batch', onAccountAnd('batch_id', 'batch', 'hold'))
    .selectAll('hold')
    .select(['account.name as account_name', 'account.locale'])
    .select(['recipient_group.name as group_name', 'batch.recipients'])
    .select(['batch.created_at as imported_at', 'batch.digest', 'batch.part_of'])
    .select(sql<boolean>`batch.removed_at is not null`.as('is_removed'))
}

/** What something is on, with its names as they are now. */
export interface NamedUnit {
  unit: HeldUnit['kind']
  group_id: string | null
  group_name: string | null
  batch_id: string | null
  imported_at: string | null
  recipients: number | null
  is_removed: boolean
}

/** What a hold is on, as the API shows it. */
export function heldUnitView(row: NamedUnit): Pick<Hold, 'unit' | 'group' | 'batch'> {
  return {
    unit: row.unit,
    group: row.group_id === null ? null : { id: row.group_id, name: row.group_name ?? '' },
    batch:
      row.batch_id === null || row.imported_at === null
        ? null
        : {
            id: row.batch_id,
            importedAt: row.imported_at,
            recipients: row.recipients!,
            isRemoved: row.is_removed,
          },
  }
}
