import type { api, ResponseOf } from '@freigabe/contract'
import { sql } from 'kysely'
import { readAs, type Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'

type Followers = ResponseOf<typeof api.listFollowers>

/** A follower that has not read the changes for this long is behind. */
const behindMilliseconds = 2_000

/** Who follows the gate, those that need attention first. */
export async function listFollowers({ database }: Pick<House, 'database'>): Promise<Followers> {
  const rows = await readAs(database, 'gate', null, readFollowers)
  const items = rows.filter((row) => !isReplaced(row, rows)).map(viewOf)
  return { items: items.toSorted((one, other) => order(one) - order(other)) }
}

/** How many followers are in which state. */
export async function countFollowers(
  database: House['database'],
): Promise<{ state: string; count: number }[]> {
  const { items } = await listFollowers({ database })
  return followerStates.map((state) => ({
    state,
    count: items.filter((item) => item.state === state).length,
  }))
}

const followerStates = ['silent', 'behind', 'current'] as const

function order({ state }: Pick<Followers['items'][number], 'state'>): number {
  return followerStates.indexOf(state)
}

type Row = Awaited<ReturnType<typeof readFollowers>>[number]

/** With what they know, until when they answer by it, and since when there has been more to know. */
function readFollowers(tx: Tx) {
  return tx
    .selectFrom('gate_follower')
    .innerJoin('feed_head', (join) => join.onTrue())
    .leftJoin('feed', (join) =>
      join.on(sql<boolean>`feed.number = gate_follower.number + 1`).on(isInEpoch),
    )
    .leftJoin('change', 'change.change_id', 'feed.change_id')
    .select(['key_id', 'follower_id', 'gate_follower.name', 'version', 'address', 'key_name'])
    .select(['accounts', 'lease_until', 'heard_at', 'gate_follower.number'])
    .select('feed_head.number as newest')
    .select(sql<boolean>`${isInEpoch}`.as('in_epoch'))
    .select(sql<boolean>`lease_until < clock_timestamp()`.as('is_over'))
    .select(
      sql<number | null>`extract(epoch from clock_timestamp() - change.at)::float8 * 1000`.as(
        'milliseconds_behind',
      ),
    )
    .orderBy('gate_follower.name')
    .orderBy('follower_id')
    .execute()
}

const isInEpoch = sql<boolean>`gate_follower.epoch is not distinct from feed_head.epoch`

/** A restarted process uses the same name. */
function isReplaced(row: Row, rows: readonly Row[]): boolean {
  const isLater = (other: Row) =>
    other.key_id === row.key_id && other.name === row.name && !other.is_over
  return row.is_over && rows.some(isLater)
}

function viewOf(row: Row): Followers['items'][number] {
  return {
    id: row.follower_id,
    name: row.name,
    version: row.version,
    address: row.address,
    key: { id: row.key_id, name: row.key_name },
    accounts: row.accounts?.length ?? null,
    state: stateOf(row),
    changesBehind:
      row.in_epoch && row.number !== null ? Math.max(0, row.newest - row.number) : null,
    heardAt: row.heard_at,
    leaseUntil: row.lease_until,
  }
}

function stateOf({ is_over, in_epoch, milliseconds_behind }: Row) {
  if (is_over) return 'silent'
  if (!in_epoch || (milliseconds_behind ?? 0) > behindMilliseconds) return 'behind'
  return 'current'
}
