import { type AskDomains, askAboutDomains } from './ask-about-domains.ts'
import type { Finding, ThresholdChoices } from './checks/checks.ts'
import type { Suppressed } from './checks/suppressed-set.ts'
import { weighAgain } from './checks/weigh-again.ts'
import type { ColumnChoices, ColumnRole } from './columns/column-role.ts'
import { describeColumns } from './columns/describe-columns.ts'
import { findLayout, type Layout } from './columns/find-layout.ts'
import { Sha256 } from './digest/sha256.ts'
import type { IpCountries } from './ip/ip-countries.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { TallyElsewhere } from './parallel/tally-elsewhere.ts'
import type { TallyThread } from './parallel/tally-port.ts'
import { BlockSource, type ByteHash } from './reading/block-source.ts'
import { FileRefusal } from './reading/file-refusal.ts'
import { openTable } from './reading/open-table.ts'
import type { NamedEncoding } from './reading/text-encoding.ts'
import { RecipientReader } from './recipient-reader.ts'
import type { RecipientSink } from './recipient-sink.ts'
import { type FileEnd, refusedReport, screenedReport } from './report.ts'
import type { ReportOrigin, ScreeningReport } from './screening-report.ts'
import type { SampledRow } from './sketch/row-sample.ts'
import type { Sketch } from './sketch/sketch.ts'
import { type Tallied, Tally, type TallySetup } from './tally.ts'

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
  /** SHA-256 of the file's bytes, where the platform has a faster one than ours. */
  hash?: ByteHash
  /** Opens a second thread that counts while this one reads. */
  openThread?: () => TallyThread
}

/**
 * Screens a recipients file: reads it once, from wherever its bytes come, and answers with a
 * report that holds no address. Memory stays bounded, whatever the file's size.
 *
 * A file that cannot be screened is an answer too (`outcome: 'refused'`); what this rejects with
 * are only the input's own errors, the signal's reason and the failure of a second thread.
 */
export async function screen(
  input: AsyncIterable<Uint8Array>,
  options: ScreeningOptions,
): Promise<ScreeningReport> {
  const limits = { ...defaultLimits, ...options.limits }
  const hash = options.hash ?? new Sha256()
  let layout: Layout | null = null
  let reader: RecipientReader | null = null
  let counting: Counting | null = null
  const source = new BlockSource(input, {
    hash,
    limit: limits.fileBytes,
    signal: options.signal,
    onBytes: (bytes) => options.onProgress?.({ bytes, rows: reader?.rows ?? 0 }),
    ready: async () => counting?.keepUp(),
  })
  const end = (): FileEnd => ({
    origin: options.origin ?? 'preview',
    screenedAt: options.now.toISOString(),
    columns: layout && describeColumns(layout),
    bytes: source.ended ? source.bytes : null,
    sha256: source.ended ? hash.digest() : null,
  })

  try {
    const table = await openTable(source, limits, { encoding: options.encoding })
    layout = findLayout(table.sample, options.columns)
    if (layout.missing.length > 0) throw new FileRefusal('column_not_found')
    if (layout.email === null) throw new FileRefusal('no_email_column')
    counting = beginCounting(layout, limits, options)
    reader = new RecipientReader(layout, layout.email, limits.rows, counting.sink)
    await table.read(layout.widths, reader)
    if (reader.rows === 0) throw new FileRefusal('header_only')
    const tallied = await counting.finish(reader.shape())
    options.onRecipients?.({ sketch: tallied.sketch, sample: tallied.sample })
    const findings = await withAnswers(tallied, options)
    return screenedReport(end(), table.format(), { ...tallied, findings }, options.ipCountries)
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error
    return refusedReport(end(), error.code)
  } finally {
    counting?.end()
    await source.close()
  }
}

/** Who counts the rows: this thread or another. */
type Counting = Pick<TallyElsewhere, 'keepUp' | 'finish' | 'end'> & { sink: RecipientSink }

function beginCounting(layout: Layout, limits: Limits, options: ScreeningOptions): Counting {
  const setup = setUpTally(layout, limits, options)
  if (options.openThread === undefined) {
    const tally = new Tally(setup)
    return {
      sink: tally,
      keepUp: async () => {},
      finish: async (shape) => tally.finish(shape),
      end() {},
    }
  }
  return TallyElsewhere.begin(options.openThread(), setup)
}

function setUpTally(layout: Layout, limits: Limits, options: ScreeningOptions): TallySetup {
  const columns = Object.entries(layout.roles).map(([role, { index }]) => [role, index])
  return {
    indexes: Object.fromEntries(columns),
    openOrder: layout.openOrder,
    listedLines: limits.listedLines,
    thresholds: options.thresholds ?? {},
    asksDomains: options.askDomains !== undefined,
    context: {
      now: options.now.getTime(),
      roles: new Set(Object.keys(layout.roles) as ColumnRole[]),
      headings: headingsOf(layout),
      markets: options.account?.markets ?? [],
      formSince: options.account?.formSince?.getTime() ?? null,
      ipCountries: options.ipCountries ?? null,
      suppressed: options.suppressed ?? null,
    },
  }
}

/** The findings with the one that only the name system can tell of, in its place. */
async function withAnswers(
  { findings, recipients, domainsToAsk }: Tallied,
  { askDomains, thresholds = {}, signal }: ScreeningOptions,
): Promise<Finding[]> {
  if (askDomains === undefined) return findings
  const facts = await askAboutDomains(domainsToAsk, recipients.unique, askDomains, signal)
  return weighAgain(findings, thresholds, facts && { unreachable_domains: facts })
}

function headingsOf({ header, roles }: Layout): Partial<Record<ColumnRole, string>> {
  const headings = Object.entries(roles).map(([role, { index }]) => [role, header?.[index] ?? ''])
  return Object.fromEntries(headings)
}
