import { addressFaultTexts } from '../address/address-fault.ts'
import { chartOf, type Finding, findingTexts, isForDesk } from '../checks/checks.ts'
import { rowFaultTexts } from '../reading/row-fault.ts'
import type { ScreenedFile } from '../screening-report.ts'
import type { Text } from '../text.ts'
import { readingNotes } from './reading-notes.ts'

/** The number of lines to correct that fit a screen; the report has them all. */
const shownLines = 100

/** The report without what only those who decide may read: a customer could try until it is silent. */
export function forCustomers(report: ScreenedFile): ScreenedFile {
  return { ...report, findings: report.findings.filter(({ id }) => !isForDesk(id)) }
}

/** A report with its words and pictures, as screens show it: they need no part of the engine. */
export function reportView(report: ScreenedFile) {
  const { file, rows, recipients, domains } = report
  return {
    at: report.screenedAt,
    kind: file.kind,
    encoding: file.encoding,
    delimiter: file.delimiter,
    notes: readingNotes(report),
    rows: { read: rows.read, refused: rows.refused },
    refusedRows: linesView(rows.refusedLines.slice(0, shownLines), rowFaultTexts),
    refusedByReason: rows.refusedByReason,
    recipients: {
      addresses: recipients.addresses,
      unique: recipients.unique,
      duplicates: recipients.duplicates,
      invalid: recipients.invalid,
      role: recipients.roles,
      disposable: recipients.disposable,
      freemail: recipients.freeMail,
    },
    invalidRows: linesView(recipients.invalidLines.slice(0, shownLines), addressFaultTexts),
    invalidByReason: recipients.invalidByReason,
    domains: domains.top,
    otherDomains: {
      domains: domains.distinct - domains.top.length,
      recipients: domains.others,
    },
    findings: report.findings.map(findingView),
    digest: report.digest,
  }
}

function findingView(finding: Finding) {
  return {
    id: finding.id,
    severity: finding.severity,
    ...findingTexts(finding),
    chart: chartOf(finding),
    facts: { ...finding.facts },
  }
}

function linesView<Reason extends string>(
  lines: readonly { line: number; reason: Reason }[],
  texts: Readonly<Record<Reason, Text>>,
) {
  return lines.map(({ line, reason }) => ({ line, reason, text: texts[reason] }))
}
