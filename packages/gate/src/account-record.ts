import type { AccountStanding } from '@freigabe/core/gate'
import type { ByteReader, ByteWriter } from './bytes.ts'
import { isReferenced, namesAt } from './group-record.ts'

/** An account as the gate knows it. */
export interface AccountRecord {
  id: string
  /** The platform's name for it. */
  reference: string | null
  standing: AccountStanding
  revision: number
  /**
   * When it reached that revision, in milliseconds since 1970: after a restore another change may bear the
   * same number.
   */
  at: number
}

/*
 * An account in bytes, as it lies in memory and as it travels. Where there is a group, the account is named.
 *
 *   flags, id, [reference], revision, at
 */

const flag = { referenced: 2, suspended: 4, observed: 8 } as const

/** @param more further flags of the record that carries it, which an account does not have */
export function writeAccount(into: ByteWriter, account: AccountRecord, more = 0): void {
  const { id, reference, standing, revision, at } = account
  const { suspended, mode } = standing
  into.byte(
    more |
      (reference === null ? 0 : flag.referenced) |
      (suspended ? flag.suspended : 0) |
      (mode === 'observe' ? flag.observed : 0),
  )
  into.id(id)
  if (reference !== null) into.name(reference)
  into.number(revision)
  into.number(at)
}

/** @param flags the flags at its beginning */
export function readAccount(from: ByteReader, flags: number): AccountRecord {
  const id = from.id()
  const reference = (flags & flag.referenced) === 0 ? null : from.name()
  return { id, reference, standing: standingIn(flags), revision: from.number(), at: from.number() }
}

/** The standing of the account whose record begins with these flags. */
export function standingIn(flags: number): AccountStanding {
  return standings[(flags & (flag.suspended | flag.observed)) >>> 2]!
}

const standings: readonly AccountStanding[] = [
  { suspended: false, mode: 'enforce' },
  { suspended: true, mode: 'enforce' },
  { suspended: false, mode: 'observe' },
  { suspended: true, mode: 'observe' },
]

/** The revision of the account whose record begins at a place. */
export function revisionAt(bytes: Uint8Array, data: DataView, start: number): number {
  const at = start + namesAt.reference
  return data.getFloat64(isReferenced(bytes, start) ? at + 1 + bytes[at]! : at, true)
}
