import { findGroup, type GateTable } from '@freigabe/gate'
import type { GateHouse } from '../../house.ts'

/** What is sent to, as a sender names it. */
export interface NamedTarget {
  account: string
  group: string
  batches?: readonly string[] | undefined
}

/** The same by ids. A group that does not exist is null, and so are imports if one of them does not exist. */
export interface Target {
  account: string
  group: string | null
  /** In order, each once; none for the group as a whole. */
  batches: string[] | null
}

/**
 * Finds by ids or references what is sent to, as true as a query at this moment.
 *
 * @param only the caller's accounts; null for all. Any other is unknown
 */
export async function findTargets(
  { gate }: Pick<GateHouse, 'gate'>,
  named: readonly NamedTarget[],
  only: readonly string[] | null,
): Promise<Target[]> {
  await gate.find(named)
  return named.map((each) => targetIn(gate.table, each, only))
}

/** The same, in what the gate already knows. */
export function targetIn(
  table: GateTable,
  { account, group, batches = [] }: NamedTarget,
  only: readonly string[] | null,
): Target {
  const found = findGroup(table, account, group)
  const id = accountIn(table, account, only)
  if (id === null || found.group === -1) return { account: '', group: null, batches: null }
  const target = { account: id, group: table.idOf(found.group) }
  if (batches.length === 0) return { ...target, batches: [] }
  return { ...target, batches: idsOf(table.groupAt(found.group).references, batches) }
}

/** The id of an account that a sender names, in what the gate already knows; null where it is not theirs. */
export function accountIn(
  table: GateTable,
  account: string,
  only: readonly string[] | null,
): string | null {
  const id = table.account(account)?.id ?? null
  return id !== null && (only?.includes(id) ?? true) ? id : null
}

/** The ids of the imports of a group that a sender names, each in its place; null if one does not exist. */
export function batchIdsIn(
  table: GateTable,
  { account, group }: { account: string; group: string },
  named: readonly (string | null)[],
): (string | null)[] | null {
  if (named.every((name) => name === null)) return [...named]
  const ids = idsByName(table.groupAt(findGroup(table, account, group).group).references)
  const found = named.map((name) => (name === null ? null : ids.get(name)))
  return found.includes(undefined) ? null : (found as (string | null)[])
}

function idsOf(references: ReadonlyMap<string, string | null>, named: readonly string[]) {
  const ids = idsByName(references)
  const found = new Set(named.map((each) => ids.get(each)))
  return found.has(undefined) ? null : ([...found] as string[]).sort()
}

function idsByName(references: ReadonlyMap<string, string | null>): Map<string | null, string> {
  return new Map([...references].flatMap(([id, name]) => [[id, id] as const, [name, id]]))
}
