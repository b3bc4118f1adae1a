import type { Finding } from './checks/checks.ts'
import { toHex } from './digest/sha256.ts'
import type { IpCountries } from './ip/ip-countries.ts'
import { disposableDomainList } from './lists/disposable-domains.ts'
import { freeMailDomainList } from './lists/free-mail-domains.ts'
import type { FileRefusalCode } from './reading/file-refusal.ts'
import type { TableFormat } from './reading/table.ts'
import {
  type ColumnFacts,
  type RefusedFile,
  type ReportOrigin,
  reportVersion,
  type ScreenedFile,
} from './screening-report.ts'
import type { Tallied } from './tally.ts'

/** What is known about a file when its reading ends, well or not. */
export interface FileEnd {
  origin: ReportOrigin
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
    origin: end.origin,
    screenedAt: end.screenedAt,
    refusal: { code },
    file: { bytes: end.bytes, sha256: end.sha256 && toHex(end.sha256) },
    columns: end.columns,
  }
}

/** `ipCountries`: where IP addresses are registered, if that was passed in. */
export function screenedReport(
  end: FileEnd,
  format: TableFormat,
  tallied: Tallied & { digest: string },
  ipCountries: IpCountries | undefined,
): ScreenedFile {
  const { rows, recipients, domains, dayOrder, findings, digest } = tallied
  return {
    version: reportVersion,
    outcome: 'screened',
    origin: end.origin,
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
      ipCountries: ipCountries && usesIpCountries(findings) ? listFacts(ipCountries) : null,
    },
    findings,
    digest,
  }
}

function usesIpCountries(findings: readonly Finding[]): boolean {
  return findings.some(({ id }) => id === 'ip_country')
}

function listFacts({ source, date }: { source: string; date: string }) {
  return { source, date }
}
