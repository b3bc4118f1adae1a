import type { EventData, EventName } from '@freigabe/contract'
import type { NewEvent } from './chain.ts'
import type { DecidedEvent, LogType } from './log-type.ts'

/** What is told of one event: its type, the group that it happened in, and its data as the catalogue says. */
export interface Told {
  type: EventName
  group: string | null
  body: EventData
}

/**
 * What the platform is told of what was logged, in the same order. Everything that is told may be read by the
 * account, too, so it hears of nothing that happens within the house.
 */
export function publicEvents(events: readonly NewEvent[]): Told[] {
  return events.flatMap((event) => {
    const teller = tellers[event.type]
    if (!teller || event.isInternal) return []
    const [type, data] = teller
    return [{ type, group: groupOf(event), body: data(event) }]
  })
}

/** Whether the account is told of what is logged under a type, or it stays within the house. */
export function isTold(type: string): boolean {
  return Boolean(tellers[type])
}

function groupOf({ group, body }: NewEvent): string | null {
  const named = group ?? body.groupId
  return typeof named === 'string' ? named : null
}

/** What was logged under a type: as the core decided it, or as whoever logs it wrote it. */
type Body<Type extends LogType> = Type extends DecidedEvent['type']
  ? Omit<Extract<DecidedEvent, { type: Type }>, 'type' | 'at' | 'by'>
  : // biome-ignore lint/suspicious/noExplicitAny: whoever logs it says what it holds; the catalogue's test reads it
    Record<string, any>

type Logged<Type extends LogType> = Omit<NewEvent, 'body'> & { body: Body<Type> }
type Entry<Type extends LogType> = {
  [Name in EventName]: readonly [Name, (logged: Logged<Type>) => EventData<Name>]
}[EventName]

/** How each type is told; null where it is not. */
const table: { readonly [Type in LogType]: Entry<Type> | null } = {
  account_created: ['account.created', () => ({})],
  account_changed: ['account.changed', ({ body }) => ({ changed: body.changed })],
  account_facts_stated: ['account.changed', ({ body }) => ({ changed: Object.keys(body) })],
  sender_reported: null,
  member_invited: [
    'person.invited',
    ({ subject, body }) => ({ invitationId: subject, role: body.role }),
  ],
  member_joined: ['person.joined', ({ subject, body }) => ({ personId: subject, role: body.role })],
  member_changed: [
    'person.changed',
    ({ subject, body }) => ({ personId: subject, role: body.role }),
  ],
  member_removed: ['person.removed', ({ subject }) => ({ personId: subject })],
  invitation_withdrawn: null,
  key_issued: null,
  key_revoked: null,
  address_erased: null,
  webhook_endpoint_created: null,
  webhook_endpoint_changed: null,
  webhook_endpoint_removed: null,
  webhook_secret_rotated: null,
  webhook_endpoint_paused: null,
  webhook_endpoint_resumed: null,
  webhook_event_resent: null,
  webhook_events_replayed: null,

  group_created: ['group.created', ({ subject }) => ({ groupId: subject })],
  group_renamed: ['group.renamed', ({ subject }) => ({ groupId: subject })],
  group_deleted: ['group.deleted', ({ subject }) => ({ groupId: subject })],
  batch_received: [
    'import.received',
    ({ subject, body }) => ({ batchId: subject, dividedFrom: body.dividedFrom ?? null }),
  ],
  batch_screened: [
    'import.screened',
    ({ subject, body }) => ({
      batchId: subject,
      recipients: body.recipients,
      known: body.known ?? 0,
    }),
  ],
  batch_refused: [
    'import.refused',
    ({ subject, body }) => ({ batchId: subject, refusal: body.refusal }),
  ],
  batch_covered: [
    'import.covered',
    ({ subject, body }) => ({ batchId: subject, approvalIds: body.approvalIds }),
  ],
  batch_set_apart: [
    'import.set_apart',
    ({ subject, body }) => ({ batchId: subject, sourceId: body.sourceId, why: body.why }),
  ],
  batch_removed: ['import.removed', ({ subject }) => ({ batchId: subject })],
  report_handed_in: null,
  batch_leaving_out: null,
  columns_corrected: null,
  columns_forgotten: null,
  file_deleted: null,
  file_previewed: null,
  leave_out_list_kept: null,
  leave_out_list_removed: null,
  source_declared: [
    'source.declared',
    ({ subject, body }) => ({ sourceId: subject, kind: body.kind }),
  ],
  source_changed: [
    'source.changed',
    ({ subject, body }) => ({ sourceId: subject, kind: body.kind, version: body.version }),
  ],
  source_withdrawn: ['source.withdrawn', ({ subject }) => ({ sourceId: subject })],
  source_attacked: [
    'source.attacked',
    ({ subject, body: { groupId, attackId, kind, since, perHour } }) => ({
      ...{ sourceId: subject, groupId, attackId, kind, since, perHour },
    }),
  ],
  source_recovered: [
    'source.recovered',
    ({ subject, body }) => ({
      sourceId: subject,
      groupId: body.groupId,
      attackId: body.attackId,
    }),
  ],
  arrivals_delivered: null,

  case_opened: [
    'case.opened',
    ({ subject, body: { trigger, batchIds, sourceIds, predecessorId } }) => ({
      ...{ caseId: subject, trigger, predecessorId },
      ...{ batchIds: [...batchIds], sourceIds: [...sourceIds] },
    }),
  ],
  batches_joined: [
    'case.joined',
    ({ subject, body }) => ({ caseId: subject, batchIds: [...body.batchIds] }),
  ],
  submitted: [
    'case.submitted',
    ({ subject, body }) => ({ caseId: subject, revision: body.revision }),
  ],
  supplemented: [
    'case.supplemented',
    ({ subject, body }) => ({ caseId: subject, revision: body.revision }),
  ],
  question_asked: ['case.asked', questionOf],
  question_amended: ['case.question_changed', questionOf],
  question_taken_back: [
    'case.question_taken_back',
    ({ subject, body }) => ({ caseId: subject, questionId: body.questionId }),
  ],
  answered: [
    'case.answered',
    ({ subject, body: { revision, answered } }) => ({
      ...{ caseId: subject, revision },
      questionIds: [...answered],
    }),
  ],
  accepted: [
    'case.decided',
    ({ subject, body: { decisionId, conditions, endsAt } }) => ({
      ...{ caseId: subject, outcome: 'accepted', decisionId, endsAt },
      conditions: conditions.map(({ code }) => code),
    }),
  ],
  rejected: [
    'case.decided',
    ({ subject, body: { decisionId, grounds, remedies } }) => ({
      ...{ caseId: subject, outcome: 'rejected', decisionId },
      ...{ grounds: [...grounds], remedies: [...remedies] },
    }),
  ],
  lapsed: ['case.lapsed', ({ subject }) => ({ caseId: subject })],
  resumed: ['case.resumed', ({ subject }) => ({ caseId: subject })],
  withdrawn: ['case.withdrawn', ({ subject }) => ({ caseId: subject })],
  revoked: [
    'case.revoked',
    ({ subject, body: { decisionId, grounds } }) => ({
      ...{ caseId: subject, decisionId },
      grounds: [...grounds],
    }),
  ],
  step_widened: [
    'case.widened',
    ({ subject, body }) => ({ caseId: subject, decisionId: body.decisionId }),
  ],
  step_waits: [
    'case.step_waits',
    ({ subject, body: { decisionId, why, lookBy } }) => {
      return { caseId: subject, decisionId, why, lookBy }
    },
  ],
  step_overdue: null,
  reopened: ['case.reopened', ({ subject, body }) => ({ caseId: subject, reason: body.reason })],
  batches_split_off: [
    'case.split',
    ({ subject, body: { batchIds, newCaseId } }) => ({
      ...{ caseId: subject, newCaseId },
      batchIds: [...batchIds],
    }),
  ],
  batch_divided: [
    'case.divided',
    ({ subject, body: { batchId, firstBatchId, restBatchId, newCaseId } }) => {
      return { caseId: subject, batchId, firstBatchId, restBatchId, newCaseId }
    },
  ],
  assessed: null,
  decision_proposed: null,
  proposal_returned: null,
  proposal_withdrawn: null,
  case_deferred: null,
  case_handed_over: null,
  priority_changed: null,
  note_written: null,
  answers_opened: null,
  contact_opened: null,

  request_filed: [
    'request.filed',
    ({ subject, body: { messageId, kind, caseId } }) => {
      return { requestId: subject, messageId, kind, caseId }
    },
  ],
  request_written: [
    'request.written',
    ({ subject, body }) => ({ requestId: subject, messageId: body.messageId }),
  ],
  request_replied: [
    'request.answered',
    ({ subject, body: { messageId, asks } }) => ({ requestId: subject, messageId, asks }),
  ],
  appeal_upheld: ['request.decided', (logged) => appealOf(logged, 'upheld')],
  appeal_dismissed: ['request.decided', (logged) => appealOf(logged, 'dismissed')],
  goodwill_granted: [
    'goodwill.decided',
    ({ subject, body: { messageId, measure } }) => {
      return { requestId: subject, messageId, outcome: 'granted', measure }
    },
  ],
  goodwill_declined: [
    'goodwill.decided',
    ({ subject, body }) => ({
      ...{ requestId: subject, messageId: body.messageId },
      ...{ outcome: 'declined', measure: null },
    }),
  ],
  request_closed: [
    'request.closed',
    ({ subject, body }) => ({ requestId: subject, outcome: body.outcome }),
  ],
  request_overdue: null,

  measure_proposed: null,
  hearing_opened: [
    'proceeding.opened',
    ({ subject, body: { measure, grounds, until } }) => ({
      ...{ proceedingId: subject, measure, until },
      grounds: [...grounds],
    }),
  ],
  hearing_answered: ['proceeding.answered', ({ subject }) => ({ proceedingId: subject })],
  warning_withdrawn: [
    'proceeding.decided',
    ({ subject }) => ({ proceedingId: subject, outcome: 'lifted', grounds: [] }),
  ],
  account_warned: ['proceeding.decided', (logged) => measureOf(logged, 'warned')],
  account_suspended: ['proceeding.decided', (logged) => measureOf(logged, 'suspended')],
  suspension_upheld: ['proceeding.decided', (logged) => measureOf(logged, 'upheld')],
  proceeding_dropped: ['proceeding.decided', (logged) => measureOf(logged, 'dropped')],
  suspension_lifted: [
    'proceeding.decided',
    ({ subject, body }) => ({
      // Where no proceeding led to the suspension, it is logged of the account.
      proceedingId: body.decisionId === undefined ? null : subject,
      ...{ outcome: 'lifted', grounds: [] },
    }),
  ],

  consent_record_asked: [
    'complaint.asked',
    ({ subject, body }) => ({ complaintId: subject, until: body.until }),
  ],
  consent_record_answered: ['complaint.answered', ({ subject }) => ({ complaintId: subject })],
  complaint_entered: null,
  complaint_traced: null,
  complaint_looked_up: null,
  complained_address_shown: null,
  complaint_noted: null,
  complaint_closed: null,

  hold_placed: [
    'hold.placed',
    ({ subject, body: { unit, rule, lookBy } }) => ({
      ...{ holdId: subject, unit: unit.kind, rule, lookBy },
      groupId: unit.kind === 'account' ? null : unit.groupId,
      batchId: unit.kind === 'import' ? unit.batchId : null,
    }),
  ],
  hold_looked_at: null,
  hold_answered: ['hold.answered', ({ subject }) => ({ holdId: subject })],
  hold_noted: null,
  hold_overdue: null,
  hold_lifted: ['hold.lifted', ({ subject }) => ({ holdId: subject })],
  hold_confirmed: [
    'hold.confirmed',
    ({ subject, body }) => ({ holdId: subject, grounds: [...body.grounds] }),
  ],
}

/** The same for any type, since each entry was checked for its own above. */
const tellers = table as unknown as Readonly<
  Record<string, readonly [EventName, (logged: NewEvent) => EventData] | null>
>

function questionOf({ subject, body }: Logged<'question_asked' | 'question_amended'>) {
  return { caseId: subject, questionId: body.questionId, grounds: [...body.grounds] }
}

function appealOf<Outcome extends 'upheld' | 'dismissed'>(
  { subject, body }: Logged<'appeal_upheld' | 'appeal_dismissed'>,
  outcome: Outcome,
) {
  const reasons = [...body.reasons] as EventData<'request.decided'>['reasons']
  return { requestId: subject, messageId: body.messageId, outcome, reasons }
}

function measureOf<Outcome extends EventData<'proceeding.decided'>['outcome']>(
  { subject, body }: { subject: string; body: object },
  outcome: Outcome,
) {
  const { grounds = [] }: { grounds?: readonly string[] } = body
  return { proceedingId: subject, outcome, grounds: [...grounds] }
}
