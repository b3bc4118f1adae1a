import type { SheetMatter } from '@freigabe/core'
import type { ScreeningReport } from '@freigabe/screening'
import type { StoredComparison } from '../../database/tables.ts'

/** The part of an import's row that holds what was found in it. */
interface ExaminedRow {
  batch_id: string
  state: string
  screening: ScreeningReport | null
  comparison: StoredComparison | null
  origin: string
}

/** What was found in the imports of a case, as far as they could be read. */
export type FoundInFiles = Pick<SheetMatter, 'reports' | 'comparisons'>

/** What the rows of imports hold of it. */
export function foundInFiles(rows: readonly ExaminedRow[]): FoundInFiles {
  return {
    reports: rows.flatMap(({ batch_id: batchId, state, screening, origin }) =>
      state === 'screened' && screening?.outcome === 'screened'
        ? [{ batchId, report: { ...screening, origin } }]
        : [],
    ),
    comparisons: rows.flatMap(({ batch_id: batchId, comparison }) =>
      comparison === null ? [] : [{ batchId, findings: comparison.findings }],
    ),
  }
}
