import type { BesideCase } from '@freigabe/contract'
import { readAs } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { comparesAccounts } from '../../lists/comparison/compares-accounts.ts'
import { findSimilar } from './find-similar.ts'
import { lastDecided } from './last-decided.ts'

/** What a reviewer may want to hold beside a case. Throws NOT_FOUND. */
export async function readBesideCase(
  house: House,
  account: string,
  caseId: string,
): Promise<BesideCase> {
  return readAs(house.database, 'desk', account, async (tx) => {
    const row = await tx
      .selectFrom('approval_case')
      .select('state')
      .where('account_id', '=', account)
      .where('case_id', '=', caseId)
      .executeTakeFirst()
    if (row === undefined) throw new AppError('NOT_FOUND')
    const everywhere = await comparesAccounts(tx)
    return {
      similar: await findSimilar(tx, row.state, everywhere),
      comparesAccounts: everywhere,
      lastDecided: await lastDecided(tx, row.state),
    }
  })
}
