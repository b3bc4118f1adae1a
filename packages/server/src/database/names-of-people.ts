import { isId } from '@freigabe/gate'
import type { Tx } from './database.ts'

/** A person by id and name. */
export interface NamedPerson {
  id: string
  name: string
}

/** Looks up the names of people; an id that is null or unknown gives null. */
export async function namesOfPeople(
  tx: Tx,
  ids: readonly (string | null)[],
): Promise<(id: string | null) => NamedPerson | null> {
  const wanted = ids.filter((id) => id !== null && isId(id)) as string[]
  if (wanted.length === 0) return () => null
  const people = await tx
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(wanted)])
    .execute()
  const byId = new Map(people.map((person) => [person.id, person]))
  return (id) => (id === null ? null : (byId.get(id) ?? null))
}
