import type { Instant } from '@freigabe/core'
import { type Database, readAs, type Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { cursorOf } from '../cursor.ts'
import { eventView, readEvents } from '../read-events.ts'
import type { EndpointRow } from './claim.ts'

const eventsAtOnce = 100

/** One message to an endpoint. */
export interface Message {
  id: string
  type: string
  /** Messages about one account follow each other; null for one about the endpoint itself. */
  account: string | null
  /** Null for a message that is made for this endpoint alone. */
  position: number | null
  body: string
}

/** What an endpoint is to be sent next. */
export interface Work {
  kind: 'gap' | 'replay' | 'events'
  cause: 'delivery' | 'replay'
  messages: readonly Message[]
  /** After which position they begin, and up to which nothing is left once they have all arrived. */
  after: number
  upTo: number
}

/**
 * Reads what an endpoint is to be sent next: first what it is to know of a gap, then what is replayed, then
 * what is new. If something that it was to be sent is not kept any more, only up to where.
 */
export async function readWork(
  { database, clock }: Pick<House, 'database' | 'clock'>,
  row: EndpointRow,
): Promise<Work | { lostUpTo: number }> {
  return readAs(database, 'worker', null, async (tx) => {
    if (row.gap_id !== null) return gapWork(tx, row, clock.now())
    const isReplay = row.replay_from !== null
    if (!isReplay) {
      const oldest = await oldestKept(tx)
      if (oldest !== null && oldest > row.cursor + 1) return { lostUpTo: oldest - 1 }
    }
    const after = isReplay ? row.replay_from! : row.cursor
    const until = isReplay ? row.replay_until! : row.wanted
    const events = await readEvents(tx, {
      ...{ after, upTo: until, limit: eventsAtOnce },
      account: row.account_id ?? undefined,
      types: row.types.length === 0 ? undefined : row.types,
    })
    const upTo = events.length < eventsAtOnce ? until : events.at(-1)!.position
    const messages = events.map(messageOf)
    const kind = isReplay ? 'replay' : 'events'
    return { kind, cause: isReplay ? 'replay' : 'delivery', messages, after, upTo }
  })
}

type ReadEvent = Awaited<ReturnType<typeof readEvents>>[number]

/** An event as it is sent: as it is read otherwise, too. */
export function messageOf(event: ReadEvent): Message {
  const { event_id: id, type, account_id: account, position } = event
  return { id, type, account, position, body: JSON.stringify(eventView(event)) }
}

/** The oldest position that is kept; null where there are no events. */
async function oldestKept(tx: Tx): Promise<number | null> {
  const oldest = await tx
    .selectFrom('event_position')
    .select('position')
    .orderBy('position')
    .limit(1)
    .executeTakeFirst()
  return oldest?.position ?? null
}

async function gapWork(tx: Tx, row: EndpointRow, at: Instant): Promise<Work> {
  const [after, until] = await placesOf(tx, [row.gap_after!, row.gap_until!])
  const about = { account: row.account_id, at, cursor: until! }
  const message = ownMessage('endpoint.gap', row.gap_id!, about, { after, until, why: row.gap_why })
  return { kind: 'gap', cause: 'delivery', messages: [message], after: 0, upTo: 0 }
}

/** The event that tries an endpoint. */
export async function testMessage(
  { database, clock }: { database: Database; clock: House['clock'] },
  { endpoint_id, account_id, cursor }: EndpointRow,
  id: string,
): Promise<Message> {
  const [place] = await readAs(database, 'worker', null, (tx) => placesOf(tx, [cursor]))
  const about = { account: account_id, at: clock.now(), cursor: place! }
  return ownMessage('endpoint.test', id, about, { endpointId: endpoint_id })
}

/** A message about the endpoint itself, in the form of an event that has no number. */
function ownMessage(
  type: string,
  id: string,
  { account, at, cursor }: { account: string | null; at: Instant; cursor: string },
  data: object,
): Message {
  const none = { number: null, revision: null, group: null }
  const body = JSON.stringify({ id, type, account, ...none, cursor, at, data })
  return { id, type, account: null, position: null, body }
}

/** Positions as whoever reads events knows them. As the role `worker`. */
export async function placesOf(tx: Tx, positions: readonly number[]): Promise<string[]> {
  const { epoch } = await tx.selectFrom('feed_head').select('epoch').executeTakeFirstOrThrow()
  const rows = await tx
    .selectFrom('event_position')
    .innerJoin('public_event', (join) =>
      join
        .onRef('public_event.account_id', '=', 'event_position.account_id')
        .onRef('public_event.number', '=', 'event_position.number'),
    )
    .select(['event_position.epoch', 'event_position.position', 'public_event.event_id'])
    .where('event_position.position', 'in', [...new Set([0, ...positions])])
    .execute()
  const known = new Map(rows.map((row) => [row.position, row]))
  return positions.map((position) =>
    cursorOf(known.get(position) ?? { epoch, position, event_id: null }),
  )
}
