import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { House } from '../../packages/server/src/house.ts'
import type { FilledGroup } from './fill-gate.ts'

const everyMilliseconds = 100

/**
 * Opens or shuts this many groups a second, leaving the traces that a change leaves. Returns a function that
 * ends that.
 */
export function goOnChanging(
  house: House,
  groups: readonly FilledGroup[],
  perSecond: number,
): () => Promise<void> {
  const ended = new AbortController()
  const { signal } = ended
  const changing = (async () => {
    while (!signal.aborted) {
      const begun = performance.now()
      const some = Math.max(1, Math.round((perSecond * everyMilliseconds) / 1000))
      await changeGroups(house, atRandom(groups, some))
      const left = everyMilliseconds - (performance.now() - begun)
      if (left > 0) await pause(left, undefined, { signal }).catch(() => undefined)
    }
  })()
  return async () => {
    ended.abort()
    await changing
  }
}

/** Opens or shuts groups in one transaction, at most one per account. Returns their accounts' revisions. */
export async function changeGroups(
  house: House,
  groups: readonly FilledGroup[],
): Promise<number[]> {
  const ofAccount = new Map(groups.map((group) => [group.accountId, group]))
  const accounts = [...ofAccount.keys()].sort()
  const ids = accounts.map((account) => ofAccount.get(account)!.groupId)
  const { rows } = await sql<{ revision: number }>`
    with chosen as (
      select account, "group" from unnest(${accounts}::uuid[], ${ids}::uuid[]) as chosen (account, "group")
    ), shut as (
      update gate_facts set facts = jsonb_set(facts, '{held}', to_jsonb(not (facts ->> 'held')::boolean))
      from chosen where account_id = account and group_id = "group"
    ), moved as (
      update account_head set revision = revision + 1, at = date_trunc('milliseconds', clock_timestamp())
      from chosen where account_id = account returning account_id, revision, at, "group"
    )
    insert into change (account_id, revision, body, at)
      select account_id, revision, jsonb_build_object('groups', jsonb_build_array("group")), at from moved
      returning revision`.execute(house.database.root)
  house.gate.forget(accounts)
  house.feed.publish().catch(() => undefined)
  return rows.map(({ revision }) => revision)
}

/** This many of them, at random. */
export function atRandom<T>(all: readonly T[], count: number): T[] {
  return Array.from({ length: count }, () => all[Math.floor(Math.random() * all.length)]!)
}
