import { oneCallForAll } from '../feed/one-call-for-all.ts'
import type { StoredAccount } from './find-stored-group.ts'

/** So many names are remembered; past that the memory starts anew. */
const most = 200_000

/** Accounts by the ids and references that they were asked by, as long as nothing changes of them. */
export interface KnownAccounts {
  /** Null where there is no such account, undefined where that is not known. */
  get(name: string): StoredAccount | null | undefined
  /** Reads them anew, in one query for all who wait for one, and keeps what did not change meanwhile. */
  read(names: readonly string[]): Promise<ReadonlyMap<string, StoredAccount>>
  /** Something changed of an account, or it came to be. */
  forget(account: string): void
  /** Anything may have changed. */
  clear(): void
}

/** @param readAccounts gives accounts by the names that there are */
export function openKnownAccounts(
  readAccounts: (names: readonly string[]) => Promise<ReadonlyMap<string, StoredAccount>>,
): KnownAccounts {
  const byName = new Map<string, StoredAccount | null>()
  const namesOf = new Map<string, Set<string>>()
  /** What changed while somebody read, who may have seen it as it was before; null for anything. */
  const readers = new Set<Set<string | null>>()
  const read = oneCallForAll(async (names: readonly string[]) => {
    const changed = new Set<string | null>()
    readers.add(changed)
    try {
      const found = await readAccounts(names)
      keep(names, found, changed)
      return found
    } finally {
      readers.delete(changed)
    }
  })
  return {
    get: (name) => byName.get(name),
    read,
    forget(account) {
      for (const changed of readers) changed.add(account)
      for (const name of namesOf.get(account) ?? []) byName.delete(name)
      namesOf.delete(account)
      // It may have got the name that there was none of.
      for (const name of namesOf.get(nobody) ?? []) byName.delete(name)
      namesOf.delete(nobody)
    },
    clear() {
      for (const changed of readers) changed.add(null)
      byName.clear()
      namesOf.clear()
    },
  }

  function keep(
    names: readonly string[],
    found: ReadonlyMap<string, StoredAccount>,
    changed: ReadonlySet<string | null>,
  ) {
    if (changed.has(null)) return
    if (byName.size >= most) {
      byName.clear()
      namesOf.clear()
    }
    for (const name of names) {
      const account = found.get(name) ?? null
      const isSure = account === null ? changed.size === 0 : !changed.has(account.id)
      if (!isSure) continue
      byName.set(name, account)
      const id = account?.id ?? nobody
      namesOf.set(id, (namesOf.get(id) ?? new Set()).add(name))
    }
  }
}

/** Whom names belong to that no account has. */
const nobody = ''
