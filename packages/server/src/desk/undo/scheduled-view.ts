import type { ScheduledDecision } from '@freigabe/contract'
import type { Selectable } from 'kysely'
import type { Tables } from '../../database/tables.ts'

type Row = Selectable<Tables['scheduled_decision']>

/** The columns that are shown of what waits. */
export const scheduledColumns = [
  'decision_id',
  'kind',
  'proposes',
  'by_person',
  'by_name',
  'made_at',
  'due_at',
  'refused',
] as const

/** What waits to be carried out, as the API shows it to one person; what was written is its author's. */
export function scheduledView(
  row: Pick<Row, (typeof scheduledColumns)[number]>,
  personId: string,
): ScheduledDecision {
  return {
    id: row.decision_id,
    kind: row.proposes ? 'propose' : row.kind,
    by: { id: row.by_person, name: row.by_name },
    mine: row.by_person === personId,
    at: row.made_at,
    dueAt: row.due_at,
    refused: row.refused,
  }
}
