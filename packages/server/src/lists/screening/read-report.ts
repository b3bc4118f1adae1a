import type { api, QueryOf } from '@freigabe/contract'
import { forCustomers, reportPage, type ScreenedFile } from '@freigabe/screening'
import type { FastifyReply } from 'fastify'
import { readAs } from '../../database/database.ts'
import type { RoleName } from '../../database/rights/roles.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { findGroup } from '../groups/find-group.ts'
import { attachment } from '../import/attachment.ts'
import { findBatch } from '../import/find-batch.ts'

/** The screening of an import in full, as far as the reader’s side may see it. Throws BATCH_NOT_SCREENED, also for a file that was refused as a whole. */
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

interface NamedReport {
  report: ScreenedFile
  fileName: string
}

/** The same with the name of the file. */
export async function readNamedReport(
  house: House,
  role: RoleName,
  account: string,
  group: string,
  batch: string,
): Promise<NamedReport> {
  return readAs(house.database, role, account, async (tx) => {
    const { group_id } = await findGroup(tx, account, group)
    const { screening, file_name } = await findBatch(tx, account, group_id, batch)
    if (screening?.outcome !== 'screened') throw new AppError('BATCH_NOT_SCREENED')
    const report = role === 'desk' ? screening : forCustomers(screening)
    return { report, fileName: file_name }
  })
}

/** Answers with the screening of an import as a page to download. */
export function sendReportPage(
  reply: FastifyReply,
  { report, fileName }: NamedReport,
  { language }: QueryOf<typeof api.downloadReportPage>,
): FastifyReply {
  return reply
    .headers({
      'content-type': 'text/html; charset=utf-8',
      'content-disposition': attachment(`${fileName} ${suffix[language]}.html`),
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'cache-control': 'private, no-store',
    })
    .send(reportPage(report, fileName, language))
}

const suffix = { de: 'Datenprüfung', en: 'screening report' }
