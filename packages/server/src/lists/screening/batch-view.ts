import type { Batch, ColumnChoices, Columns, KnownRecipients, Screening } from '@freigabe/contract'
import { type LocalText, mendImport } from '@freigabe/core'
import {
  fileRefusalTexts,
  forCustomers,
  reportView,
  type ScreeningReport,
} from '@freigabe/screening'
import { type Selectable, sql } from 'kysely'
import type { RoleName } from '../../database/rights/roles.ts'
import type { Repeat, StoredComparison, StoredReading, Tables } from '../../database/tables.ts'
import { comparisonView } from '../comparison/comparison-view.ts'
import { repeats } from './recipients-in.ts'

/** The approved lists that hold recipients of the row's import, as the API shows them. */
const knownLists = sql<KnownRecipients['lists'] | null>`(
  select jsonb_agg(jsonb_build_object(
    'batchId', item ->> 'batchId', 'fileName', list.file_name,
    'recipients', (item ->> 'recipients')::int, 'approval', (
      select jsonb_build_object('caseId', approval.case_id, 'since', ${instant('approval.starts_at')},
        'endsAt', ${instant('approval.ends_at')}, 'isRevoked', approval.revoked_at is not null)
      from approval join approval_batch using (account_id, approval_id)
      where approval.account_id = list.account_id and approval.group_id = list.group_id
        and approval_batch.digest in (item ->> 'digest', item ->> 'partOf')
      order by approval.revoked_at is not null, approval.ends_at desc limit 1)
    ) order by (item ->> 'recipients')::int desc)
  from jsonb_array_elements(batch.known -> 'lists') as item
  join batch as list on list.account_id = batch.account_id
    and list.batch_id = (item ->> 'batchId')::uuid
)`.as('known_lists')

/** A moment as the API writes it. */
function instant(column: string) {
  return sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
}

export const batchColumns = [
  'batch.batch_id',
  'batch.group_id',
  'batch.reference',
  'batch.feedback_id',
  'batch.file_name',
  'batch.bytes',
  'batch.bytes_read',
  'batch.state',
  'batch.refusal',
  'batch.recipients',
  'batch.screening',
  'batch.comparison',
  'batch.origin',
  'batch.recorded_by_platform',
  'batch.fetched_from',
  'batch.reading',
  'batch.mended',
  'batch.alive_until',
  'batch.covered_before',
  'batch.known',
  knownLists,
  repeats,
  'batch.source_id',
  'batch.arrived_on',
  'batch.beyond_cap',
  'batch.set_apart',
  'batch.deviations',
  'batch.bulk',
  'batch.sampled',
  'batch.created_at',
  'batch.file_key',
  'batch.file_deleted_at',
] as const

type BatchRow = Pick<Selectable<Tables['batch']>, NameOf<(typeof batchColumns)[number]>> & {
  known_lists: KnownRecipients['lists'] | null
  repeats: Repeat[]
}
type NameOf<Column> = Column extends `batch.${infer Name extends keyof Tables['batch'] & string}`
  ? Name
  : never

/** An import's row as the API shows it: findings that point to forgery, and limits, to the desk alone. */
export function batchView(
  row: BatchRow,
  caseId: string | null,
  now: string,
  reader: RoleName = 'customer',
): Batch {
  return {
    id: row.batch_id,
    groupId: row.group_id,
    reference: row.reference,
    feedbackId: row.feedback_id,
    fileName: row.file_name,
    bytes: row.bytes,
    state: row.state,
    origin: row.origin,
    recordedBy: row.recorded_by_platform ? 'platform' : row.fetched_from,
    progress:
      row.state === 'screening' ? Math.min(1, row.bytes_read / Math.max(1, row.bytes)) : null,
    interruptedAt: interruptedAt(row, now),
    refusal: refusalView(row),
    recipients: row.recipients,
    screening: screeningView(row.screening, row.comparison, reader),
    mended: mendedView(row),
    columns: columnsView(row.screening, row.reading),
    caseId,
    coveredBefore: row.covered_before,
    known: knownView(row),
    repeats: row.repeats.map(({ older: _, ...repeat }) => repeat),
    arrived: arrivedView(row, reader),
    createdAt: row.created_at,
    fileDeletedAt: row.file_deleted_at,
  }
}

/** Where rows were left out here, another file is kept than the one that was read. */
function mendedView({ mended, screening }: BatchRow): Batch['mended'] {
  return mended && { ...mended, to: mended.to ?? screening?.file.sha256 ?? null }
}

function knownView({ known, known_lists }: BatchRow): Batch['known'] {
  if (known === null) return null
  const { file, isAll, lists } = known
  const recipients = lists.reduce((sum, list) => sum + list.recipients, 0)
  return { recipients, isAll, file, lists: known_lists ?? [] }
}

function arrivedView(
  { source_id, arrived_on, beyond_cap, set_apart, bulk, deviations, sampled }: BatchRow,
  reader: RoleName,
): Batch['arrived'] {
  if (source_id === null || arrived_on === null) return null
  return {
    sourceId: source_id,
    day: arrived_on,
    beyondCap: beyond_cap && set_apart === null,
    setApart: set_apart,
    bulk,
    deviations: reader === 'desk' ? (deviations ?? []) : [],
    sampled,
  }
}

/** The screening process promised to be alive, and is not; another process takes over. */
function interruptedAt({ state, alive_until }: BatchRow, now: string): string | null {
  return state === 'screening' && alive_until !== null && alive_until <= now ? alive_until : null
}

function refusalView({ state, refusal, file_key }: BatchRow): Batch['refusal'] {
  const mending = mendImport({ state, refusal, fileKept: file_key !== null })
  if (refusal === null || mending === null) return null
  return { code: refusal, text: refusalText(refusal), mending }
}

/** The stored report as the API shows it, with the comparison; null where the whole file was refused. */
function screeningView(
  report: ScreeningReport | null,
  comparison: StoredComparison | null,
  reader: RoleName,
): Screening | null {
  if (report === null || report.outcome === 'refused') return null
  return {
    ...reportView(reader === 'desk' ? report : forCustomers(report)),
    comparison: comparison === null ? null : comparisonView(comparison, reader),
  }
}

/** The columns of the file, so that the customer can confirm or correct what they hold. */
function columnsView(
  report: ScreeningReport | null,
  reading: StoredReading | null,
): Columns | null {
  if (report === null || report.columns === null) return null
  const { header, width, email, unclear = [], candidates, roles, shape } = report.columns
  const chosen = reading?.columns ?? {}
  return {
    header,
    width,
    email: email?.index ?? null,
    unclear,
    confidence: email?.confidence ?? candidates[0]?.confidence ?? 0,
    confirmed: chosen.email !== undefined || email?.chosenBy === 'customer',
    roles,
    chosen: {
      columns: chosen as ColumnChoices,
      encoding: reading?.encoding ?? null,
      remembered: reading?.remembered ?? false,
    },
    shape: reading?.shape ?? shape,
  }
}

const interrupted: LocalText = {
  de: 'Wegen einer Störung bei uns konnten wir die Datei nicht zu Ende lesen. Bitte importieren Sie sie noch einmal.',
  en: 'A fault on our side kept us from reading the file to its end. Please import it once more.',
}

/** What a refusal of a whole file says to the customer. */
function refusalText(code: string): LocalText {
  return (fileRefusalTexts as Record<string, LocalText>)[code] ?? interrupted
}
