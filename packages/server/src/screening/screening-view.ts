import type { Columns, Screening } from '@freigabe/contract'
import { findingTexts, rowFaultTexts, type ScreeningReport } from '@freigabe/screening'

/** The stored report as the API shows it; null where the whole file was refused. */
export function screeningView(report: ScreeningReport | null): Screening | null {
  if (report === null || report.outcome === 'refused') return null
  const { file, rows, recipients, domains } = report
  return {
    at: report.screenedAt,
    kind: file.kind,
    encoding: file.encoding,
    delimiter: file.delimiter,
    rows: { read: rows.read, refused: rows.refused },
    refusedRows: rows.refusedLines.map(({ line, reason }) => ({
      line,
      reason,
      text: rowFaultTexts[reason],
    })),
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
    invalidByReason: recipients.invalidByReason,
    domains: domains.top,
    otherDomains: {
      domains: domains.distinct - domains.top.length,
      recipients: domains.others,
    },
    findings: report.findings.map((finding) => ({
      id: finding.id,
      severity: finding.severity,
      ...findingTexts(finding),
      facts: { ...finding.facts },
    })),
    digest: report.digest,
  }
}

/** The columns of the file, so that the customer can confirm or correct the one that counts. */
export function columnsView(report: ScreeningReport | null, confirmed: boolean): Columns | null {
  if (report === null || report.columns === null) return null
  const { header, width, email, candidates } = report.columns
  return {
    header,
    width,
    email: email?.index ?? null,
    confidence: email?.confidence ?? candidates[0]?.confidence ?? 0,
    confirmed: confirmed || email?.chosenBy === 'customer',
  }
}
