import type { ScreeningOptions, ThresholdChoices } from '@freigabe/screening'
import { inRole } from '../database/database.ts'
import type { ScreenedUnder } from '../database/tables.ts'
import type { House } from '../house.ts'

/** What a screening that begins now goes by besides the file; it is kept with the batch. */
export async function screeningBasis(house: House, account: string): Promise<ScreenedUnder> {
  const { markets, form_since } = await inRole(house.database, 'command', account, (tx) =>
    tx
      .selectFrom('account')
      .select(['markets', 'form_since'])
      .where('account_id', '=', account)
      .executeTakeFirstOrThrow(),
  )
  return {
    policy: house.policy.version,
    thresholds: thresholdsOf(house),
    markets,
    formSince: form_since,
  }
}

/** The thresholds that the policy sets; they were checked when it was loaded. */
export function thresholdsOf({ policy }: Pick<House, 'policy'>): ThresholdChoices {
  return policy.screening.thresholds as ThresholdChoices
}

/** The same in the screening's own words. */
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
