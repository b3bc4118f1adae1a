import type { api, Publication, QueryOf, ResponseOf } from '@freigabe/contract'
import { readAs, type Tx } from '../../database/database.ts'
import { namesOfPeople } from '../../database/names-of-people.ts'
import type { House } from '../../house.ts'
import { decodeCursor, pageOf } from '../../http/cursor.ts'
import { packsPublished } from './packs-published.ts'

/** What was published, newest first. */
export async function listPublications(
  house: Pick<House, 'database'>,
  { cursor, limit }: QueryOf<typeof api.listPublications>,
): Promise<ResponseOf<typeof api.listPublications>> {
  const after = decodeCursor(cursor, 1)
  return readAs(house.database, 'admin', null, async (tx) => {
    const rows = await publicationRows(tx, limit + 1, after ? Number(after[0]) : null)
    return pageOf(
      await views(tx, rows),
      limit,
      (publication) => publication,
      ({ number }) => [number],
    )
  })
}

/** One publication with the texts of its packs. Throws NOT_FOUND. */
export async function readPublication(
  house: House,
  number: number,
): Promise<ResponseOf<typeof api.readPublication>> {
  return readAs(house.database, 'admin', null, async (tx) => {
    const packs = await packsPublished(tx, number)
    const [view] = await views(tx, await publicationRows(tx, 1, number + 1))
    const texts = packs.map(({ pack_id, version, layer, digest, source }) => {
      return { id: pack_id, version, title: layer.title, digest, source }
    })
    return { ...view!, texts }
  })
}

type PublicationRow = Awaited<ReturnType<typeof publicationRows>>[number]

/** @param before only publications with a smaller number */
function publicationRows(tx: Tx, limit: number, before: number | null) {
  return tx
    .selectFrom('policy_publication as publication')
    .leftJoin('policy_draft', 'policy_draft.publication', 'publication.number')
    .leftJoin('policy_publication as earlier', (join) =>
      join.on(({ eb, ref }) => eb('earlier.number', '=', eb(ref('publication.number'), '-', 1))),
    )
    .select([
      'publication.number',
      'publication.packs',
      'publication.published_by',
      'publication.seconded_by',
      'publication.published_at',
      'policy_draft.title',
      'earlier.packs as earlierPacks',
    ])
    .$if(before !== null, (query) => query.where('publication.number', '<', before!))
    .orderBy('publication.number', 'desc')
    .limit(limit)
    .execute()
}

async function views(tx: Tx, rows: readonly PublicationRow[]): Promise<Publication[]> {
  const named = await namesOfPeople(
    tx,
    rows.flatMap(({ published_by, seconded_by }) => [published_by, seconded_by]),
  )
  return rows.map((row) => ({
    number: row.number,
    publishedAt: row.published_at,
    publishedBy: named(row.published_by),
    secondedBy: named(row.seconded_by),
    title: row.title,
    packs: Object.entries(row.packs)
      .map(([id, version]) => ({ id, version, changed: row.earlierPacks?.[id] !== version }))
      .sort((one, other) => (one.id < other.id ? -1 : 1)),
  }))
}
