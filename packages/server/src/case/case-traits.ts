import { createHmac } from 'node:crypto'
import {
  type CaseState,
  type CaseTrait,
  caseTraits,
  type SubmissionContent,
  type TraitKind,
} from '@freigabe/core'
import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import type { Key } from '../keys/key-ring.ts'
import { sourcesOfCase } from '../sources/sources-of-case.ts'
import { evidenceDigests, evidenceIds } from './submitting/evidence-of.ts'

/** A trait with the digest it is kept as. */
export interface KeyedTrait extends CaseTrait {
  /** The id of a sketch key, and the HMAC under it. */
  digest: string
}

/**
 * The traits of a submission, under each key of the ring, so that cases from before a change of keys are
 * found.
 */
export async function keyedTraits(
  house: House,
  tx: Tx,
  { accountId, caseId }: CaseState,
  content: SubmissionContent,
): Promise<KeyedTrait[]> {
  const files = await evidenceDigests(tx, accountId, evidenceIds(content))
  const sources = await sourcesOfCase(tx, accountId, caseId)
  const links = sources.flatMap(({ link }) => link ?? [])
  const traits = caseTraits({ content, links, files: [...files.values()] })
  return house.keys.sketch.flatMap((key) =>
    traits.map((trait) => ({ ...trait, digest: keyedDigest(key, trait) })),
  )
}

/** Without the key, a trait cannot be guessed by trial. */
function keyedDigest(key: Key, { kind, value }: CaseTrait): string {
  const digest = createHmac('sha256', key.bytes).update(`trait:${kind}:${value}`).digest('hex')
  return `${key.id}:${digest}`
}

/**
 * Keeps the traits by which a case is found again, in place of those of an earlier revision. Contact data
 * stays until other contact data is given.
 */
export async function storeTraits(
  house: House,
  tx: Tx,
  state: CaseState,
  content: SubmissionContent,
): Promise<void> {
  const { accountId, caseId } = state
  const traits = await keyedTraits(house, tx, state, content)
  let outdated = tx
    .deleteFrom('case_trait')
    .where('account_id', '=', accountId)
    .where('case_id', '=', caseId)
  if (content.contact === undefined) outdated = outdated.where('kind', '!=', 'contact')
  await outdated.execute()
  const row = { account_id: accountId, case_id: caseId, at: house.clock.now() }
  const rows = traits.map(({ kind, digest }) => ({ ...row, kind, digest }))
  if (rows.length > 0) await tx.insertInto('case_trait').values(rows).execute()
}

/** How many of the newest cases with a trait are looked at, however many have it. */
const casesLookedAt = 200
/** How many cases of the account, and how many of others, count for a trait. */
const casesCounted = 20

/** A case, and a trait that it has. */
interface CaseOfTrait {
  kind: TraitKind
  digest: string
  account_id: string
  case_id: string
}

/**
 * Cases whose submission names the same form, file or contact. A trait that more than `casesCounted` other
 * accounts share belongs to a service that many use, and says nothing about them.
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
        order by at desc limit ${casesCounted + 1})
      union all
      (select account_id, case_id, at from case_trait
        where kind = own.kind and digest = own.digest and account_id <> ${accountId} and ${everywhere}
        order by at desc limit ${casesLookedAt})
    ) newest
    order by newest.at desc`.execute(tx)
  const byTrait = Map.groupBy(rows, ({ kind, digest }) => `${kind} ${digest}`)
  return [...byTrait.values()].flatMap((same) => {
    const own = same.filter(({ account_id }) => account_id === accountId)
    const others = same.filter(({ account_id }) => account_id !== accountId)
    const isService = new Set(others.map(({ account_id }) => account_id)).size > casesCounted
    return [...own, ...(isService ? [] : others.slice(0, casesCounted))]
  })
}
