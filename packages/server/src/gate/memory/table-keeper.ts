import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'
import {
  type AccountRecord,
  type GateTable,
  groupIdOf,
  type Moment,
  openGateTable,
  thisMoment,
} from '@freigabe/gate'
import type { Kysely } from 'kysely'
import type { Tables } from '../../database/tables.ts'
import { oneCallForAll } from '../../feed/one-call-for-all.ts'
import {
  changedGroups,
  movedAccounts,
  nextAccounts,
  readAccounts,
  readRecords,
  type Span,
  type WantedRecords,
} from './read-records.ts'

/** Keeps a table of everything the gate knows as the database has it. */
export interface TableKeeper {
  readonly table: GateTable
  /** Whether any change is missing from the table. Every question on the embedded database asks this. */
  readonly isBehind: boolean
  /** When the first change missing from the table was made: to an account, by its id, or to any. */
  changedSince(account?: string): Moment | undefined
  /** Whether all accounts were read: then an account that is not in the table does not exist. */
  readonly isComplete: boolean
  mark(accounts: Iterable<string>): void
  /**
   * Brings accounts up to date, by their ids or references, and all that are marked. What the table then
   * holds of them was true at a moment after this call.
   */
  update(names: readonly string[]): Promise<void>
  /** Reads all accounts, and forgets those that are gone; tries again and again until that succeeds. */
  readAll(signal: AbortSignal): Promise<void>
}

/** Since when the table has lacked it, and when it changed again while it was being read. */
interface Changed {
  since: Moment
  again: Moment | null
}

/** How many accounts are read in a row before others have their turn. */
const inTurn = 400
/** One statement reads the groups of this many accounts: the embedded database answers no one meanwhile. */
const accountsPerStatement = 50
const retryMilliseconds = 500

/**
 * An account is in the table with all of its groups, which are never older than the revision it has there:
 * the revision is read first. Reads run one after another, so that nothing older replaces anything newer.
 */
export function openTableKeeper(db: Kysely<Tables>): TableKeeper {
  const table = openGateTable()
  const changed = new Map<string, Changed>()
  let isComplete = false
  /** A read that runs at this moment may have seen an account in its earlier state. */
  let isReading = false
  let isFollowed = false
  const update = oneCallForAll(async (names: readonly string[]) => {
    const marked = [...changed]
    // An account stays changed until it has been read.
    for (const [, each] of marked) each.again = null
    isReading = true
    try {
      await bringUpToDate(new Set([...names, ...marked.map(([account]) => account)]))
      for (const [account, { again }] of marked) {
        if (again === null) changed.delete(account)
        else changed.set(account, { since: again, again: null })
      }
    } finally {
      isReading = false
    }
  })
  return {
    table,
    get isBehind() {
      return changed.size > 0
    },
    changedSince(account) {
      if (account !== undefined) return changed.get(account)?.since
      const all = [...changed.values()].map(({ since }) => since)
      return all.toSorted((one, other) => one.steady - other.steady)[0]
    },
    get isComplete() {
      return isComplete
    },
    mark(accounts) {
      const now = thisMoment()
      for (const account of accounts) {
        const known = changed.get(account)
        const isKept = isFollowed || isReading || table.account(account) !== undefined
        if (known !== undefined) known.again ??= now
        else if (isKept) changed.set(account, { since: now, again: null })
      }
    },
    update: async (names) => void (await update(names)),
    async readAll(signal) {
      isComplete = false
      isFollowed = true
      while (!signal.aborted && !isComplete) {
        isComplete = await readOnce(signal).catch(() => false)
        if (!isComplete) {
          await pause(retryMilliseconds, undefined, { signal }).catch(() => undefined)
        }
      }
    },
  }

  async function readOnce(signal: AbortSignal): Promise<boolean> {
    const gone = new Set([...table.accounts()].map(({ id }) => id))
    for (let after = noId; ; ) {
      if (signal.aborted) return false
      const ids = await nextAccounts(db, after, inTurn)
      await update(ids)
      for (const id of ids) gone.delete(id)
      if (ids.length < inTurn) break
      after = ids.at(-1)!
    }
    await update([...gone])
    return true
  }

  async function bringUpToDate(names: Set<string>) {
    await leaveUnmoved(names)
    // A reference may have moved from one account to another.
    for (const name of names) {
      const known = table.account(name)
      if (known !== undefined) names.add(known.id)
    }
    const accounts = names.size === 0 ? [] : await readAccounts(db, [...names])
    const found = new Set(accounts.map(({ id }) => id))
    const moved = new Map(accounts.filter(isMoved).map((account) => [account.id, account]))
    const wanted = moved.size === 0 ? [] : await wantedOf([...moved.values()])
    for (const name of names) if (!found.has(name)) table.dropAccount(name)
    for await (const [piece, records] of readAhead(inPieces(wanted), readPiece)) {
      for (const { account, groups } of piece) {
        table.putAccount(moved.get(account)!)
        putGroups(account, groups, records.get(account) ?? [])
      }
    }
  }

  function readPiece(piece: readonly WantedRecords[]) {
    return readRecords(db, piece)
  }

  /** Removes the accounts that are as they are known, under all their names: nearly all, nearly always. */
  async function leaveUnmoved(names: Set<string>) {
    const known = new Map([...names].flatMap((name) => knownBy(name)))
    if (known.size === 0) return
    const moved = await movedAccounts(db, [...new Set(known.values())])
    for (const [name, { id }] of known) if (!moved.has(id)) names.delete(name)
  }

  function knownBy(name: string): [string, AccountRecord][] {
    const account = table.account(name)
    return account === undefined ? [] : [[name, account]]
  }

  function isMoved({ id, revision, at }: AccountRecord): boolean {
    const known = table.account(id)
    return known?.revision !== revision || known.at !== at
  }

  async function wantedOf(moved: readonly AccountRecord[]): Promise<WantedRecords[]> {
    const all: WantedRecords[] = []
    const spans: Span[] = []
    for (const { id, revision } of moved) {
      const known = table.account(id)
      if (known === undefined || known.revision >= revision)
        all.push({ account: id, groups: 'all' })
      else spans.push({ account: id, known, upTo: revision })
    }
    return spans.length === 0 ? all : [...all, ...(await changedGroups(db, spans))]
  }

  function putGroups(id: string, wanted: WantedRecords['groups'], records: readonly Uint8Array[]) {
    const account = table.account(id)!
    const before = wanted === 'all' ? [...table.groupsOf(account)].map(table.idOf) : [...wanted]
    const gone = new Set(before)
    for (const record of records) {
      table.put(account, record)
      gone.delete(groupIdOf(record))
    }
    for (const group of gone) table.drop(account, group)
  }
}

/** Before all ids. */
const noId = '00000000-0000-0000-0000-000000000000'

function inPieces<T>(all: readonly T[]): T[][] {
  const count = Math.ceil(all.length / accountsPerStatement)
  return Array.from({ length: count }, (_, place) =>
    all.slice(place * accountsPerStatement, (place + 1) * accountsPerStatement),
  )
}

/** Each piece with what was read for it, in order: while one is handled, the database reads the next. */
async function* readAhead<Piece, Read>(
  pieces: readonly Piece[],
  read: (piece: Piece) => Promise<Read>,
): AsyncGenerator<[Piece, Read]> {
  const reading: Promise<Read>[] = []
  for (const [place, piece] of pieces.entries()) {
    while (reading.length < Math.min(place + 2, pieces.length)) {
      const next = read(pieces[reading.length]!)
      // If an earlier piece failed, its caller does not wait for this one.
      next.catch(() => undefined)
      reading.push(next)
    }
    // The embedded database never waits for anything, so without this others would have no turn.
    await nextTurn()
    yield [piece, await reading[place]!]
  }
}
