import type { AgreementFigures } from '@freigabe/contract'
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'

/** How often second opinions since a moment matched the decisions: by method and ground, never by person. */
export async function readAgreement(tx: Tx, since: string): Promise<AgreementFigures> {
  const { rows } = await sql<Omit<AgreementFigures, 'methods' | 'grounds'>>`
    select (count(*) filter (where answered_at is null))::int as waiting,
      (count(*) filter (where answered_at >= ${since}::timestamptz))::int as answered,
      (count(*) filter (where answered_at >= ${since}::timestamptz
        and second_outcome = outcome))::int as agreed
    from double_review
    where answered_at is null or answered_at >= ${since}::timestamptz`.execute(tx)
  return { ...rows[0]!, methods: await byMethod(tx, since), grounds: await byGround(tx, since) }
}

async function byMethod(tx: Tx, since: string): Promise<AgreementFigures['methods']> {
  const { rows } = await sql<AgreementFigures['methods'][number]>`
    select method, count(*)::int as answered,
      (count(*) filter (where second_outcome = outcome))::int as agreed
    from double_review, unnest(methods) as method
    where answered_at >= ${since}::timestamptz
    group by method order by count(*) desc, method`.execute(tx)
  return rows
}

/** They disagree on a ground that one of the two named and the other did not. */
async function byGround(tx: Tx, since: string): Promise<AgreementFigures['grounds']> {
  const { rows } = await sql<AgreementFigures['grounds'][number]>`
    select ground, count(*)::int as named,
      (count(*) filter (where ground = any(grounds) and ground = any(second_grounds)))::int as agreed
    from double_review, lateral (
      select unnest(grounds) as ground union select unnest(second_grounds)
    ) as either
    where answered_at >= ${since}::timestamptz
    group by ground order by count(*) desc, ground`.execute(tx)
  return rows
}
