import type { Draft } from '@freigabe/contract'
import {
  columnsInFiles,
  completeness,
  type DetailEffects,
  type FilesRead,
  type PolicyPack,
  type StatedAndFound,
  type SubmissionContent,
  suggestStatements,
} from '@freigabe/core'
import { readAs, type Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { RoleName } from '../../database/rights/roles.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { countriesOfAccount } from '../../policy/publications/policy-of-account.ts'
import { contentOfSources, sourcesOfCase } from '../../sources/sources-of-case.ts'
import { readDetailEffects } from '../clock/detail-effects.ts'
import { contradictionsOfCase, reportsOfCase } from '../contradictions-of-case.ts'
import { hasRecipients, policyBasis, policyOn } from '../policy-of-case.ts'
import { faultsOfContent } from './faults-of-content.ts'
import { earlierContent } from './latest-submission.ts'

/**
 * The draft of a case's next submission; before the first save it is filled in from the group's earlier
 * submission or from what was declared of its source.
 */
export async function readDraft(
  house: House,
  role: RoleName,
  account: string,
  caseId: string,
): Promise<Draft> {
  return readAs(house.database, role, account, (tx) => draftOf(house, tx, account, caseId))
}

/** The same within a transaction. Throws NOT_FOUND for a case that is not the account's. */
export async function draftOf(
  house: House,
  tx: Tx,
  account: string,
  caseId: string,
): Promise<Draft> {
  const row = await tx
    .selectFrom('approval_case')
    .leftJoin('draft', onAccountAnd('case_id', 'draft', 'approval_case'))
    .select([
      'approval_case.state',
      'draft.version',
      'draft.content',
      'also_cases',
      'step',
      'saved_at',
      'saved_by',
    ])
    .where('approval_case.account_id', '=', account)
    .where('approval_case.case_id', '=', caseId)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('NOT_FOUND')
  const stated =
    (row.content as SubmissionContent | null) ??
    (await earlierContent(tx, account, row.state.predecessorId))
  const alsoCases = row.also_cases ?? []
  const basis = await draftBasis(house, tx, account, [caseId, ...alsoCases], stated)
  const policy = await policyOn(house, tx, basis)
  const content = stated ?? contentOfSources(policy, await sourcesOfCase(tx, account, caseId))
  const files = await filesRead(tx, account, caseId, { policy, content })
  return {
    version: row.version ?? 0,
    content: content as Draft['content'],
    alsoCases,
    step: row.step ?? 1,
    ...measured(policy, content, await readDetailEffects(tx)),
    faults: await faultsOfContent(house, tx, account, policy, content),
    contradictions: await mistakesIn(tx, account, caseId, { policy, content, ...basis }),
    suggestions: suggestStatements(files),
    columnsInFiles: columnsInFiles(files),
    policy: basis,
    savedAt: row.saved_at,
    savedBy: row.saved_by === null ? null : (JSON.parse(row.saved_by) as Draft['savedBy']),
  }
}

/**
 * Before the first save, the countries of the earlier submission are in the draft but not yet with the case.
 * A draft for several cases asks whatever any of them asks.
 */
async function draftBasis(
  house: House,
  tx: Tx,
  account: string,
  [caseId, ...alsoCases]: [string, ...string[]],
  stated: SubmissionContent | null,
): Promise<Draft['policy']> {
  const basis = await policyBasis(house, tx, account, caseId)
  for (const other of alsoCases) basis.hasRecipients ||= await hasRecipients(tx, account, other)
  const { countries = [] } = stated ?? {}
  return countries.length > 0 ? { ...basis, countries: [...countries] } : basis
}

/** What does not go with the files; what points to forgery is for the desk alone. */
async function mistakesIn(
  tx: Tx,
  account: string,
  caseId: string,
  { policy, content, countries }: Omit<StatedAndFound, 'reports'>,
) {
  const found = await contradictionsOfCase(tx, account, caseId, { policy, content, countries })
  return found.filter(({ pointsTo }) => pointsTo === 'mistake')
}

/** How complete a content is. */
function measured(policy: PolicyPack, content: SubmissionContent, effects: DetailEffects) {
  const measure = completeness(policy, content, effects)
  return {
    completeness: {
      ...measure,
      missing: [...measure.missing],
      recommendedMissing: [...measure.recommendedMissing],
    },
  }
}

/** What statements are suggested from: a case's files, and the countries that the account mails anyway. */
export async function filesRead(
  tx: Tx,
  account: string,
  caseId: string,
  { policy, content }: Pick<FilesRead, 'policy' | 'content'>,
): Promise<FilesRead> {
  return {
    policy,
    content,
    reports: await reportsOfCase(tx, account, caseId),
    assumed: await countriesOfAccount(tx, account),
  }
}
