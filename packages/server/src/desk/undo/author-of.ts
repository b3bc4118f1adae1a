import type { Selectable } from 'kysely'
import type { Unit } from '../../change/unit.ts'
import type { Tables } from '../../database/tables.ts'
import { AppError } from '../../http/app-error.ts'

/**
 * Who made the decision that waited. Throws NOT_ALLOWED_FOR_ACTOR where they no longer have the role in which they
 * made it.
 */
export async function authorOf(
  { tx, as }: Unit,
  {
    by_person: personId,
    by_role: role,
    by_name: name,
  }: Pick<Selectable<Tables['scheduled_decision']>, 'by_person' | 'by_role' | 'by_name'>,
) {
  const member = await as('desk', () =>
    tx
      .selectFrom('staff_member')
      .select('roles')
      .where('person_id', '=', personId)
      .executeTakeFirst(),
  )
  if (!member?.roles.includes(role)) throw new AppError('NOT_ALLOWED_FOR_ACTOR')
  return { actor: { kind: 'staff', personId, role } as const, personId, name }
}
