import { randomUUIDv7 } from 'node:crypto'
import type { api, BodyOf, QueueView } from '@freigabe/contract'
import { maskAddresses } from '@freigabe/core'
import { change } from '../../change/change.ts'
import { readAs } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'

/** A person's saved filters, oldest first. */
export async function listQueueViews(
  house: House,
  personId: string,
): Promise<{ views: QueueView[] }> {
  return readAs(house.database, 'desk', null, async (tx) => {
    const rows = await tx
      .selectFrom('desk_view')
      .select(['view_id', 'name', 'filters'])
      .where('person_id', '=', personId)
      .orderBy('created_at')
      .orderBy('view_id')
      .execute()
    return {
      views: rows.map(({ view_id, name, filters }) => ({
        id: view_id,
        name,
        filters: filters as QueueView['filters'],
      })),
    }
  })
}

/** Saves filters under a name; addresses in the search text are masked, as everywhere. */
export async function saveQueueView(
  house: House,
  personId: string,
  wish: BodyOf<typeof api.saveQueueView>,
): Promise<QueueView> {
  const { search, ...others } = wish.filters
  const filters = search === undefined ? others : { ...others, search: maskAddresses(search) }
  const view = { id: randomUUIDv7(), name: maskAddresses(wish.name), filters }
  await change(house, 'desk', null, async (unit) => {
    const { tx } = unit
    await tx
      .deleteFrom('desk_view')
      .where('person_id', '=', personId)
      .where('name', '=', view.name)
      .execute()
    await tx
      .insertInto('desk_view')
      .values({
        view_id: view.id,
        person_id: personId,
        name: view.name,
        filters: JSON.stringify(filters),
        created_at: unit.now,
      })
      .execute()
  })
  return view
}

/** Forgets a saved filter. Throws NOT_FOUND where the person has none under this id. */
export async function deleteQueueView(
  house: House,
  personId: string,
  viewId: string,
): Promise<undefined> {
  const gone = await change(house, 'desk', null, ({ tx }) =>
    tx
      .deleteFrom('desk_view')
      .where('person_id', '=', personId)
      .where('view_id', '=', viewId)
      .returning('view_id')
      .executeTakeFirst(),
  )
  if (gone === undefined) throw new AppError('NOT_FOUND')
}
