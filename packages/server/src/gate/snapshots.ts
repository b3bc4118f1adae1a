import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { createGzip } from 'node:zlib'
import {
  encodeHeading,
  type GateTable,
  type Moment,
  messageEnd,
  parcelsOf,
  since,
  thisMoment,
} from '@freigabe/gate'
import type { FeedPlace } from '../feed/read-feed.ts'
import { type Following, mostBehind, waitFor } from './follow-feed.ts'
import { followerPosition } from './follower-position.ts'

/** Older than that it is made anew for who asks next. */
const lastsMilliseconds = 300_000
const waitMilliseconds = 1_000
/** Beyond that it takes far longer and comes to little less. */
const packing = 4
/** So many bytes are put together before others have their turn. */
const turnBytes = 256 * 1024

/** All that the gate knows, in a file. */
export interface Snapshot {
  path: string
  /** Names it: another one has another name. */
  name: string
}

/** Makes snapshots of the gate's table. */
export interface Snapshots {
  /** Of all accounts: one for all who ask, so that whoever was broken off can go on. */
  whole(): Promise<Snapshot>
  /** Of some accounts, by ids and references, as gzip. */
  some(accounts: Iterable<string>): Promise<Readable>
  close(): Promise<void>
}

/** A snapshot that is made or being made, when that was begun, and from which place in the feed. */
interface Made {
  at: Moment
  from: Promise<FeedPlace>
  snapshot: Promise<Snapshot>
}

export function openSnapshots(table: GateTable, follow: () => Following): Snapshots {
  let made: Made | null = null
  let folder: Promise<string> | null = null
  let number = 0
  return {
    async whole() {
      const known = made
      if (known === null || !(await lasts(known))) {
        // Of all who found that out together the first one makes it.
        if (made === known || made === null) made = begin(known)
      }
      return made!.snapshot
    },
    async some(accounts) {
      const place = await here()
      const ids = [...accounts].flatMap((name) => table.account(name)?.id ?? [])
      const packed = createGzip({ level: packing })
      // What fails ends the stream, and whoever reads it hears of that.
      pipeline(inTurns(messageOf(place, ids)), packed).catch(() => undefined)
      return packed
    },
    async close() {
      await made?.snapshot.catch(() => undefined)
      if (folder !== null) await rm(await folder, { recursive: true, force: true })
    },
  }

  /** Where the table is; what changes from then on comes to whoever follows from there. */
  async function here(): Promise<FeedPlace> {
    return (await waitFor(follow(), 'looked', waitMilliseconds, () => true)).place
  }

  function begin(old: Made | null): Made {
    const before = old?.snapshot.catch(() => null)
    const from = here()
    const next = { at: thisMoment(), from, snapshot: from.then((place) => make(place, before)) }
    next.snapshot.catch(() => {
      if (made === next) made = null
    })
    return next
  }

  async function lasts({ at, from }: Made): Promise<boolean> {
    const [before, now] = [await from, await here()]
    const isBehind = now.number - before.number > mostBehind / 2
    return before.epoch === now.epoch && !isBehind && since(at) <= lastsMilliseconds
  }

  async function make(
    place: FeedPlace,
    before: Promise<Snapshot | null> | undefined,
  ): Promise<Snapshot> {
    folder ??= mkdtemp(join(tmpdir(), 'freigabe-gate-'))
    const path = join(await folder, `${number++}.gz`)
    const pieces = inTurns(
      messageOf(
        place,
        [...table.accounts()].map(({ id }) => id),
      ),
    )
    await pipeline(pieces, createGzip({ level: packing }), createWriteStream(path, { mode: 0o600 }))
    // Whoever reads the one before has it open, and reads on.
    const old = await before
    if (old) await rm(old.path, { force: true })
    return { path, name: crypto.randomUUID() }
  }

  /** Who gets it may ask long after it was made: only what changed since says how old all of it is. */
  function* messageOf(place: FeedPlace, ids: readonly string[]) {
    yield encodeHeading({ position: followerPosition(place), trueAfter: null })
    for (const id of ids) yield* parcelsOf(table, id)
    yield messageEnd
  }
}

/** Few large pieces, between which others have their turn. */
async function* inTurns(pieces: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = []
  let bytes = 0
  for (const piece of pieces) {
    waiting.push(piece)
    bytes += piece.length
    if (bytes < turnBytes) continue
    yield Buffer.concat(waiting)
    waiting = []
    bytes = 0
    await nextTurn()
  }
  yield Buffer.concat(waiting)
}
