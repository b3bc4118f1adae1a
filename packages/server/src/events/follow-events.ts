import type { EventName } from '@freigabe/contract'
import type { FastifyRequest } from 'fastify'
import { readAs } from '../database/database.ts'
import type { FeedChange } from '../feed/feed.ts'
import type { House } from '../house.ts'
import type { LiveEvent } from '../http/send-live.ts'
import { positionOf } from './cursor.ts'
import { eventView, type Reader, readPage } from './read-events.ts'

interface Following {
  after?: string | undefined
  types?: readonly EventName[] | undefined
}

const pageSize = 200

/**
 * The events after a cursor, then whatever happens, until the reader goes away. A stream that is opened again
 * says in its header which event it was told last. Throws EVENT_CURSOR_GONE.
 */
export async function followEvents(
  house: House,
  reader: Reader,
  { after, types }: Following,
  request: FastifyRequest,
): Promise<AsyncIterable<LiveEvent>> {
  const told = request.headers['last-event-id']
  const cursor = typeof told === 'string' && told !== '' ? told : after
  const position = await readAs(house.database, 'gate', null, async (tx) =>
    cursor === undefined ? 0 : positionOf(tx, cursor),
  )
  const gone = new AbortController()
  request.raw.on('close', () => gone.abort())
  return eventsAfter(house, reader, { position, types, signal: gone.signal })
}

async function* eventsAfter(
  house: House,
  reader: Reader,
  { position, types, signal }: { position: number; types: Following['types']; signal: AbortSignal },
): AsyncGenerator<LiveEvent> {
  const news = newsFor(house, reader, signal)
  let after = position
  do {
    for (let isFull = true; isFull; ) {
      const rows = await readPage(house, reader, { after, types, limit: pageSize })
      for (const row of rows) {
        const data = eventView(row)
        yield { event: row.type, id: data.cursor, data }
        after = row.position
      }
      isFull = rows.length === pageSize
    }
  } while (await news())
}

/**
 * Waits until something was told to the reader since it last asked; false once the feed ends, or is now
 * another one. However much happens while the reader is read to, it is woken once.
 */
function newsFor(
  { feed }: Pick<House, 'feed'>,
  reader: Reader,
  signal: AbortSignal,
): () => Promise<boolean> {
  let wake = Promise.withResolvers<void>()
  let isOver = false
  const hear = async () => {
    for await (const change of feed.follow(signal)) if (isFor(change, reader)) wake.resolve()
    isOver = true
    wake.resolve()
  }
  void hear()
  return async () => {
    await wake.promise
    wake = Promise.withResolvers()
    return !isOver
  }
}

function isFor({ account, events }: FeedChange, reader: Reader): boolean {
  return events !== undefined && (reader === null || account === reader)
}
