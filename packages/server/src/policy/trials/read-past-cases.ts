import type { Conclusions, Facts, PolicyPack } from '@freigabe/core'
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'

/** The number of past cases that a draft is tried on, the newest. */
export const mostTried = 100_000

/** A submission as its rules were evaluated at the time. */
export interface PastCase {
  account: string
  caseId: string
  evaluation: string
  revision: number
  at: string
  countries: readonly string[]
  /** The policy that it was evaluated under. */
  policy: PolicyPack
  facts: Facts
  conclusions: Conclusions
}

/** Past submissions, newest first; those whose rules failed are left out. */
export async function readPastCases(
  house: Pick<House, 'policies'>,
  tx: Tx,
  after: PastCase | null,
  limit: number,
): Promise<PastCase[]> {
  const rows = await tx
    .selectFrom('evaluation')
    .select([
      'account_id',
      'case_id',
      'evaluation_id',
      'revision',
      'at',
      'countries',
      'publication',
      'facts',
    ])
    // The outcomes of all rules are the larger part, and nobody looks at them here.
    .select(sql<Conclusions>`trace - 'rules'`.as('conclusions'))
    .where('trouble', 'is', null)
    .$if(after !== null, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('at', 'evaluation_id'), '<', tuple(after!.at, after!.evaluation)),
      ),
    )
    .orderBy('at', 'desc')
    .orderBy('evaluation_id', 'desc')
    .limit(limit)
    .execute()
  const past: PastCase[] = []
  for (const row of rows) {
    past.push({
      account: row.account_id,
      caseId: row.case_id,
      evaluation: row.evaluation_id,
      revision: row.revision,
      at: row.at,
      countries: row.countries,
      policy: await house.policies.effective(tx, row.publication, row.countries),
      facts: row.facts,
      conclusions: row.conclusions,
    })
  }
  return past
}
