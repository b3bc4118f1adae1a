import type { ColumnChoices, Columns, Screening } from '@freigabe/contract'
import { reportView, type ScreeningReport } from '@freigabe/screening'
import type { StoredComparison, StoredReading } from '../../database/tables.ts'
import { comparisonView } from '../comparison/comparison-view.ts'

/** The stored report as the API shows it, with the comparison beside it; null where the whole file was refused. */
export function screeningView(
  report: ScreeningReport | null,
  comparison: StoredComparison | null,
): Screening | null {
  if (report === null || report.outcome === 'refused') return null
  return {
    ...reportView(report),
    comparison: comparison === null ? null : comparisonView(comparison),
  }
}

/** The columns of the file, so that the customer can confirm or correct what they hold. */
export function columnsView(
  report: ScreeningReport | null,
  reading: StoredReading | null,
): Columns | null {
  if (report === null || report.columns === null) return null
  const { header, width, email, candidates, roles, shape } = report.columns
  const chosen = reading?.columns ?? {}
  return {
    header,
    width,
    email: email?.index ?? null,
    confidence: email?.confidence ?? candidates[0]?.confidence ?? 0,
    confirmed: chosen.email !== undefined || email?.chosenBy === 'customer',
    roles,
    chosen: {
      columns: chosen as ColumnChoices,
      encoding: reading?.encoding ?? null,
      remembered: reading?.remembered ?? false,
    },
    shape: reading?.shape ?? shape,
  }
}
