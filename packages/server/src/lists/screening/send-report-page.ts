import type { api, QueryOf } from '@freigabe/contract'
import { reportPage } from '@freigabe/screening'
import type { FastifyReply } from 'fastify'
import type { RoleName } from '../../database/rights/roles.ts'
import type { House } from '../../house.ts'
import { attachment } from '../import/attachment.ts'
import { readNamedReport } from './read-report.ts'

/** Answers with the screening of an import as a page to take along. Throws BATCH_NOT_SCREENED. */
export async function sendReportPage(
  house: House,
  role: RoleName,
  account: string,
  group: string,
  batch: string,
  { language }: QueryOf<typeof api.downloadReportPage>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { report, fileName } = await readNamedReport(house, role, account, group, batch)
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
