import type { PolicyPack, Remedy } from '@freigabe/core'
import { policyOfCase } from '../../case/policy-of-case.ts'
import type { Unit } from '../../change/unit.ts'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { policyOfAccount } from '../../policy/publications/policy-of-account.ts'

/** The policy for a request's subject: of its case, or else of the account. */
function policyOfRequest(
  house: House,
  tx: Tx,
  account: string,
  caseId: string | null,
): Promise<PolicyPack> {
  return caseId === null
    ? policyOfAccount(house, tx, account)
    : policyOfCase(house, tx, account, caseId)
}

/** The remedies that an advice can point to: all the policy knows, except the one that says there is none. */
export async function advisableRemedies(
  house: House,
  tx: Tx,
  account: string,
  caseId: string | null,
): Promise<Remedy[]> {
  const { remedies } = await policyOfRequest(house, tx, account, caseId)
  return remedies.filter(({ code }) => code !== 'none')
}

/** Throws REMEDY_UNKNOWN where a code is not among these. */
export async function refuseUnknownRemedies(
  { house, tx, account }: Unit,
  caseId: string | null,
  codes: readonly string[],
): Promise<void> {
  if (codes.length === 0) return
  const known = (await advisableRemedies(house, tx, account, caseId)).map(({ code }) => code)
  const unknown = codes.filter((code) => !known.includes(code))
  if (unknown.length > 0) throw new AppError('REMEDY_UNKNOWN', { about: { remedies: unknown } })
}
