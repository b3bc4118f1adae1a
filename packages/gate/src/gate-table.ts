import { type AccountRecord, writeAccount } from './account-record.ts'
import { type NamedGroup, openBringNear } from './bring-near.ts'
import { byteWriter, isId } from './bytes.ts'
import { Column, columnBuffer } from './column.ts'
import { bytesTaken, change, type GateBytes, newGateBytes, reach } from './gate-bytes.ts'
import { groupIdOf } from './group-record.ts'
import { hashesOf, mixed, type NameIndex, openNameIndex } from './name-index.ts'
import { nobody, openPages, pieceStart } from './pages.ts'
import { type TableAccount, type TableView, viewTable } from './table-view.ts'

/**
 * All groups of all accounts as the gate judges them, in few bytes each. Groups are kept as records
 * (`encodeGroup`) and known by a number, which is theirs while they exist.
 */
export interface GateTable {
  /** By its id or reference. */
  account(name: string): TableAccount | undefined
  accounts(): Iterable<TableAccount>
  /** An account was created or changed. Its groups stay as they are. */
  putAccount(account: AccountRecord): void
  /** An account is gone, with all its groups. */
  dropAccount(id: string): void
  /** Where groups are, in the order named. */
  locate(names: readonly NamedGroup[]): FoundGroup[]
  /** The number of a group by its id or reference; -1 where there is none. */
  find(account: Pick<TableAccount, 'number'>, group: string): number
  /** The numbers of an account's groups. */
  groupsOf(account: Pick<TableAccount, 'number'>): Iterable<number>
  /** A group was created or changed. Returns false where nothing changed. */
  put(account: Pick<TableAccount, 'number'>, record: Uint8Array): boolean
  /** A group is gone, by its id. */
  drop(account: Pick<TableAccount, 'number'>, id: string): void
  /** As in `TableView`, for a group by its number. */
  stepOf: TableView['stepOf']
  groupAt: TableView['groupAt']
  recordOf: TableView['recordOf']
  idOf(group: number): string
  idOfAccount(account: number): string
  readonly size: { groups: number; bytes: number }
  /** Where all of it is, for readers in other threads; only this thread may write. */
  readonly bytes: GateBytes
}

/** Where a group is in a table: -1 where there is no such group, null where there is no such account. */
export interface FoundGroup {
  account: FoundAccount | null
  group: number
}

/** An account of a table, with what an answer needs of it. */
type FoundAccount = Pick<TableAccount, 'number' | 'standing' | 'revision'>

/** This many accounts are kept decoded. */
const maximumAsked = 20_000

export function openGateTable(): GateTable {
  const bytes = newGateBytes()
  const { head, pieces, seed, groupPlaces, accountPlaces, groupDays, groupDenials } = bytes
  const view = viewTable(bytes)
  const bringNear = openBringNear(bytes)
  const pages = openPages(bytes, (place, number, owner, to) => {
    const named = owner === nobody ? accounts : groups
    if (named.places.view[number] === place) point(named, number, owner, to())
  })
  const groups: Named = {
    places: groupPlaces,
    index: openNameIndex(bytes, bytes.groupIndex),
    entry: (_, place) => place,
  }
  const accounts: Named = {
    places: accountPlaces,
    index: openNameIndex(bytes, bytes.accountIndex),
    entry: (number) => number + 1,
  }
  const placeOf = (group: number) => groupPlaces.view[group]!
  const lists = openLists()
  /** Decoded accounts: reading one takes longer than the rest of a check. */
  const asked = new Map<number, TableAccount>()
  const writer = byteWriter()
  const free: number[] = []
  const numbers = { accounts: 0, groups: 0 }
  return {
    bytes,
    stepOf: (group, question) => view.stepOf(placeOf(group), question),
    groupAt: (group) => view.groupAt(placeOf(group)),
    recordOf: (group) => view.recordOf(placeOf(group)),
    account(name) {
      const number = view.findAccount(name)
      if (number === -1) return undefined
      const known = asked.get(number) ?? view.accountAt(number)
      if (asked.size >= maximumAsked) asked.clear()
      asked.set(number, known)
      return known
    },
    *accounts() {
      for (let number = 0; number < numbers.accounts; number += 1) {
        if (accountPlaces.view[number] !== 0) yield view.accountAt(number)
      }
    },
    putAccount(account) {
      const known = view.findAccount(account.id)
      writeAccount(writer, account)
      const record = writer.take()
      if (known === -1) put(accounts, beginAccount(), nobody, record)
      else if (!isSame(view.accountRecordOf(known), record)) put(accounts, known, nobody, record)
      asked.delete(known)
    },
    dropAccount(id) {
      const account = isId(id) ? view.findAccount(id) : -1
      if (account === -1) return
      drop(accounts, account, nobody)
      asked.delete(account)
      for (const group of [...lists.of(account)]) forget(group, account)
      lists.clear(account)
    },
    locate(names) {
      const found: FoundGroup[] = []
      while (found.length < names.length) {
        const end = found.length + bringNear(names, found.length)
        while (found.length < end) found.push(locate(names[found.length]!))
      }
      return found
    },
    find: ({ number }, group) => numberOf(view.findGroup(number, group)),
    groupsOf: ({ number }) => lists.of(number),
    put({ number: account }, record) {
      const known = view.findById(account, record)
      if (known !== 0 && isSame(view.recordOf(known), record)) return false
      put(groups, known === 0 ? beginGroup(account) : view.numberOf(known), account, record)
      return true
    },
    drop({ number: account }, id) {
      const group = numberOf(view.findGroup(account, id))
      if (group === -1) return
      lists.remove(account, group)
      forget(group, account)
    },
    idOf: (group) => groupIdOf(view.recordOf(placeOf(group))),
    idOfAccount: (account) => groupIdOf(view.accountRecordOf(account)),
    get size() {
      return { groups: numbers.groups - free.length, bytes: bytesTaken(bytes) + lists.bytes() }
    },
  }

  function locate(named: NamedGroup): FoundGroup {
    const { account: number, group } = view.find(named.account, named.group)
    if (number === -1) return { account: null, group: -1 }
    const [standing, revision] = [view.standingOf(number), view.revisionOf(number)]
    return { account: { number, standing, revision }, group: numberOf(group) }
  }

  function beginAccount(): number {
    reach(bytes, accountPlaces, numbers.accounts + 1)
    return numbers.accounts++
  }

  function beginGroup(account: number): number {
    const group = free.pop() ?? numbers.groups++
    reach(bytes, groupPlaces, group + 1)
    reach(bytes, groupDays, group + 1)
    reach(bytes, groupDenials, group + 1)
    groupDays.view[group] = 0
    groupDenials.view[group] = 0
    lists.add(account, group)
    return group
  }

  function numberOf(place: number): number {
    return place === 0 ? -1 : view.numberOf(place)
  }

  function forget(group: number, account: number) {
    drop(groups, group, account)
    free.push(group)
  }

  function put(named: Named, number: number, owner: number, record: Uint8Array) {
    const before = named.places.view[number]!
    point(named, number, owner, pages.write(number, owner, record))
    if (before !== 0) pages.leave(before)
  }

  function drop(named: Named, number: number, owner: number) {
    const before = named.places.view[number]!
    point(named, number, owner, 0)
    pages.leave(before)
  }

  /** Makes every look-up find it at a place, under the names that it has there; 0 for nowhere. */
  function point({ places, index, entry }: Named, number: number, owner: number, place: number) {
    const before = places.view[number]!
    const [old, now] = [namesAt(before, owner), namesAt(place, owner)]
    const [from, to] = [entry(number, before), entry(number, place)]
    change(head, () => {
      places.view[number] = place
      for (const hash of now) {
        if (!old.includes(hash)) index.add(hash, to)
        else if (from !== to) index.change(hash, from, to)
      }
      for (const hash of old) if (!now.includes(hash)) index.remove(hash, from)
    })
  }

  function namesAt(place: number, owner: number): readonly number[] {
    if (place === 0) return []
    const hashes = hashesOf(pieces.view, pieceStart(place), seed)
    return [...new Set(hashes.map((hash) => mixed(hash, owner)))]
  }
}

/** A kind of thing known by numbers and found by names. */
interface Named {
  readonly places: Column<Uint32Array>
  readonly index: NameIndex
  /** What its names lead to in the index. */
  entry(number: number, place: number): number
}

/** Which groups are an account's: its first, and from each the next one. All are one more than the number. */
function openLists() {
  const firsts = new Column(Uint32Array, columnBuffer(2 ** 27))
  const following = new Column(Uint32Array, columnBuffer(2 ** 27))
  return {
    *of(account: number): Iterable<number> {
      for (let next = firsts.view[account] ?? 0; next !== 0; next = following.view[next - 1]!) {
        yield next - 1
      }
    },
    add(account: number, group: number) {
      firsts.reach(account + 1)
      following.reach(group + 1)
      following.view[group] = firsts.view[account]!
      firsts.view[account] = group + 1
    },
    remove(account: number, group: number) {
      const after = following.view[group]!
      if (firsts.view[account] === group + 1) {
        firsts.view[account] = after
        return
      }
      let before = firsts.view[account]! - 1
      while (following.view[before] !== group + 1) before = following.view[before]! - 1
      following.view[before] = after
    },
    clear(account: number) {
      if (account < firsts.view.length) firsts.view[account] = 0
    },
    bytes: () => firsts.view.byteLength + following.view.byteLength,
  }
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false
  for (let place = 0; place < one.length; place += 1) {
    if (one[place] !== other[place]) return false
  }
  return true
}
