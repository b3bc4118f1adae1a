import type { Sheet } from '@freigabe/contract'
import {
  comparisonInBrief,
  contradictionInBrief,
  findContradictions,
  isComparisonForDesk,
  type LaidFound,
  type LocalText,
  laySheet,
  type SheetMatter,
  signalInBrief,
} from '@freigabe/core'
import { type Finding, findingTexts, isForDesk, type ScreeningReport } from '@freigabe/screening'
import type { StoredComparison } from '../../database/tables.ts'

/** The sheet of a case that nothing was handed in for. */
export const emptySheet: Sheet = { lines: [], beside: [] }

/** A case's sheet as the API shows it. */
export function sheetOf(matter: SheetMatter): Sheet {
  const { lines, beside } = laySheet(matter)
  return {
    lines: lines.map((line) => ({ ...line, found: line.found.map(foundView) })),
    beside: beside.map(foundView),
  }
}

function foundView(found: LaidFound): Sheet['beside'][number] {
  const { from, code, batchId, severity, speaks } = found
  return { from, code, batchId, severity, speaks, text: inBrief(found) }
}

/** What a customer's sheet is laid from. */
interface Told extends Pick<SheetMatter, 'policy' | 'content'>, FoundInFiles {
  countries: readonly string[]
}

/**
 * The sheet as the customer reads it: their own file, their own earlier lists, and what looks like a mistake. What
 * points to forgery, lists of others and signals are the desk's, and no line shows that they are there.
 */
export function sheetForCustomer({ countries, reports, comparisons, ...stated }: Told): Sheet {
  const found = findContradictions({
    ...stated,
    countries,
    reports: reports.map(({ report }) => report),
  })
  return sheetOf({
    ...stated,
    reports: reports.map(({ batchId, report }) => ({
      batchId,
      report: { ...report, findings: report.findings.filter(({ id }) => !isForDesk(id)) },
    })),
    comparisons: comparisons.map(({ batchId, findings }) => ({
      batchId,
      findings: findings.filter(({ id }) => !isComparisonForDesk(id) && !ofOthers.includes(id)),
    })),
    contradictions: found.filter(({ pointsTo }) => pointsTo === 'mistake'),
    keptBack: found.filter(({ pointsTo }) => pointsTo === 'forgery'),
    signals: [],
  })
}

const ofOthers: readonly string[] = ['rejected_elsewhere', 'traded_list']

/** One thing that was found, on one line with its figure, in the words that it is called by everywhere. */
export function inBrief(found: LaidFound): LocalText {
  switch (found.from) {
    case 'comparison':
      return comparisonInBrief(found.of)
    case 'contradiction':
      return contradictionInBrief(found.of)
    case 'signal':
      return signalInBrief(found.of)
    case 'finding': {
      const { title, headline } = findingTexts(found.of as Finding)
      return { de: `${title.de}: ${headline.de}`, en: `${title.en}: ${headline.en}` }
    }
  }
}

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
