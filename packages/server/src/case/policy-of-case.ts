import type { PolicyPack } from '@freigabe/core'
import type { Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'
import { countriesOfAccount } from '../policy/publications/policy-of-account.ts'
import { caseState } from './require-case.ts'

/** The publication that a case is judged under, for which countries, and whether there are recipients. */
export interface PolicyBasis {
  publication: number
  countries: readonly string[]
  hasRecipients: boolean
}

/**
 * The policy that holds for a case: once submitted, the one it was submitted under; before that, the one in
 * force. Throws NOT_FOUND.
 */
export async function policyOfCase(
  house: House,
  tx: Tx,
  account: string,
  caseId: string,
): Promise<PolicyPack> {
  return policyOn(house, tx, await policyBasis(house, tx, account, caseId))
}

/** The policy on a given basis. Throws NOT_FOUND for a number that was never published. */
export function policyOn(
  house: House,
  tx: Tx,
  { publication, countries, hasRecipients }: PolicyBasis,
): Promise<PolicyPack> {
  return house.policies.effective(tx, publication, countries, hasRecipients)
}

/** The basis of a case's policy. Throws NOT_FOUND. */
export async function policyBasis(
  house: House,
  tx: Tx,
  account: string,
  caseId: string,
): Promise<PolicyBasis> {
  const row = await tx
    .selectFrom('approval_case')
    .select(['publication', 'countries'])
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('NOT_FOUND')
  return {
    publication: row.publication ?? (await house.policies.inForce(tx)),
    countries: row.countries.length > 0 ? row.countries : await countriesOfAccount(tx, account),
    hasRecipients: await hasRecipients(tx, account, caseId),
  }
}

/**
 * Has a case keep the policy in force; a case that already keeps one only takes over the countries. Where
 * none are stated, today's countries of the account are kept: later changes to the account change no case
 * under review.
 */
export async function pinPolicy(
  house: House,
  tx: Tx,
  account: string,
  caseId: string,
  content: { countries?: readonly string[] },
): Promise<PolicyPack> {
  const inForce = await house.policies.inForce(tx)
  const { countries = [] } = content
  const kept = countries.length > 0 ? countries : await countriesOfAccount(tx, account)
  await tx
    .updateTable('approval_case')
    .set(({ fn, val }) => ({
      publication: fn.coalesce('publication', val(inForce)),
      countries: [...kept],
    }))
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .execute()
  return policyOfCase(house, tx, account, caseId)
}

/**
 * Whether a case has recipients: imported ones, or ones that had come through its sources, in the form it is
 * about, before it was opened. The answer stays the same for the whole case.
 */
export async function hasRecipients(tx: Tx, account: string, caseId: string): Promise<boolean> {
  const sources = await tx
    .selectFrom('case_source')
    .select(['source_id', 'version'])
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .execute()
  if (sources.length === 0) return true
  const state = await caseState(tx, account, caseId)
  if (state.batchIds.length > 0) return true
  const arrived = await tx
    .selectFrom('batch')
    .select('batch_id')
    .where('account_id', '=', account)
    .where('created_at', '<', state.openedAt)
    .where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('source_id', 'source_version'),
        'in',
        sources.map(({ source_id, version }) => tuple(source_id, version)),
      ),
    )
    .limit(1)
    .executeTakeFirst()
  return arrived !== undefined
}
