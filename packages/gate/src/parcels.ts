import { type AccountRecord, readAccount, writeAccount } from './account-record.ts'
import { ByteReader, type ByteWriter, byteWriter, CutShort } from './bytes.ts'
import type { GateTable } from './gate-table.ts'

/** What travels about one account: its state, and some of its groups as records. */
export interface Parcel {
  /**
   * Its revision counts only once the last parcel has come: only then are its groups at least that recent.
   */
  account: AccountRecord
  isLast: boolean
  records: readonly Uint8Array[]
  /** The ids of groups that no longer exist. */
  gone: readonly string[]
}

/** An account that no longer exists, by its id. */
export interface GoneAccount {
  gone: string
}

/** The heading before all parcels. */
export interface Heading {
  /** The position in the feed that is reached once all of them are put. */
  position: string
  /**
   * All was true this many milliseconds after the question came, negative if before; null where that is not
   * said.
   */
  trueAfter: number | null
}

/*
 * A message is a version, a heading and parcels, each with its length before it, and then a length of 0. This
 * reveals a message that was cut off, whatever carried it.
 */

const version = 1
/** In addition to those of the account. */
const flag = { gone: 1, last: 16 } as const
const writer = byteWriter()

export function encodeHeading({ position, trueAfter }: Heading): Uint8Array {
  writer.byte(version)
  writer.name(position)
  writer.number(trueAfter ?? Number.NaN)
  return writer.take()
}

function encodeParcel(parcel: Parcel | GoneAccount): Uint8Array {
  const body = 'account' in parcel ? encodeAccount(parcel) : encodeGone(parcel)
  writer.count(body.length)
  writer.bytes(body)
  return writer.take()
}

/** Ends a message. */
export const messageEnd = new Uint8Array([0])

/** Nothing larger is put at once, so that others do not wait long. */
const recordsPerParcel = 200

/** All that a table knows of an account, in parcels small enough to put quickly. */
export function* parcelsOf(table: GateTable, id: string): Generator<Uint8Array> {
  for (const parcel of partsOf(table, id)) yield encodeParcel(parcel)
}

/** The same, before it is encoded. */
export function* partsOf(table: GateTable, id: string): Generator<Parcel> {
  const account = table.account(id)
  if (account === undefined) return
  for (const { some, isLast } of inParts([...table.groupsOf(account)])) {
    yield { account, isLast, records: some.map(table.recordOf), gone: [] }
  }
}

/**
 * What a table knows of an account, and of some of its groups by their ids.
 *
 * @param revision the revision up to which these are all that changed; the table may know more
 */
export function* changedParcels(
  table: GateTable,
  { id, revision }: Pick<AccountRecord, 'id' | 'revision'>,
  groups: Iterable<string>,
): Generator<Uint8Array> {
  const account = table.account(id)
  if (account === undefined) {
    yield encodeParcel({ gone: id })
    return
  }
  for (const { some, isLast } of inParts([...groups])) {
    const found = some.map((group) => table.find(account, group))
    const records = found.filter((number) => number !== -1).map(table.recordOf)
    const gone = some.filter((_, place) => found[place] === -1)
    yield encodeParcel({ account: { ...account, revision }, isLast, records, gone })
  }
}

function* inParts<T>(all: readonly T[]) {
  for (let from = 0; from === 0 || from < all.length; from += recordsPerParcel) {
    const isLast = from + recordsPerParcel >= all.length
    yield { some: all.slice(from, from + recordsPerParcel), isLast }
  }
}

/** Puts what came about an account into a table. */
export function putParcel(table: GateTable, parcel: Parcel | GoneAccount): void {
  if (!('account' in parcel)) {
    table.dropAccount(parcel.gone)
    return
  }
  const before = table.account(parcel.account.id)?.revision ?? 0
  const revision = parcel.isLast ? parcel.account.revision : before
  table.putAccount({ ...parcel.account, revision })
  const account = table.account(parcel.account.id)!
  for (const record of parcel.records) table.put(account, record)
  for (const group of parcel.gone) table.drop(account, group)
}

/** A message being read: its heading, and each parcel once it is complete. */
export interface Message {
  heading: Heading
  parcels: AsyncIterable<Parcel | GoneAccount>
}

/** Reads a message from pieces as they come. Throws `CutShort` where it ends too early. */
export async function readMessage(pieces: AsyncIterable<Uint8Array>): Promise<Message> {
  const waiting = gather(pieces)
  const heading = await waiting.read((from) => {
    if (from.byte() !== version) throw new OtherVersion()
    const position = from.name()
    const trueAfter = from.number()
    return { position, trueAfter: Number.isNaN(trueAfter) ? null : trueAfter }
  })
  return { heading, parcels: parcels() }

  async function* parcels() {
    for (;;) {
      const body = await waiting.read((from) => from.bytes(from.count()))
      if (body.length === 0) return
      yield decodeParcel(new ByteReader(body))
    }
  }
}

/** The other side writes messages of another version; one of the two must be updated. */
export class OtherVersion extends Error {
  constructor() {
    super('Server and follower of the gate do not fit together: one of the two is to be updated.')
  }
}

function encodeAccount({ account, isLast, records, gone }: Parcel): Uint8Array {
  const into = byteWriter()
  writeAccount(into, account, isLast ? flag.last : 0)
  into.count(records.length)
  for (const record of records) writeWhole(into, record)
  into.count(gone.length)
  for (const group of gone) into.id(group)
  return into.take()
}

function encodeGone({ gone }: GoneAccount): Uint8Array {
  const into = byteWriter()
  into.byte(flag.gone)
  into.id(gone)
  return into.take()
}

function writeWhole(into: ByteWriter, bytes: Uint8Array) {
  into.count(bytes.length)
  into.bytes(bytes)
}

function decodeParcel(from: ByteReader): Parcel | GoneAccount {
  const flags = from.byte()
  if ((flags & flag.gone) !== 0) return { gone: from.id() }
  const account = readAccount(from, flags)
  const records = Array.from({ length: from.count() }, () => from.bytes(from.count()))
  const gone = Array.from({ length: from.count() }, () => from.id())
  return { account, isLast: (flags & flag.last) !== 0, records, gone }
}

/** Keeps what came until there is enough of it. */
function gather(pieces: AsyncIterable<Uint8Array>) {
  const coming = pieces[Symbol.asyncIterator]()
  let held = new Uint8Array(0)
  let at = 0
  return {
    /** Returns what `take` reads, once it is there. */
    async read<T>(take: (from: ByteReader) => T): Promise<T> {
      for (;;) {
        const from = new ByteReader(held, at)
        try {
          const taken = take(from)
          at = from.at
          return taken
        } catch (error) {
          if (!(error instanceof CutShort)) throw error
        }
        const { done, value } = await coming.next()
        if (done) throw new CutShort()
        const joined = new Uint8Array(held.length - at + value.length)
        joined.set(held.subarray(at))
        joined.set(value, held.length - at)
        held = joined
        at = 0
      }
    },
  }
}
