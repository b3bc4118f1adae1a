import type { PolicyPack } from '@freigabe/core'
import type { ScreeningOptions, ThresholdChoices } from '@freigabe/screening'
import { readAs } from '../../database/database.ts'
import type { ScreenedUnder } from '../../database/tables.ts'
import type { House } from '../../house.ts'
import { policyOfAccount } from '../../policy/publications/policy-of-account.ts'

/** Everything, apart from the file, that a screening beginning now goes by; it is kept with the batch. */
export async function screeningBasis(house: House, account: string): Promise<ScreenedUnder> {
  return readAs(house.database, 'command', account, async (tx) => {
    const policy = await policyOfAccount(house, tx, account)
    const { markets, form_since } = await tx
      .selectFrom('account')
      .select(['markets', 'form_since'])
      .where('account_id', '=', account)
      .executeTakeFirstOrThrow()
    return {
      policy: policy.version,
      thresholds: thresholdsOf(policy),
      markets,
      formSince: form_since,
    }
  })
}

/** The thresholds that the policy sets; they were checked when it was loaded. */
function thresholdsOf(policy: PolicyPack): ThresholdChoices {
  return policy.screening.thresholds as ThresholdChoices
}

/** The same in the words of the screening. */
export function basisOptions({
  thresholds,
  markets,
  formSince,
}: ScreenedUnder): Pick<ScreeningOptions, 'thresholds' | 'account'> {
  return {
    thresholds,
    account: { markets, ...(formSince === null ? {} : { formSince: new Date(formSince) }) },
  }
}
