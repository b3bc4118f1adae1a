import {
  addressFaultTexts,
  columnRoles,
  columnRoleTexts,
  fileRefusalTexts,
  readForm,
  reportView,
  rowFaultTexts,
  type ScreenedFile,
  type ScreeningReport,
  screen,
} from '@freigabe/screening'
import { inFileOrder } from '../screening/lines/in-file-order.ts'
import { bytesOf } from './bytes-of.ts'
import { mendAsWished, readingOptions } from './mend-as-wished.ts'
import {
  type FromWorker,
  type Preview,
  type PreviewColumns,
  type Reading,
  type ToWorker,
  wishesAtFirst,
} from './messages.ts'

type Task = Extract<ToWorker, { kind: 'look' }>

/** The beginning of a file shows its columns. */
const beginning = 256 * 1024
/** More lines than this are not corrected by hand. */
const listedLines = 10_000

/**
 * Screens a file on the customer's computer. The report is a preview, and takes no address out of the worker.
 */
export async function lookAtFile(
  { file, columns, remembered }: Task,
  onProgress: (bytes: number) => void,
): Promise<FromWorker> {
  const start = await screen(bytesOf(file.slice(0, beginning)), { now: new Date() })
  // As on the server: what the customer says about this file takes precedence over what was said about
  // others.
  const known = await recall(file, remembered)
  const reading: Reading = {
    columns: { ...known?.columns, ...columns },
    encoding: known?.encoding ?? null,
  }
  const report = await screen(bytesOf(file), {
    ...readingOptions(reading),
    ...(mayHoldIps(start) ? { ipCountries: await loadIpCountries() } : {}),
    now: new Date(),
    origin: 'preview',
    limits: { listedLines },
    onProgress: ({ bytes }) => onProgress(bytes),
  })
  const preview = previewOf(report, reading)
  if (preview.unwanted.gone === 0) return { kind: 'looked', preview }
  const { dayOrder } = preview
  const wished = { file, reading, wishes: wishesAtFirst, dayOrder, listed: null }
  const atFirst = await mendAsWished(wished, { write() {} })
  // With the rows of the same recipients that say nothing of it, so that the tick counts as the sentence does.
  const unwanted = { ...preview.unwanted, gone: atFirst.dropped.gone }
  return { kind: 'looked', preview: { ...preview, atFirst, unwanted } }
}

async function recall(file: File, remembered: Task['remembered']) {
  if (remembered.length === 0) return undefined
  const form = await readForm(bytesOf(file))
  return remembered.find(({ shape }) => shape === form?.shape)
}

/** The beginning of a packed file shows nothing. */
function mayHoldIps({ columns }: ScreeningReport): boolean {
  if (columns === null) return true
  return columns.roles.signup_ip !== undefined || columns.roles.confirm_ip !== undefined
}

/** Half a megabyte needed only for lists with IP addresses. */
async function loadIpCountries() {
  const { loadIpCountries: load } = await import('@freigabe/screening/ip-data')
  return load()
}

function previewOf(report: ScreeningReport, reading: Reading): Preview {
  const screened = report.outcome === 'screened' ? report : null
  return {
    reading,
    sha256: report.file.sha256,
    screening: screened && { ...reportView(screened), comparison: null },
    refusal: report.outcome === 'refused' ? fileRefusalTexts[report.refusal.code] : null,
    columns: report.columns && mayNeedAnother(report) ? columnsOf(report.columns) : null,
    empty: screened?.recipients.empty ?? 0,
    lines: screened ? linesOf(screened) : [],
    hiddenRows: screened?.file.workbook?.hiddenRows ?? 0,
    rows: screened?.rows.total ?? 0,
    unwanted: unwantedIn(screened),
    atFirst: null,
    dayOrder: screened?.dayOrder?.order ?? null,
    typos: screened ? typosOf(screened) : [],
  }
}

/** Of a file that holds no recipient, no other column holds one either. */
function mayNeedAnother(report: ScreeningReport): boolean {
  if (report.outcome !== 'refused') return true
  return report.refusal.code !== 'header_only' && report.refusal.code !== 'no_addresses'
}

function columnsOf(columns: NonNullable<ScreeningReport['columns']>): PreviewColumns {
  const { header, width, email, unclear = [], candidates, roles } = columns
  const others = columnRoles
    .filter((role) => role !== 'email')
    .map((role) => ({ role, name: columnRoleTexts[role], index: roles[role]?.index ?? null }))
  return {
    header,
    width,
    email: email?.index ?? null,
    unclear,
    confidence: email?.confidence ?? candidates[0]?.confidence ?? 0,
    isChosen: email?.chosenBy === 'customer',
    roles: others,
  }
}

function linesOf({ rows, recipients }: ScreenedFile) {
  return inFileOrder(
    rows.refusedLines.map((each) => ({ ...each, text: rowFaultTexts[each.reason] })),
    recipients.invalidLines.map((each) => ({ ...each, text: addressFaultTexts[each.reason] })),
  )
}

function typosOf({ findings }: ScreenedFile) {
  const found = findings.find(({ id }) => id === 'typo_domains')
  return found?.id === 'typo_domains' ? found.facts.domains : []
}

function unwantedIn(screened: ScreenedFile | null): Preview['unwanted'] {
  const counts = { gone: 0, stale: 0, roles: screened?.recipients.roles ?? 0 }
  for (const { id, facts } of screened?.findings ?? []) {
    if (id === 'stale_contacts') counts.stale = facts.contacted.over24
    if (id !== 'status_column') continue
    const { unsubscribed = 0, complained = 0, blocked = 0, bounced = 0 } = facts.meanings
    counts.gone = unsubscribed + complained + blocked + bounced
  }
  return counts
}
