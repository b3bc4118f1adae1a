import type { AccountStanding, Purpose } from '@freigabe/core/gate'
import { type AccountRecord, readAccount, revisionAt, standingIn } from './account-record.ts'
import { ByteReader } from './bytes.ts'
import type { GateBytes } from './gate-bytes.ts'
import { decodeGroup, type GroupRecord, type Step, wholeStepAt } from './group-record.ts'
import { findEntry, longestName, mixed, WantedName } from './name-index.ts'
import { nobody, pieceAt, pieceNumber, pieceOwner, pieceStart } from './pages.ts'

/** An account in a table, as it was when it was asked for. */
export interface TableAccount extends Readonly<AccountRecord> {
  /** Its number in this table, which no other account ever has. */
  readonly number: number
}

/** Reads a table. Groups are identified by the places where they lie; 0 is none. */
export interface TableView {
  /** The number of an account, by its id or reference; -1 where there is none. */
  findAccount(name: string): number
  standingOf(account: number): AccountStanding
  revisionOf(account: number): number
  accountAt(account: number): TableAccount
  accountRecordOf(account: number): Uint8Array
  /** An account and its group by their names, which is faster than one after the other. */
  find(account: string, group: string): { account: number; group: number }
  /** A group of an account, by the account's number and the group's id or reference. */
  findGroup(account: number, name: string): number
  /** The group that a record is about. */
  findById(account: number, record: Uint8Array): number
  /** Its number, which it has wherever it lies. */
  numberOf(group: number): number
  ownerOf(group: number): number
  /**
   * The reason for which a whole group is denied at a moment, in milliseconds since 1970, null for `allow`;
   * and when that ends by itself, `Infinity` for never.
   */
  stepOf(group: number, question: { purpose: Purpose; at: number }): Step
  /** All that is known of a group. */
  groupAt(group: number): GroupRecord
  /** The bytes of a group, as they lie there until something else is put. */
  recordOf(group: number): Uint8Array
}

export function viewTable(bytes: GateBytes): TableView {
  const { pieces, accountPlaces, accountIndex, groupIndex, head, seed } = bytes
  const accountName = new WantedName(seed)
  const groupName = new WantedName(seed)
  let owner = -1
  const isAccount = (entry: number) => {
    const place = accountPlaces.view[entry - 1]!
    return place !== 0 && accountName.isOf(pieces.view, pieceStart(place))
  }
  const isGroup = (place: number) =>
    pieceOwner(pieces, place) === owner && groupName.isOf(pieces.view, pieceStart(place))
  return {
    find(account, group) {
      // Both texts are far away in memory, so the second is fetched while the first is read.
      if (account.length > longestName) return { account: -1, group: 0 }
      const mayBe = group.length <= longestName && groupName.read(group)
      const number = accountName.read(account) ? findNamedAccount() : -1
      return { account: number, group: mayBe && number !== -1 ? findNamed(number) : 0 }
    },
    findAccount: (name) => (accountName.read(name) ? findNamedAccount() : -1),
    standingOf: (account) => standingIn(pieces.view[startOfAccount(account)]!),
    revisionOf: (account) => revisionAt(pieces.view, pieces.data, startOfAccount(account)),
    accountAt(account) {
      const from = new ByteReader(accountRecordOf(account))
      return { ...readAccount(from, from.byte()), number: account }
    },
    accountRecordOf,
    findGroup: (account, name) => (groupName.read(name) ? findNamed(account) : 0),
    findById(account, record) {
      groupName.readIdOf(record)
      return findNamed(account)
    },
    numberOf: (group) => pieceNumber(pieces, group),
    ownerOf: (group) => pieceOwner(pieces, group),
    stepOf(group, question) {
      return wholeStepAt(pieces.view, pieces.data, pieceStart(group), question)
    },
    groupAt: (group) => decodeGroup(new ByteReader(pieceAt(pieces, group))),
    recordOf: (group) => pieceAt(pieces, group),
  }

  function findNamedAccount(): number {
    return findEntry(head, accountIndex, mixed(accountName.hash, nobody), isAccount) - 1
  }

  function findNamed(account: number): number {
    owner = account
    return findEntry(head, groupIndex, mixed(groupName.hash, account), isGroup)
  }

  function startOfAccount(account: number): number {
    return pieceStart(accountPlaces.view[account]!)
  }

  function accountRecordOf(account: number): Uint8Array {
    return pieceAt(pieces, accountPlaces.view[account]!)
  }
}
