import { firstReason } from '@freigabe/core'
import type { FoundGroup, TableAnswer } from '@freigabe/gate'
import { sql } from 'kysely'
import { readAs } from '../../database/database.ts'
import type { House } from '../../house.ts'

/** What a sender says that imports hold, by their ids or references. */
type Digests = Readonly<Record<string, string>>

/** What the imports of a group hold, by their ids and by their references; null for one that is not read yet. */
export type HeldDigests = ReadonlyMap<string, string | null>

/**
 * Reads what imports held when they were read, for the groups about whose imports a sender says what it holds. Of an
 * import that was cut, that is all of its file.
 */
export async function readHeldDigests(
  { database, gate }: Pick<House, 'database' | 'gate'>,
  asked: readonly FoundGroup[],
  digests: readonly (Digests | undefined)[],
): Promise<HeldDigests[]> {
  const groups = asked.map(({ account, group }, place) =>
    digests[place] === undefined || account === null || group === -1
      ? null
      : { account: gate.table.idOfAccount(account.number), group: gate.table.idOf(group) },
  )
  const wanted = groups.filter((each) => each !== null)
  if (wanted.length === 0) return groups.map(() => new Map())
  const { rows } = await readAs(database, 'gate', null, (tx) =>
    sql<{ group_id: string; batch_id: string; reference: string | null; digest: string | null }>`
      select group_id, batch_id, batch.reference,
        case when state = 'screened' then coalesce(known -> 'file' ->> 'digest', digest) end as digest
      from unnest(${wanted.map(({ account }) => account)}::uuid[],
        ${wanted.map(({ group }) => group)}::uuid[]) as wanted (account_id, group_id)
      join batch using (account_id, group_id)
      where removed_at is null`.execute(tx),
  )
  return groups.map((each) => {
    const own = rows.filter(({ group_id }) => group_id === each?.group)
    return new Map(
      own.flatMap(({ batch_id, reference, digest }) => [
        [batch_id, digest],
        ...(reference === null ? [] : [[reference, digest] as const]),
      ]),
    )
  })
}

/** The answer where a sender holds something else than what was imported: nobody has approved that. */
export function withChanged(
  answer: TableAnswer,
  digests: Digests | undefined,
  held: HeldDigests,
): TableAnswer {
  const changed = Object.entries(digests ?? {}).filter(
    ([name, digest]) => held.has(name) && held.get(name) !== digest,
  )
  if (changed.length === 0) return answer
  const names = new Set(changed.map(([name]) => name))
  const batches = answer.batches.map((each) => {
    if (!names.has(each.batch) && !names.has(each.reference ?? '')) return each
    return { ...each, verdict: 'deny' as const, reason: worse(each.reason) }
  })
  return { ...answer, reason: worse(answer.reason), batches, isSendable: batches.some(isOpen) }
}

function worse(reason: TableAnswer['reason']) {
  return firstReason([...(reason === null ? [] : [reason]), 'content_changed'])!
}

function isOpen({ verdict }: TableAnswer['batches'][number]): boolean {
  return verdict === 'allow'
}
