import { isDeepStrictEqual } from 'node:util'
import type { GateTable, TableAccount } from '@freigabe/gate'
import { openAsRole } from '../database/open-as-role.ts'
import { openTableKeeper } from '../gate/memory/table-keeper.ts'
import type { House } from '../house.ts'

/**
 * What the gate knows of accounts, having followed all that changed, otherwise than one that reads everything
 * anew: each with both.
 */
export async function holdGateToTables({ database, gate }: House): Promise<object[]> {
  const db = openAsRole(database, 'gate')
  const fresh = openTableKeeper(db)
  await fresh.readAll(AbortSignal.timeout(10_000))
  await db.destroy()
  const accounts = [...fresh.table.accounts()]
  await gate.find(accounts.map(({ id }) => ({ account: id, group: '' })))
  return accounts.flatMap(({ id }) => {
    const [known, wanted] = [gate.table, fresh.table].map((table) => allOf(table, id))
    return isDeepStrictEqual(known, wanted) ? [] : [{ account: id, known, wanted }]
  })
}

function allOf(table: GateTable, id: string) {
  const account = table.account(id)
  if (account === undefined) return null
  const { reference, standing, revision } = account
  return { reference, standing, revision, groups: groupsOf(table, account) }
}

function groupsOf(table: GateTable, account: TableAccount) {
  const groups = [...table.groupsOf(account)].map(table.groupAt)
  return groups.sort((one, other) => (one.id < other.id ? -1 : 1))
}
