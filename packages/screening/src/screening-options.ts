import type { AskDomains } from './ask-about-domains.ts'
import type { AskRegistered } from './ask-about-registrations.ts'
import type { ThresholdChoices } from './checks/checks.ts'
import type { ColumnChoices } from './columns/column-role.ts'
import type { Suppressed } from './counting/suppressed-set.ts'
import type { IpCountries } from './ip/ip-countries.ts'
import type { Limits } from './limits.ts'
import type { TallyThread } from './parallel/tally-elsewhere.ts'
import type { ByteHash } from './reading/block-source.ts'
import type { NamedEncoding } from './reading/text-encoding.ts'
import type { LeavesOut } from './recipient-sink.ts'
import type { ReportOrigin } from './screening-report.ts'
import type { SampledRow } from './sketch/row-sample.ts'
import type { Sketch } from './sketch/sketch.ts'

export interface ScreeningOptions {
  /** The instant of the screening; the engine has no clock of its own. */
  now: Date
  /** Who screens; a preview by default. */
  origin?: ReportOrigin
  /** The columns that the customer confirmed or corrected. */
  columns?: ColumnChoices
  /** The encoding of the file's text, if the customer gave it; else its bytes decide. */
  encoding?: NamedEncoding
  /** Whether rows that are hidden in a workbook are left out; read like others unless a person says so. */
  leavesOutHidden?: boolean
  /** Whose rows are left out of the report as if they were not there. */
  leavesOut?: LeavesOut
  /** Thresholds that the policy sets in place of the checks' own, by check and name. */
  thresholds?: ThresholdChoices
  /** What the account says about itself. */
  account?: { markets?: readonly string[]; formSince?: Date }
  /** Where IP addresses are registered, if the platform has that data. */
  ipCountries?: IpCountries
  /** Whom the account must not mail again, if the platform has reported that. */
  suppressed?: Suppressed
  /**
   * Asks whether domains take mail, if wanted: the names of up to 1,000 of the list's domains then leave the
   * engine, and the report depends on what the name system says at that moment.
   */
  askDomains?: AskDomains
  /**
   * Asks since when domains have been registered, if wanted, for those who decide: of up to 1,000 of the list's
   * domains, and a preview never asks.
   */
  askRegistered?: AskRegistered
  /** Called after each block with the progress of reading. */
  onProgress?: (progress: { bytes: number; rows: number }) => void
  /**
   * Receives what the report leaves out because it says more about recipients: the sketch, and a sample of
   * rows with their addresses in clear. A caller that keeps them must key the one and seal the other.
   */
  onRecipients?: (drawn: { sketch: Sketch; sample: SampledRow[] }) => void
  /** Stops the reading: `screen` then rejects with the signal's reason. */
  signal?: AbortSignal
  limits?: Partial<Limits>
  /** Begins a SHA-256, if the platform has a faster one than ours. */
  hash?: () => ByteHash
  /** Opens a second thread that counts while this one reads. */
  openThread?: () => TallyThread
}
