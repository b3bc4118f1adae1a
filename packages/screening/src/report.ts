import { toHex } from './digest/sha256.ts'
import { disposableDomainList } from './lists/disposable-domains.ts'
import { freeMailDomainList } from './lists/free-mail-domains.ts'
import type { FileRefusalCode } from './reading/file-refusal.ts'
import type { TableFormat } from './reading/table.ts'
import {
  type ColumnFacts,
  type RefusedFile,
  reportVersion,
  type ScreenedFile,
} from './screening-report.ts'
import type { Tallied } from './tally.ts'

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

export function screenedReport(end: FileEnd, format: TableFormat, tallied: Tallied): ScreenedFile {
  const { rows, recipients, domains, dayOrder, findings, digest } = tallied
  return {
    version: reportVersion,
    outcome: 'screened',
    screenedAt: end.screenedAt,
    file: { bytes: end.bytes, sha256: end.sha256 && toHex(end.sha256), ...format },
    columns: end.columns!,
    dayOrder,
    rows,
    recipients,
    domains,
    lists: {
      disposableDomains: listFacts(disposableDomainList),
      freeMailDomains: listFacts(freeMailDomainList),
    },
    findings,
    digest,
  }
}

function listFacts({ source, date }: { source: string; date: string }) {
  return { source, date }
}
