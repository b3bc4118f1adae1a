import { ByteColumn, Column, type ColumnBuffer, columnBuffer, isGrowing } from './column.ts'

/**
 * All memory of a gate's table, for passing to other threads.
 *
 * Its contents have no meaning elsewhere.
 */
export interface SharedBytes {
  readonly head: SharedArrayBuffer
  readonly columns: Readonly<Record<ColumnName, ColumnBuffer>>
}

/** Each may grow to this many bytes: enough for some twenty million groups. */
const maximumBytes = {
  pieces: 2 ** 32,
  groupPlaces: 2 ** 27,
  groupDays: 2 ** 27,
  groupDenials: 2 ** 27,
  groupDirectory: 2 ** 24,
  groupSlots: 2 ** 31,
  accountPlaces: 2 ** 27,
  accountDirectory: 2 ** 24,
  accountSlots: 2 ** 31,
}
type ColumnName = keyof typeof maximumBytes

/** What the numbers of the head mean. */
export const word = {
  /** Odd while a change is under way, and a different number after each change. */
  version: 0,
  /** Counts how often a column grew. */
  grown: 1,
  groupDepth: 2,
  accountDepth: 3,
  seed: 4,
  /** Counts the days that were marked. */
  marks: 5,
  /** The writer writes here so that its earlier and later stores are seen in order. */
  fence: 6,
  /** Counts the groups for which denials began to be counted. */
  denials: 7,
} as const

/**
 * Where the moments hold the time at which everything was true, by both clocks, and its maximum age in
 * milliseconds.
 */
export const place = { wall: 4, steady: 5, maximumAge: 6 } as const

/** Where an index is: the directory of its pages, the pages, and how many bits of a hash select one. */
export interface IndexBytes {
  readonly directory: Column<Uint32Array>
  readonly slots: Column<Uint32Array>
  /** The word of the head that holds this. */
  readonly depth: number
}

/** Memory of a table, as one thread sees it. */
export interface GateBytes {
  readonly head: Int32Array
  /** The same memory as `head`. */
  readonly moments: Float64Array
  /** Prevents names from being chosen so that they all fall in one place. */
  readonly seed: number
  /** Records of groups and accounts. */
  readonly pieces: ByteColumn
  /** One more than the four-byte word at which a piece begins; 0 where there is none. */
  readonly groupPlaces: Column<Uint32Array>
  readonly accountPlaces: Column<Uint32Array>
  /** The last day on which a campaign was allowed, in days since 1970. */
  readonly groupDays: Column<Uint32Array>
  /** What would have been denied and was not told yet, as `denials.ts` counts it. */
  readonly groupDenials: Column<Uint32Array>
  readonly groupIndex: IndexBytes
  readonly accountIndex: IndexBytes
  /** All of these. */
  readonly columns: Readonly<Record<ColumnName, ByteColumn | Column<Uint32Array>>>
}

const headBytes = 64

export function newGateBytes(): GateBytes {
  const buffers = mapped(maximumBytes, (bytes) => columnBuffer(bytes))
  const isShared = Object.values(buffers).every(isGrowing)
  const head = isShared ? new SharedArrayBuffer(headBytes) : new ArrayBuffer(headBytes)
  new Int32Array(head)[word.seed] = crypto.getRandomValues(new Int32Array(1))[0]!
  return bytesIn(head, buffers)
}

/** Memory that another thread writes to. */
export function sharedGateBytes({ head, columns }: SharedBytes): GateBytes {
  return bytesIn(head, columns)
}

/** Throws where this runtime has no memory that can be shared this way. */
export function toShare({ head, columns }: GateBytes): SharedBytes {
  if (head.buffer instanceof ArrayBuffer) throw new CannotShare()
  return { head: head.buffer, columns: mapped(columns, ({ buffer }) => buffer) }
}

/** This runtime has no memory that grows and that threads can share. */
export class CannotShare extends Error {
  override readonly name = 'CannotShare'
  constructor() {
    super('Threads can share a gate in Node 20 or newer, and where a page is isolated from others.')
  }
}

function bytesIn(head: ColumnBuffer, buffers: SharedBytes['columns']): GateBytes {
  const numbers = (name: ColumnName) => new Column(Uint32Array, buffers[name])
  const columns = {
    ...mapped(buffers, (_, name) => numbers(name)),
    pieces: new ByteColumn(buffers.pieces),
  }
  const { groupDirectory, groupSlots, accountDirectory, accountSlots, ...rest } = columns
  const words = new Int32Array(head)
  return {
    ...rest,
    columns,
    head: words,
    moments: new Float64Array(head),
    seed: words[word.seed]!,
    groupIndex: { directory: groupDirectory, slots: groupSlots, depth: word.groupDepth },
    accountIndex: { directory: accountDirectory, slots: accountSlots, depth: word.accountDepth },
  }
}

function mapped<Name extends string, From, To>(
  all: Readonly<Record<Name, From>>,
  to: (each: From, name: Name) => To,
) {
  const entries = Object.entries(all) as [Name, From][]
  return Object.fromEntries(entries.map(([name, each]) => [name, to(each, name)])) as Record<
    Name,
    To
  >
}

export function bytesTaken({ head, columns }: GateBytes): number {
  return Object.values(columns).reduce((sum, { view }) => sum + view.byteLength, head.byteLength)
}

/** Extends a column to this length, and tells the readers. Returns whether it has grown. */
export function reach(
  { head }: GateBytes,
  column: ByteColumn | Column<Uint32Array>,
  length: number,
): boolean {
  if (!column.reach(length)) return false
  Atomics.add(head, word.grown, 1)
  return true
}

/** Other threads see the change as a whole or not at all. Keep it short: they wait. */
export function change(head: Int32Array, what: () => void): void {
  // Already odd if an earlier change failed halfway.
  const changing = Atomics.load(head, word.version) | 1
  Atomics.store(head, word.version, changing)
  // Without this, a processor may make the following stores visible first.
  Atomics.add(head, word.fence, 1)
  what()
  Atomics.store(head, word.version, changing + 1)
}
