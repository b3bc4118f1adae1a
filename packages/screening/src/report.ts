import { present, sum } from './checks/check.ts'
import { type AllFacts, findingsOf, type ThresholdChoices } from './checks/checks.ts'
import { spreadOver } from './checks/domain-spread.ts'
import { toHex } from './digest/sha256.ts'
import { disposableDomainList } from './lists/disposable-domains.ts'
import { freeMailDomainList } from './lists/free-mail-domains.ts'
import type { FileRefusalCode } from './reading/file-refusal.ts'
import type { TableFormat } from './reading/table.ts'
import {
  type ColumnFacts,
  type RecipientFacts,
  type RefusedFile,
  type RowFacts,
  reportVersion,
  type ScreenedFile,
} from './screening-report.ts'
import type { Tally } from './tally.ts'

/** What is known about a file when its reading ends, well or not. */
export interface FileEnd {
  screenedAt: string
  columns: ColumnFacts | null
  /** Size and hash; null where reading stopped before the end. */
  bytes: number | null
  sha256: Uint8Array | null
}

export function refusedReport(end: FileEnd, code: FileRefusalCode): RefusedFile {
  return {
    version: reportVersion,
    outcome: 'refused',
    screenedAt: end.screenedAt,
    refusal: { code },
    file: { bytes: end.bytes, sha256: end.sha256 && toHex(end.sha256) },
    columns: end.columns,
  }
}

export function screenedReport(
  end: FileEnd,
  format: TableFormat,
  tally: Tally,
  thresholds: ThresholdChoices,
): ScreenedFile {
  const totals = tally.totals()
  const dayOrder = tally.dayOrder.facts()
  const facts = tally.checks.facts(totals, dayOrder?.order ?? 'day_first')
  return {
    version: reportVersion,
    outcome: 'screened',
    screenedAt: end.screenedAt,
    file: { bytes: end.bytes, sha256: end.sha256 && toHex(end.sha256), ...format },
    columns: end.columns!,
    dayOrder,
    rows: rowFacts(tally),
    recipients: recipientFacts(tally, facts),
    domains: spreadOver(totals.domains),
    lists: {
      disposableDomains: listFacts(disposableDomainList),
      freeMailDomains: listFacts(freeMailDomainList),
    },
    findings: findingsOf(facts, thresholds),
    digest: tally.recipients.digest(),
  }
}

function rowFacts(tally: Tally): RowFacts {
  const refused = sum(tally.refusedRows.counts)
  return {
    total: tally.rows,
    read: tally.rows - refused,
    refused,
    uneven: tally.uneven,
    refusedByReason: present(tally.refusedRows.counts),
    refusedLines: tally.refusedRows.lines,
  }
}

function recipientFacts(tally: Tally, facts: AllFacts): RecipientFacts {
  const { empty, valid, unique } = tally.totals()
  const invalid = sum(tally.invalid.counts)
  return {
    addresses: valid + invalid,
    empty,
    valid,
    invalid,
    invalidByReason: present(tally.invalid.counts),
    invalidLines: tally.invalid.lines,
    unique,
    duplicates: valid - unique,
    roles: facts.role_accounts!.roles,
    disposable: facts.disposable_domains!.disposable,
    freeMail: facts.free_mail!.freeMail,
  }
}

function listFacts({ source, date }: { source: string; date: string }) {
  return { source, date }
}
