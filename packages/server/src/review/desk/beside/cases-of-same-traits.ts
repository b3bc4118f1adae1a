import type { CaseState, TraitKind } from '@freigabe/core'
import { sql } from 'kysely'
import type { Tx } from '../../../database/database.ts'
import type { Resemblance } from './resemblance.ts'

/** So many of the newest cases with a trait are looked at, however many have it. */
const looked = 200
/** So many of the account, and so many of others, count for a trait. */
const most = 20

/**
 * Cases whose submission names the same form, file or contact. What more accounts share than these is a
 * service that many use, and tells nothing about those who do.
 */
export async function casesOfSameTraits(
  tx: Tx,
  { accountId, caseId }: CaseState,
  everywhere: boolean,
): Promise<Resemblance[]> {
  const { rows } = await sql<Omit<Resemblance, 'shares'> & { kind: TraitKind; digest: string }>`
    select own.kind, own.digest, newest.account_id, newest.case_id
    from case_trait own
    cross join lateral (
      (select account_id, case_id, at from case_trait
        where kind = own.kind and digest = own.digest and account_id = ${accountId}
        order by at desc limit ${most + 1})
      union all
      (select account_id, case_id, at from case_trait
        where kind = own.kind and digest = own.digest and account_id <> ${accountId} and ${everywhere}
        order by at desc limit ${looked})
    ) newest
    where own.account_id = ${accountId} and own.case_id = ${caseId}
    order by newest.at desc`.execute(tx)
  const byTrait = Map.groupBy(rows, ({ kind, digest }) => `${kind} ${digest}`)
  return [...byTrait.values()].flatMap((same) => {
    const own = same.filter(({ account_id }) => account_id === accountId)
    const others = same.filter(({ account_id }) => account_id !== accountId)
    const isService = new Set(others.map(({ account_id }) => account_id)).size > most
    return [...own, ...(isService ? [] : others.slice(0, most))].map(({ kind, ...name }) => ({
      account_id: name.account_id,
      case_id: name.case_id,
      shares: kind,
    }))
  })
}
