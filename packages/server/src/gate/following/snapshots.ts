import { randomUUID } from 'node:crypto'
import { close, createReadStream, createWriteStream, openSync, read, unlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
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
import type { FeedPlace } from '../../feed/read-feed.ts'
import { type Following, followerPosition, maximumBehind, waitFor } from '../memory/follow-feed.ts'

/** A snapshot older than this is made again for the next to ask. */
const lastsMilliseconds = 300_000
const waitMilliseconds = 1_000
/** A higher level takes far longer and saves little more. */
const packing = 4
/** This many bytes are put together before others have their turn. */
const turnBytes = 256 * 1024

/** Everything the gate knows, in a file. */
interface Snapshot extends Pick<NamelessFile, 'read' | 'letGo'> {
  /** The name of this snapshot; another snapshot has another name. */
  name: string
}

/** Makes snapshots of the gate's table. */
export interface Snapshots {
  /** One snapshot of all accounts, the same for all who ask, so that an interrupted reader can go on. */
  whole(): Promise<Snapshot>
  /** One of some accounts, by ids and references, as gzip. */
  some(accounts: Iterable<string>): Promise<Readable>
  close(): Promise<void>
}

/** A snapshot, made or being made, with when it was begun and from which place in the feed. */
interface Made {
  at: Moment
  from: Promise<FeedPlace>
  snapshot: Promise<Snapshot>
}

export function openSnapshots(table: GateTable, follow: () => Following): Snapshots {
  let made: Made | null = null
  return {
    async whole() {
      const known = made
      if (known === null || !(await lasts(known))) {
        // Of all who found that out together, the first makes it.
        if (made === known || made === null) made = begin(known)
      }
      return made!.snapshot
    },
    async some(accounts) {
      const place = await here()
      const ids = [...accounts].flatMap((name) => table.account(name)?.id ?? [])
      const packed = createGzip({ level: packing })
      // A failure ends the stream, which tells its reader.
      pipeline(inTurns(messageOf(place, ids)), packed).catch(() => undefined)
      return packed
    },
    async close() {
      const snapshot = await made?.snapshot.catch(() => null)
      snapshot?.letGo()
    },
  }

  /** Where the table is; a follower that begins there gets the changes from then on. */
  async function here(): Promise<FeedPlace> {
    return (await waitFor(follow(), 'looked', waitMilliseconds, () => true)).place
  }

  function begin(old: Made | null): Made {
    const from = here()
    // A reader of the previous snapshot can read on.
    const letGo = async () => (await old?.snapshot.catch(() => null))?.letGo()
    const next = { at: thisMoment(), from, snapshot: from.then(make).finally(letGo) }
    next.snapshot.catch(() => {
      if (made === next) made = null
    })
    return next
  }

  async function lasts({ at, from }: Made): Promise<boolean> {
    const [before, now] = [await from, await here()]
    const isBehind = now.number - before.number > maximumBehind / 2
    return before.epoch === now.epoch && !isBehind && since(at) <= lastsMilliseconds
  }

  async function make(place: FeedPlace): Promise<Snapshot> {
    const ids = [...table.accounts()].map(({ id }) => id)
    const file = openNamelessFile()
    try {
      const pieces = inTurns(messageOf(place, ids))
      await pipeline(pieces, createGzip({ level: packing }), file.write())
      return { ...file, name: crypto.randomUUID() }
    } catch (error) {
      file.letGo()
      throw error
    }
  }

  /** A receiver may ask long after it was made: only what changed since says how old the whole is. */
  function* messageOf(place: FeedPlace, ids: readonly string[]) {
    yield encodeHeading({ position: followerPosition(place), trueAfter: null })
    for (const id of ids) yield* parcelsOf(table, id)
    yield messageEnd
  }
}

/** A few large pieces; others have their turn between them. */
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

/** A file in no folder: its space is freed with its last holder, even if this process is killed. */
interface NamelessFile {
  write(): Writable
  /** Its content from a byte on; the file stays while that is read. */
  read(start: number): Readable
  /** The opener needs it no longer. */
  letGo(): void
}

function openNamelessFile(): NamelessFile {
  const path = join(tmpdir(), `freigabe-${randomUUID()}`)
  const fd = openSync(path, 'wx+', 0o600)
  unlinkSync(path)
  let holders = 1
  const letGo = (done: (error?: Error | null) => void = () => undefined) => {
    holders -= 1
    if (holders === 0) close(fd, done)
    else done()
  }
  return {
    write: () => createWriteStream('', { fd, autoClose: false }),
    read(start) {
      // Its number may belong to another open file by now.
      if (holders === 0) throw new Error('Nobody holds this file any more.')
      holders += 1
      return createReadStream('', { fd, start, fs: { read, close: (_, done) => letGo(done) } })
    },
    letGo: () => letGo(),
  }
}
