import { z } from 'zod'
import { FileRefusalCode } from './report-codes.ts'
import { ScreenedReport } from './screened-report.ts'

const { version, origin, screenedAt, file, columns } = ScreenedReport.shape

/** The report of a file that could not be screened as a whole. */
export const RefusedReport = z.object({
  version,
  outcome: z.literal('refused'),
  origin,
  screenedAt,
  refusal: z.object({ code: FileRefusalCode }),
  file: file.pick({ bytes: true, sha256: true }),
  /** Present where rows could be read, so that the column can be chosen. */
  columns: columns.nullable(),
})
export type RefusedReport = z.infer<typeof RefusedReport>

/** What `freigabe screen --json` prints; `freigabe print screening-report` prints its form. */
export const ScreeningReport = z.discriminatedUnion('outcome', [ScreenedReport, RefusedReport])
