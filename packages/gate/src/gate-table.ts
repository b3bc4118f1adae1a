import type { AccountStanding, Purpose } from '@freigabe/core/gate'
import { ByteReader, idInto, isId } from './bytes.ts'
import {
  decodeGroup,
  type GroupRecord,
  groupIdOf,
  isReferenced,
  namesAt,
  type Step,
  wholeStepAt,
} from './group-record.ts'
import { kinds, type NameKind, openNameIndex } from './name-index.ts'
import { openPages } from './pages.ts'

/** An account as the gate knows it. */
export interface AccountRecord {
  id: string
  /** As the platform calls it. */
  reference: string | null
  standing: AccountStanding
  revision: number
  /** When it came to that, in milliseconds since 1970: after a restore another change may bear the same number. */
  at: number
}

/** An account that is in a table, as it stands there now. */
export interface TableAccount extends Readonly<AccountRecord> {
  /** Its number in this table, which no other account ever has. */
  readonly number: number
}

/**
 * All groups of all accounts as the gate judges them, in few bytes each. Groups are kept as records
 * (`encodeGroup`) and known by a number, which is theirs as long as they are there.
 */
export interface GateTable {
  /** By its id or reference. */
  account(name: string): TableAccount | undefined
  accounts(): Iterable<TableAccount>
  /** An account came to be or changed. Its groups stay what they are. */
  putAccount(account: AccountRecord): void
  /** An account is gone, with all of its groups. */
  dropAccount(id: string): void
  /** The number of a group by its id or reference; -1 where there is none. */
  find(account: TableAccount, group: string): number
  /** The numbers of an account's groups. */
  groupsOf(account: TableAccount): Iterable<number>
  /** A group came to be or changed. Says false where it is as it was. */
  put(account: TableAccount, record: Uint8Array): boolean
  /** A group is gone, by its id. */
  drop(account: TableAccount, id: string): void
  /**
   * For which reason a whole group is denied at a moment, in milliseconds since 1970, null for `allow`; and when
   * that ends by itself, `Infinity` for never.
   */
  stepOf(group: number, question: { purpose: Purpose; at: number }): Step
  idOf(group: number): string
  /** All that is known of a group. */
  groupAt(group: number): GroupRecord
  /** The bytes of a group, as they lie there until something else is put. */
  recordOf(group: number): Uint8Array
  /** Counts whatever was put or dropped: as long as it is the same, every number means what it meant. */
  readonly version: number
  readonly size: { groups: number; bytes: number }
}

interface Entry extends AccountRecord {
  readonly number: number
  /** The first of its groups, from which the others follow; -1 where there is none. */
  first: number
}

export function openGateTable(): GateTable {
  const accounts = new Map<string, Entry>()
  /** By ids and references alike: none looks like the other. */
  const byName = new Map<string, Entry>()
  const pages = openPages()
  const index = openNameIndex((group, kind) => hashOfRecord(group, kind))
  let following = new Int32Array(1024)
  const free: number[] = []
  const numbers = { accounts: 0, groups: 0 }
  let groups = 0
  let version = 0
  // Else whoever gives names could choose such as all lie at one place.
  const seed = crypto.getRandomValues(new Uint32Array(1))[0]!

  return {
    account: (name) => byName.get(name),
    accounts: () => accounts.values(),
    putAccount({ id, reference, standing, revision, at }) {
      const state = { standing, revision, at }
      const entry = accounts.get(id) ?? begun(id, state)
      Object.assign(entry, state)
      nameAccount(entry, reference)
      version += 1
    },
    dropAccount(id) {
      const entry = accounts.get(id)
      if (entry === undefined) return
      for (const group of [...numbersOf(entry)]) forget(group)
      entry.first = -1
      nameAccount(entry, null)
      accounts.delete(id)
      byName.delete(id)
      version += 1
    },
    find: (account, group) => (readName(group) ? findNamed(account.number) : -1),
    groupsOf: (account) => numbersOf(account as Entry),
    put(account, record) {
      const known = findById(account.number, record)
      if (known !== -1 && isSame(pages.at(known), record)) return false
      version += 1
      const group = known === -1 ? begin(account as Entry) : known
      pages.put(group, account.number, record)
      if (known === -1) index.add(hashOfRecord(group, kinds.id)!, kinds.id, group)
      const hash = hashOfRecord(group, kinds.reference)
      if (hash !== null) index.add(hash, kinds.reference, group)
      return true
    },
    drop(account, id) {
      const group = readName(id) ? findNamed(account.number) : -1
      if (group === -1) return
      unlink(account as Entry, group)
      forget(group)
      version += 1
    },
    stepOf(group, question) {
      const { bytes, view } = pages.pageOf(group)
      return wholeStepAt(bytes, view, pages.startOf(group), question)
    },
    idOf: (group) => groupIdOf(pages.at(group)),
    groupAt: (group) => decodeGroup(new ByteReader(pages.at(group))),
    recordOf: (group) => pages.at(group),
    get version() {
      return version
    },
    get size() {
      const bytes = pages.bytes() + index.bytes() + following.byteLength
      return { groups, bytes }
    },
  }

  function begun(id: string, state: Omit<AccountRecord, 'id' | 'reference'>): Entry {
    const entry = { id, reference: null, ...state, number: numbers.accounts++, first: -1 }
    accounts.set(id, entry)
    byName.set(id, entry)
    return entry
  }

  function nameAccount(entry: Entry, reference: string | null) {
    if (entry.reference !== null && byName.get(entry.reference) === entry) {
      byName.delete(entry.reference)
    }
    entry.reference = reference
    if (reference !== null) byName.set(reference, entry)
  }

  function* numbersOf({ first }: Entry): Iterable<number> {
    for (let group = first; group !== -1; group = following[group]!) yield group
  }

  /** A number for a group that comes to be. */
  function begin(account: Entry): number {
    const group = free.pop() ?? numbers.groups++
    if (group >= following.length) widen()
    following[group] = account.first
    account.first = group
    groups += 1
    return group
  }

  function widen() {
    const wider = new Int32Array(following.length * 2)
    wider.set(following)
    following = wider
  }

  function unlink(account: Entry, group: number) {
    if (account.first === group) account.first = following[group]!
    else {
      let before = account.first
      while (following[before] !== group) before = following[before]!
      following[before] = following[group]!
    }
  }

  function forget(group: number) {
    pages.drop(group)
    free.push(group)
    groups -= 1
  }

  function hashOfRecord(group: number, kind: NameKind): number | null {
    const owner = pages.ownerOf(group)
    if (owner === -1) return null
    const { bytes } = pages.pageOf(group)
    const start = pages.startOf(group)
    if (kind === kinds.id) return hashOf(bytes, start + namesAt.id, 16, owner)
    if (!isReferenced(bytes, start)) return null
    const at = start + namesAt.reference
    return hashOf(bytes, at + 1, bytes[at]!, owner)
  }

  /** As murmur3 does it, byte by byte. */
  function hashOf(bytes: Uint8Array, at: number, length: number, account: number): number {
    let hash = seed ^ Math.imul(account, 0x9e3779b1)
    for (let place = at; place < at + length; place += 1) {
      hash = Math.imul(hash ^ bytes[place]!, 0x01000193)
    }
    hash ^= hash >>> 16
    hash = Math.imul(hash, 0x85ebca6b)
    hash ^= hash >>> 13
    hash = Math.imul(hash, 0xc2b2ae35)
    return (hash ^ (hash >>> 16)) >>> 0
  }

  function findNamed(account: number): number {
    const hash = hashOf(name.bytes, 0, name.length, account)
    return index.find(hash, name.kind, (group) => isNamed(group, account))
  }

  function isNamed(group: number, account: number): boolean {
    if (pages.ownerOf(group) !== account) return false
    const { bytes } = pages.pageOf(group)
    const start = pages.startOf(group)
    if (name.kind === kinds.id) return isEqual(bytes, start + namesAt.id)
    const at = start + namesAt.reference
    return isReferenced(bytes, start) && bytes[at] === name.length && isEqual(bytes, at + 1)
  }

  function findById(account: number, record: Uint8Array): number {
    name.kind = kinds.id
    name.length = 16
    name.bytes.set(record.subarray(namesAt.id, namesAt.id + 16))
    return findNamed(account)
  }
}

/** The name that is looked for at this moment. */
const name = { kind: kinds.id as NameKind, length: 0, bytes: new Uint8Array(256) }

/** Says false where nothing can have such a name. */
function readName(text: string): boolean {
  if (isId(text)) {
    name.kind = kinds.id
    name.length = 16
    idInto(name.bytes, 0, text)
    return true
  }
  name.kind = kinds.reference
  name.length = text.length
  if (text.length > 255) return false
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place)
    if (code > 0x7f) return false
    name.bytes[place] = code
  }
  return true
}

function isEqual(bytes: Uint8Array, at: number): boolean {
  for (let place = 0; place < name.length; place += 1) {
    if (bytes[at + place] !== name.bytes[place]) return false
  }
  return true
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, place) => byte === other[place])
}
