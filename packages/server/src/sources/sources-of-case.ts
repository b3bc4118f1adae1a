import type { api, BodyOf, CaseSource } from '@freigabe/contract'
import { answerKey, type PolicyPack, type SubmissionContent } from '@freigabe/core'
import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'
import { onAccountAnd } from '../database/on-account-and.ts'
import { AppError } from '../http/app-error.ts'
import { refuseHighCap } from './refuse-source-flaws.ts'

/** A source of a case, with what its approval is bound to. */
export interface SourceOfCase extends CaseSource {
  version: number
  since: string
}

/** The sources that a case is about, in the order of their declaration. */
export async function sourcesOfCase(
  tx: Tx,
  account: string,
  caseId: string,
): Promise<SourceOfCase[]> {
  const rows = await tx
    .selectFrom('case_source')
    .innerJoin('source', onAccountAnd('source_id', 'source', 'case_source'))
    .select(['source.source_id', 'name', 'kind', 'link', 'method', 'cap', 'period_days'])
    .select(['case_source.version', 'version_since'])
    .where('case_source.account_id', '=', account)
    .where('case_source.case_id', '=', caseId)
    .orderBy('source.created_at')
    .orderBy('source.source_id')
    .execute()
  return rows.map((row) => ({
    id: row.source_id,
    name: row.name,
    kind: row.kind,
    link: row.link,
    method: row.method,
    cap: row.cap,
    periodDays: row.period_days,
    version: row.version,
    since: row.version_since,
  }))
}

/** The name of the source that the row's case is about, if it is about no recipients yet. */
export const sourceNameOfCase = sql<string | null>`(
  select source.name from case_source
  join source using (account_id, source_id)
  where case_source.account_id = approval_case.account_id
    and case_source.case_id = approval_case.case_id
    and not exists (
      select from case_batch
      where case_batch.account_id = approval_case.account_id
        and case_batch.case_id = approval_case.case_id
    )
  order by source.created_at limit 1
)`.as('source_name')

/**
 * The content that the declarations of a case's sources already give: methods and links; empty without
 * sources.
 */
export function contentOfSources(
  policy: PolicyPack,
  sources: readonly SourceOfCase[],
): SubmissionContent {
  const codes = [...new Set(sources.map(({ method }) => method))]
  const share = Math.floor(100 / codes.length)
  return {
    methods: codes.map((code, place) => ({
      code,
      share: place === 0 ? 100 - share * (codes.length - 1) : share,
    })),
    answers: Object.fromEntries(sources.flatMap((source) => linkOf(policy, source))),
  }
}

/** The answer to the first link that the method asks for: where the form stands. */
function linkOf(
  { methods, requirements }: PolicyPack,
  { method, link }: SourceOfCase,
): [string, string][] {
  const asked = methods.find(({ code }) => code === method)?.requirements ?? []
  const wanted = asked.find((id) => requirements.find((each) => each.id === id)?.kind === 'link')
  return link === null || wanted === undefined ? [] : [[answerKey(method, wanted), link]]
}

/** A source with what is approved of it. */
export type ApprovedSource = SourceOfCase

/**
 * The sources of a case with how much a reviewer lets arrive through each: as requested, else as declared.
 * Throws SOURCE_UNKNOWN, and SOURCE_CAP_TOO_HIGH where that is more than was declared.
 */
export function approvedSources(
  policy: PolicyPack,
  declared: readonly SourceOfCase[],
  wishes: BodyOf<typeof api.acceptCase>['sources'] = [],
): ApprovedSource[] {
  const unknown = wishes.filter(({ source }) => declared.every(({ id }) => id !== source))
  if (unknown.length > 0) {
    throw new AppError('SOURCE_UNKNOWN', { about: { sourceIds: unknown.map((w) => w.source) } })
  }
  return declared.map((source) => {
    const { cap, periodDays } = wishes.find((wish) => wish.source === source.id) ?? source
    if (cap * source.periodDays > source.cap * periodDays) {
      const { cap: recipients, periodDays: days } = source
      throw new AppError('SOURCE_CAP_TOO_HIGH', { about: { recipients, days } })
    }
    refuseHighCap(policy, { cap, periodDays })
    return { ...source, cap, periodDays }
  })
}
