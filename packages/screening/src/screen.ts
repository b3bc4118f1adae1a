import { askAboutDomains } from './ask-about-domains.ts'
import { askAboutRegistrations } from './ask-about-registrations.ts'
import type { CheckContext } from './checks/check.ts'
import { type Finding, weighAgain } from './checks/checks.ts'
import { type ColumnRole, cellRoles } from './columns/column-role.ts'
import { describeColumns } from './columns/describe-columns.ts'
import { emailColumnOf, findLayout, headingsOf, type Layout } from './columns/find-layout.ts'
import { suppressionSender } from './columns/suppression-senders.ts'
import { Sha256 } from './digest/sha256.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { PackedTally } from './packing/packed-tally.ts'
import { Packer } from './packing/packer.ts'
import { TallyElsewhere, type TallyThread } from './parallel/tally-elsewhere.ts'
import { BlockSource } from './reading/block-source.ts'
import { FileRefusal } from './reading/file-refusal.ts'
import { holdsNoAddress, isReadWhole } from './reading/holds-no-address.ts'
import { openTable } from './reading/open-table.ts'
import type { SampleRow } from './reading/table.ts'
import { RecipientReader } from './recipient-reader.ts'
import { RecipientRegister } from './recipient-register.ts'
import { type FileEnd, refusedReport, screenedReport } from './report.ts'
import type { ScreeningOptions } from './screening-options.ts'
import type { ScreeningReport } from './screening-report.ts'
import type { Tallied, TallySetup } from './tally.ts'

/**
 * Screens a recipients file: reads it once, from any source of bytes, and answers with a report that holds no
 * address. Memory stays bounded, whatever the file's size.
 *
 * A file that cannot be screened is an answer too (`outcome: 'refused'`); this rejects only with the input's
 * own errors, the signal's reason and the failure of a second thread.
 */
export async function screen(
  input: AsyncIterable<Uint8Array>,
  options: ScreeningOptions,
): Promise<ScreeningReport> {
  const limits = { ...defaultLimits, ...options.limits }
  const newHash = options.hash ?? (() => new Sha256())
  const hash = newHash()
  let layout: Layout | null = null
  let reader: RecipientReader | null = null
  let counting: Counting | null = null
  // Starts while the first block is examined.
  const thread = options.openThread?.()
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
    const { encoding, leavesOutHidden } = options
    const table = await openTable(source, limits, { encoding, leavesOutHidden })
    layout = findLayout(table.sample, options.columns)
    if (isAskingInVain(layout, options) && (await holdsNoAddress(table))) {
      throw new FileRefusal('no_addresses')
    }
    const email = emailColumnOf(layout)
    const setup = setUpTally(layout, table.sample, limits, options)
    counting = beginCounting(setup, thread)
    const { columns, take } = counting
    const register = new RecipientRegister()
    const packer = new Packer(columns, (pack, addresses) => {
      register.enter(pack, addresses)
      return take(pack)
    })
    reader = new RecipientReader(layout, email, limits.rows, packer, options.leavesOut)
    await table.read(layout.widths, reader)
    packer.flush()
    if (reader.rows === 0) {
      throw new FileRefusal(isReadWhole(table.format()) ? 'header_only' : 'no_email_column')
    }
    const counted = counting.finish(reader.shape())
    // Sorting takes time, and may as well happen while another thread counts.
    const digest = register.digest(newHash())
    const tallied = await counted
    thread?.end()
    options.onRecipients?.({ sketch: tallied.sketch, sample: tallied.sample })
    const findings = await withAnswers(tallied, options)
    return screenedReport(
      end(),
      table.format(),
      { ...tallied, findings, digest },
      options.ipCountries,
    )
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error
    return refusedReport(end(), error.code)
  } finally {
    thread?.end()
    await source.close()
  }
}

/** No column was found or named, so that its customer would be asked which one it is. */
function isAskingInVain({ email, unclear, missing }: Layout, { columns }: ScreeningOptions) {
  return email === null && unclear.length + missing.length === 0 && columns?.email === undefined
}

/** The findings, with those in their places that rest on more than the file. */
async function withAnswers(
  { findings, recipients, domainsToAsk, firstSignUps }: Tallied,
  { askDomains, askRegistered, thresholds = {}, signal }: ScreeningOptions,
): Promise<Finding[]> {
  const [mail, registered] = await Promise.all([
    askDomains && askAboutDomains(domainsToAsk, recipients.unique, askDomains, signal),
    askRegistered && askAboutRegistrations(firstSignUps, askRegistered, signal),
  ])
  return weighAgain(findings, thresholds, { ...mail, ...registered })
}

/** What counts the packed rows: this thread or another. */
interface Counting extends Pick<TallyElsewhere, 'take' | 'keepUp' | 'finish'> {
  /** Places in the row of the cells that are to be packed. */
  columns: readonly number[]
}

/** Starts counting rows: in the thread, or here where there is none. */
function beginCounting(
  { setup, columns }: { setup: TallySetup; columns: readonly number[] },
  thread: TallyThread | undefined,
): Counting {
  if (thread !== undefined) {
    const elsewhere = new TallyElsewhere(thread, setup, columns.length)
    return {
      columns,
      take: (pack) => elsewhere.take(pack),
      keepUp: () => elsewhere.keepUp(),
      finish: (shape) => elsewhere.finish(shape),
    }
  }
  const tally = new PackedTally(setup, columns.length)
  return {
    columns,
    take(pack) {
      tally.take(pack)
      return pack
    },
    keepUp: async () => {},
    finish: async (shape) => tally.finish(shape),
  }
}

/** What the tally needs to know, and the columns whose cells it gets. */
function setUpTally(
  layout: Layout,
  sample: readonly SampleRow[],
  limits: Limits,
  options: ScreeningOptions,
): { setup: TallySetup; columns: readonly number[] } {
  const roles = cellRoles.filter((role) => layout.roles[role] !== undefined)
  const columns = roles.map((role) => layout.roles[role]!.index)
  const context = contextOf(layout, sample, options)
  const forDesk = (options.origin ?? 'preview') !== 'preview'
  const setup = {
    indexes: Object.fromEntries(roles.map((role, i) => [role, i])),
    openOrder: layout.openOrder,
    listedLines: limits.listedLines,
    thresholds: options.thresholds ?? {},
    forDesk,
    asksDomains: options.askDomains !== undefined,
    asksRegistered: options.askRegistered !== undefined && forDesk,
    context,
  }
  return { setup, columns }
}

function contextOf(
  layout: Layout,
  sample: readonly SampleRow[],
  { now, account, ipCountries, suppressed }: ScreeningOptions,
): CheckContext {
  const recipients = sample.filter(({ line }) => line > (layout.headerLine ?? 0))
  return {
    now: now.getTime(),
    roles: new Set(Object.keys(layout.roles) as ColumnRole[]),
    headings: headingsOf(layout),
    suppressionSender: suppressionSender(layout.header, recipients),
    markets: account?.markets ?? [],
    formSince: account?.formSince?.getTime() ?? null,
    ipCountries: ipCountries ?? null,
    suppressed: suppressed ?? null,
  }
}
