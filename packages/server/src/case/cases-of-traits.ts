import type { TraitKind } from '@freigabe/core'
import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'

/** So many of the newest cases with a trait are looked at, however many have it. */
const looked = 200
/** So many of the account, and so many of others, count for a trait. */
const most = 20

/** A case, and a trait that it has. */
interface CaseOfTrait {
  kind: TraitKind
  digest: string
  account_id: string
  case_id: string
}

/**
 * Cases whose submission names the same form, file or contact. What more accounts share than these is a
 * service that many use, and tells nothing about those who do.
 */
export async function casesOfTraits(
  tx: Tx,
  accountId: string,
  traits: readonly Pick<CaseOfTrait, 'kind' | 'digest'>[],
  everywhere: boolean,
): Promise<CaseOfTrait[]> {
  if (traits.length === 0) return []
  const kinds = traits.map(({ kind }) => kind)
  const digests = traits.map(({ digest }) => digest)
  const { rows } = await sql<CaseOfTrait>`
    select own.kind, own.digest, newest.account_id, newest.case_id
    from unnest(${kinds}::text[], ${digests}::text[]) own (kind, digest)
    cross join lateral (
      (select account_id, case_id, at from case_trait
        where kind = own.kind and digest = own.digest and account_id = ${accountId}
        order by at desc limit ${most + 1})
      union all
      (select account_id, case_id, at from case_trait
        where kind = own.kind and digest = own.digest and account_id <> ${accountId} and ${everywhere}
        order by at desc limit ${looked})
    ) newest
    order by newest.at desc`.execute(tx)
  const byTrait = Map.groupBy(rows, ({ kind, digest }) => `${kind} ${digest}`)
  return [...byTrait.values()].flatMap((same) => {
    const own = same.filter(({ account_id }) => account_id === accountId)
    const others = same.filter(({ account_id }) => account_id !== accountId)
    const isService = new Set(others.map(({ account_id }) => account_id)).size > most
    return [...own, ...(isService ? [] : others.slice(0, most))]
  })
}
