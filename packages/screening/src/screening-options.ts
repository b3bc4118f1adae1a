import type { AskDomains } from './ask-about-domains.ts'
import type { ThresholdChoices } from './checks/checks.ts'
import type { ColumnChoices } from './columns/column-role.ts'
import type { Suppressed } from './counting/suppressed-set.ts'
import type { IpCountries } from './ip/ip-countries.ts'
import type { Limits } from './limits.ts'
import type { TallyThread } from './parallel/tally-elsewhere.ts'
import type { ByteHash } from './reading/block-source.ts'
import type { NamedEncoding } from './reading/text-encoding.ts'
import type { ReportOrigin } from './screening-report.ts'
import type { SampledRow } from './sketch/row-sample.ts'
import type { Sketch } from './sketch/sketch.ts'

export interface ScreeningOptions {
  /** The instant of the screening; the engine has no clock of its own. */
  now: Date
  /** Who screens; a preview where nothing is said. */
  origin?: ReportOrigin
  /** The columns that the customer confirmed or corrected. */
  columns?: ColumnChoices
  /** How the file's text is encoded, where the customer said so; else its bytes tell. */
  encoding?: NamedEncoding
  /** What the policy sets otherwise than the checks do, by check and name. */
  thresholds?: ThresholdChoices
  /** What the account says of itself. */
  account?: { markets?: readonly string[]; formSince?: Date }
  /** Where IP addresses are registered, where the platform has that at hand. */
  ipCountries?: IpCountries
  /** Whom the account must not mail again, where the platform has reported that. */
  suppressed?: Suppressed
  /**
   * Asks whether domains take mail, where that is wanted: the names of up to 1,000 of the list's domains
   * then leave the engine, and the report depends on what the name system says at that moment.
   */
  askDomains?: AskDomains
  /** Told after each block how far reading has come. */
  onProgress?: (progress: { bytes: number; rows: number }) => void
  /**
   * Handed what the report leaves out because it tells more about recipients: the sketch, and a
   * sample of rows with their addresses in clear. Whoever keeps them keys the one and seals the other.
   */
  onRecipients?: (drawn: { sketch: Sketch; sample: SampledRow[] }) => void
  /** Stops the reading: `screen` then rejects with the signal's reason. */
  signal?: AbortSignal
  limits?: Partial<Limits>
  /** Begins a SHA-256, where the platform has a faster one than ours. */
  hash?: () => ByteHash
  /** Opens a second thread that counts while this one reads. */
  openThread?: () => TallyThread
}
