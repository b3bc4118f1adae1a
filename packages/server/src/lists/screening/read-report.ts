import type { ScreenedFile } from '@freigabe/screening'
import { readAs } from '../../database/database.ts'
import type { RoleName } from '../../database/rights/roles.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { findGroup } from '../groups/find-group.ts'
import { findBatch } from '../import/find-batch.ts'

/** The screening of an import in full. Throws BATCH_NOT_SCREENED, also for a file that was refused as a whole. */
export async function readReport(
  house: House,
  role: RoleName,
  account: string,
  group: string,
  batch: string,
): Promise<ScreenedFile> {
  const { report } = await readNamedReport(house, role, account, group, batch)
  return report
}

/** The same with the name of the file. */
export async function readNamedReport(
  house: House,
  role: RoleName,
  account: string,
  group: string,
  batch: string,
): Promise<{ report: ScreenedFile; fileName: string }> {
  return readAs(house.database, role, account, async (tx) => {
    const { group_id } = await findGroup(tx, account, group)
    const { screening, file_name } = await findBatch(tx, account, group_id, batch)
    if (screening?.outcome !== 'screened') throw new AppError('BATCH_NOT_SCREENED')
    return { report: screening, fileName: file_name }
  })
}
