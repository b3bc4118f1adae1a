import type { api, BodyOf } from '@freigabe/contract'
import { type Actor, maskAddresses } from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import type { ActingStaff } from '../../requests/dossier/acting.ts'

/** A lead ends an attack. Throws NOT_FOUND, and ATTACK_OVER where it ended otherwise. */
export async function endAttack(
  house: House,
  by: ActingStaff,
  account: string,
  attack: string,
  { reasons }: BodyOf<typeof api.endAttack>,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const row = await unit.tx
      .selectFrom('source_attack')
      .select(['ended_at', 'ended_by', 'reasons'])
      .where('account_id', '=', account)
      .where('attack_id', '=', attack)
      .executeTakeFirst()
    if (row === undefined) throw new AppError('NOT_FOUND')
    const kept = maskAddresses(reasons)
    if (row.ended_at === null) {
      await endOpenAttack(unit, { actor: by.actor, name: by.name, reasons: kept }, attack)
    } else if (row.ended_by !== by.name || row.reasons !== kept) {
      throw new AppError('ATTACK_OVER')
    }
  })
}

interface Ending {
  actor: Actor
  /** Who, and why; left out where figures say so. */
  name?: string
  reasons?: string
}

/** Ends an attack that is open, within a change of its account. */
export async function endOpenAttack(
  unit: Unit,
  { actor, name = '', reasons = '' }: Ending,
  attack: string,
): Promise<void> {
  const { tx, account, now } = unit
  const { source_id } = await tx
    .updateTable('source_attack')
    .set({ ended_at: now, ended_by: name || null, reasons: reasons || null })
    .where('account_id', '=', account)
    .where('attack_id', '=', attack)
    .returning('source_id')
    .executeTakeFirstOrThrow()
  const { group_id: groupId } = await tx
    .selectFrom('source')
    .select('group_id')
    .where('account_id', '=', account)
    .where('source_id', '=', source_id)
    .executeTakeFirstOrThrow()
  unit.log({
    ...{ type: 'source_recovered', subject: source_id, by: actor, at: now },
    body: { groupId, attackId: attack },
  })
}
