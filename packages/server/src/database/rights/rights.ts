import type { Tables } from '../tables.ts'
import type { RoleName } from './roles.ts'

// One file, however long: who may do what is a matrix, and is read as a whole.

/**
 * `own`: rows of the account that the transaction is bound to. `members`: the people of that account.
 * `all`: every row. `advice`, `appeals` and `goodwill`: of requests those that go to support, to the desk
 * or to billing. `own_advice`: of these the account's. `goodwill_groups`: groups that a request for
 * goodwill is about. `goodwill_decisions`: of those that wait to be carried out, those on goodwill. `platform`: what belongs to no account.
 */
export type Reach =
  | 'own'
  | 'members'
  | 'all'
  | 'advice'
  | 'own_advice'
  | 'appeals'
  | 'goodwill'
  | 'goodwill_groups'
  | 'goodwill_decisions'
  | 'platform'
export type Verb = 'select' | 'insert' | 'update' | 'delete'
export type TableName = keyof Tables | 'person_verification'
export interface TableRight {
  reach: Reach
  may: readonly Verb[]
  /** How far all but reading reaches, where that is less. */
  writes?: Reach
}
export type TableRights = Partial<Record<RoleName, TableRight>>

const read = ['select'] as const
const keep = ['select', 'insert', 'update', 'delete'] as const
const append = ['select', 'insert'] as const
const addAndChange = ['select', 'insert', 'update'] as const
const addAndRemove = ['select', 'insert', 'delete'] as const
const replace = ['select', 'update'] as const
const remove = ['select', 'delete'] as const

/** What an account works with and customers, support and the desk read. */
const shared: TableRights = {
  customer: { reach: 'own', may: read },
  support: { reach: 'own', may: read },
  desk: { reach: 'all', may: read },
  command: { reach: 'own', may: keep },
  worker: { reach: 'all', may: read },
}
/** Never changed once written, but where an address is erased. */
const record: TableRights = { ...shared, command: { reach: 'own', may: append } }

/** What customers ask for; each kind is seen by its own people only, and by support as customers see it. */
const requested: TableRights = {
  ...shared,
  desk: { reach: 'appeals', may: read },
  billing: { reach: 'goodwill', may: read },
}

/** What senders report of an account, of what came back too, and take from its caps, beside its changes. */
const counted: TableRights = {
  gate: { reach: 'all', may: addAndChange },
  customer: { reach: 'own', may: read },
  support: { reach: 'own', may: read },
  desk: { reach: 'all', may: read },
  command: { reach: 'own', may: read },
}

const withoutDesk = without(shared, 'desk')

/**
 * Who may do what with each table. A role that is not named has no right at all. Applied at every
 * start by `applyRights`, printed into `docs/reference/rights.md`, and tried out by tests in bare SQL.
 */
export const rights: Record<TableName, TableRights> = {
  platform: everybodyReads({ admin: { reach: 'all', may: addAndChange } }),
  policy_pack_version: everybodyReads({ admin: { reach: 'all', may: append } }),
  policy_publication: everybodyReads({ admin: { reach: 'all', may: append } }),
  policy_draft: {
    desk: { reach: 'all', may: read },
    admin: { reach: 'all', may: addAndChange },
    worker: { reach: 'all', may: read },
  },
  policy_trial: {
    desk: { reach: 'all', may: read },
    admin: { reach: 'all', may: addAndChange },
    worker: { reach: 'all', may: replace },
  },
  policy_trial_case: {
    desk: { reach: 'all', may: read },
    worker: { reach: 'all', may: ['select', 'insert', 'delete'] },
  },
  person: {
    door: { reach: 'all', may: keep },
    customer: { reach: 'members', may: read },
    support: { reach: 'members', may: read },
    desk: { reach: 'all', may: read },
    admin: { reach: 'all', may: read },
    command: { reach: 'members', may: read },
    worker: { reach: 'all', may: read },
    privacy: { reach: 'all', may: replace },
  },
  person_session: { door: { reach: 'all', may: keep }, privacy: { reach: 'all', may: remove } },
  person_credential: { door: { reach: 'all', may: keep }, privacy: { reach: 'all', may: remove } },
  person_verification: {
    door: { reach: 'all', may: keep },
    privacy: { reach: 'all', may: remove },
  },
  staff_member: {
    door: { reach: 'all', may: read },
    desk: { reach: 'all', may: read },
    admin: { reach: 'all', may: keep },
    privacy: { reach: 'all', may: read },
  },
  invitation: {
    door: { reach: 'all', may: read },
    customer: { reach: 'own', may: read },
    support: { reach: 'own', may: read },
    command: { reach: 'own', may: keep },
    admin: { reach: 'all', may: keep },
    privacy: { reach: 'all', may: remove },
  },
  api_key: {
    gate: { reach: 'all', may: read },
    customer: { reach: 'own', may: read },
    command: { reach: 'own', may: addAndChange },
    admin: { reach: 'all', may: addAndChange },
  },
  idempotency: {
    door: { reach: 'all', may: keep },
    worker: { reach: 'all', may: remove },
    privacy: { reach: 'all', may: remove },
  },
  attempt: {
    door: { reach: 'all', may: addAndChange },
    worker: { reach: 'all', may: remove },
  },
  mail: {
    customer: { reach: 'own', may: read },
    support: { reach: 'own', may: read },
    queue: { reach: 'all', may: ['insert'] },
    worker: { reach: 'all', may: replace },
    privacy: { reach: 'all', may: ['select', 'update', 'delete'] },
  },
  desk_queue: {
    desk: { reach: 'all', may: replace },
    command: { reach: 'own', may: keep },
    worker: { reach: 'all', may: read },
    privacy: { reach: 'all', may: replace },
  },
  desk_skip: {
    desk: { reach: 'all', may: read },
    command: { reach: 'own', may: keep },
    privacy: { reach: 'all', may: replace },
  },
  desk_view: {
    desk: { reach: 'all', may: addAndRemove },
    privacy: { reach: 'all', may: remove },
  },
  case_trait: {
    desk: { reach: 'all', may: read },
    command: { reach: 'own', may: addAndRemove },
    privacy: { reach: 'all', may: remove },
    comparer: { reach: 'all', may: read },
  },
  request_queue: {
    support: { reach: 'advice', may: read },
    desk: { reach: 'appeals', may: read },
    billing: { reach: 'goodwill', may: read },
    command: { reach: 'own', may: keep },
    privacy: { reach: 'all', may: replace },
  },
  account_plan: {
    customer: { reach: 'own', may: read },
    support: { reach: 'own', may: read },
    billing: { reach: 'all', may: read },
    command: { reach: 'own', may: addAndChange },
  },
  goodwill_number: {
    publisher: { reach: 'all', may: ['insert'] },
    billing: { reach: 'all', may: read },
  },
  goodwill_decision: {
    customer: { reach: 'own', may: read },
    support: { reach: 'own', may: read },
    billing: { reach: 'all', may: read },
    command: { reach: 'own', may: append },
  },
  promise_outcome: {
    customer: { reach: 'own', may: read },
    support: { reach: 'own', may: read },
    desk: { reach: 'all', may: read },
    command: { reach: 'own', may: ['insert'] },
    worker: { reach: 'all', may: read },
  },
  double_review: {
    desk: { reach: 'all', may: read },
    command: { reach: 'own', may: addAndChange },
  },
  detail_outcome: {
    command: { reach: 'own', may: ['insert'] },
    worker: { reach: 'all', may: remove },
  },
  detail_effect: everybodyReads({ worker: { reach: 'all', may: keep } }),
  gate_facts: {
    gatekeeper: { reach: 'own', may: addAndChange },
    gate: { reach: 'all', may: read },
    customer: { reach: 'own', may: read },
    support: { reach: 'own', may: read },
    desk: { reach: 'all', may: read },
    command: { reach: 'own', may: read },
  },
  gate_follower: {
    gate: { reach: 'all', may: keep },
    publisher: { reach: 'all', may: read },
    worker: { reach: 'all', may: remove },
  },
  gate_mailing: {
    gate: { reach: 'all', may: addAndChange },
    command: { reach: 'own', may: read },
  },
  observed_denial: {
    gate: { reach: 'all', may: addAndChange },
    privacy: { reach: 'all', may: remove },
  },
  send: counted,
  sent_count: watched(counted),
  return_count: watched(counted),
  untold_count: watched(counted),
  hour_count: {
    gate: { reach: 'all', may: addAndChange },
    worker: { reach: 'all', may: read },
    privacy: { reach: 'all', may: remove },
  },
  return_seen: {
    gate: { reach: 'all', may: append },
    privacy: { reach: 'all', may: remove },
  },
  return_look: {
    desk: { reach: 'all', may: read },
    gate: { reach: 'all', may: addAndChange },
    command: { reach: 'own', may: replace },
    worker: { reach: 'all', may: read },
  },
  sign_up_count: {
    ...watched(counted),
    command: { reach: 'own', may: addAndChange },
  },
  source_look: {
    ...counted,
    command: { reach: 'own', may: addAndChange },
    worker: { reach: 'all', may: read },
  },
  source_attack: {
    ...shared,
    command: { reach: 'own', may: addAndChange },
    gate: { reach: 'all', may: read },
  },
  reported_rate: watched(counted),
  permit_cap: {
    ...counted,
    command: { reach: 'own', may: replace },
    worker: { reach: 'all', may: read },
    privacy: { reach: 'all', may: remove },
  },
  permit: {
    gate: { reach: 'all', may: addAndChange },
    privacy: { reach: 'all', may: remove },
  },
  confirmation_day: {
    gate: { reach: 'all', may: append },
    privacy: { reach: 'all', may: remove },
  },
  screening_key: {
    admin: { reach: 'all', may: addAndChange },
    command: { reach: 'all', may: read },
  },
  handed_in_report: { command: { reach: 'own', may: addAndChange } },
  platform_chain_head: { log: { reach: 'all', may: ['select', 'update'] } },
  platform_event: {
    log: { reach: 'all', may: append },
    admin: { reach: 'all', may: read },
    privacy: { reach: 'all', may: read },
  },
  account_head: {
    log: { reach: 'own', may: addAndChange },
    gate: { reach: 'all', may: read },
  },
  change: {
    log: { reach: 'all', may: ['insert'] },
    publisher: { reach: 'all', may: replace },
    gate: { reach: 'all', may: read },
    worker: { reach: 'all', may: remove },
  },
  feed: {
    publisher: { reach: 'all', may: append },
    gate: { reach: 'all', may: read },
    worker: { reach: 'all', may: remove },
  },
  feed_head: {
    publisher: { reach: 'all', may: replace },
    gate: { reach: 'all', may: read },
    worker: { reach: 'all', may: read },
  },
  public_event: {
    log: { reach: 'own', may: ['insert'] },
    customer: { reach: 'own', may: read },
    gate: { reach: 'all', may: read },
    worker: { reach: 'all', may: remove },
  },
  event_position: {
    publisher: { reach: 'all', may: ['insert'] },
    customer: { reach: 'own', may: read },
    gate: { reach: 'all', may: read },
    worker: { reach: 'all', may: remove },
  },
  webhook_endpoint: {
    customer: { reach: 'own', may: read },
    command: { reach: 'own', may: keep },
    admin: { reach: 'all', may: keep, writes: 'platform' },
    worker: { reach: 'all', may: replace },
  },
  webhook_attempt: {
    customer: { reach: 'own', may: read },
    command: { reach: 'own', may: remove },
    admin: { reach: 'all', may: remove, writes: 'platform' },
    worker: { reach: 'all', may: addAndRemove },
  },
  webhook_head: { worker: { reach: 'all', may: replace } },
  event: {
    log: { reach: 'own', may: append },
    customer: { reach: 'own', may: read },
    support: { reach: 'own', may: read },
    desk: { reach: 'all', may: read },
    command: { reach: 'own', may: read },
    privacy: { reach: 'all', may: read },
  },

  account: {
    ...shared,
    support: { reach: 'all', may: read },
    door: { reach: 'all', may: read },
    billing: { reach: 'all', may: read },
    gate: { reach: 'all', may: read },
    admin: { reach: 'all', may: addAndChange },
    privacy: { reach: 'all', may: replace },
  },
  sender_facts: {
    desk: { reach: 'all', may: read },
    admin: { reach: 'all', may: read },
    command: { reach: 'own', may: addAndChange },
    privacy: { reach: 'all', may: replace },
  },
  account_reference: {
    door: { reach: 'all', may: read },
    gate: { reach: 'all', may: read },
    admin: { reach: 'all', may: keep },
    command: { reach: 'own', may: read },
  },
  membership: {
    ...withoutDesk,
    door: { reach: 'all', may: read },
    admin: { reach: 'all', may: keep },
    privacy: { reach: 'all', may: read },
    comparer: { reach: 'all', may: read },
  },
  recipient_group: {
    ...erasable(shared),
    gate: { reach: 'all', may: read },
    billing: { reach: 'goodwill_groups', may: read },
  },
  batch: {
    ...erasable(shared),
    gate: { reach: 'all', may: read },
    worker: { reach: 'all', may: ['select', 'update'] },
  },
  source: erasable(shared),
  delivery: shared,
  evidence: erasable(shared),
  sketch: {
    command: { reach: 'own', may: keep },
    worker: { reach: 'all', may: read },
    comparer: { reach: 'all', may: read },
  },
  kept_records: {
    command: { reach: 'own', may: keep },
    privacy: { reach: 'all', may: remove },
  },
  sketch_place: { comparer: { reach: 'all', may: addAndRemove } },
  sketch_anchor: { comparer: { reach: 'all', may: addAndRemove } },
  sealed_sample: {
    command: { reach: 'own', may: addAndRemove },
    worker: { reach: 'all', may: remove },
  },
  remembered_columns: shared,
  list_match: {
    desk: { reach: 'all', may: read },
    command: { reach: 'own', may: addAndRemove },
  },
  suppressed_recipient: {
    command: { reach: 'own', may: keep },
    worker: { reach: 'all', may: remove },
    privacy: { reach: 'all', may: read },
    comparer: { reach: 'all', may: read },
  },
  leave_out_list: {
    customer: { reach: 'own', may: read },
    support: { reach: 'own', may: read },
    desk: { reach: 'all', may: read },
    command: { reach: 'own', may: keep },
    worker: { reach: 'all', may: remove },
    privacy: { reach: 'all', may: read },
  },
  dead_recipient: {
    worker: { reach: 'all', may: remove },
    privacy: { reach: 'all', may: read },
    comparer: { reach: 'all', may: keep },
  },
  approval_case: { ...compared(shared), privacy: { reach: 'all', may: read } },
  case_batch: compared(shared),
  clock_entry: record,
  missed_promise: {
    customer: { reach: 'own', may: read },
    support: { reach: 'own', may: read },
    billing: { reach: 'all', may: read },
    command: { reach: 'own', may: addAndChange },
  },
  case_source: shared,
  division: erasable(shared),
  draft: erasable(withoutDesk),
  submission: erasable(record),
  submission_batch: record,
  contact: {
    command: { reach: 'own', may: keep },
    customer: { reach: 'own', may: read },
    privacy: { reach: 'all', may: remove },
  },
  contact_given: { ...shared, privacy: { reach: 'all', may: remove } },
  look: erasable({ desk: { reach: 'all', may: read }, command: { reach: 'own', may: append } }),
  question: erasable(shared),
  note: erasable({ desk: { reach: 'all', may: read }, command: { reach: 'own', may: append } }),
  decision: erasable(record),
  scheduled_decision: {
    desk: { reach: 'all', may: read },
    billing: { reach: 'goodwill_decisions', may: read },
    command: { reach: 'own', may: keep },
    worker: { reach: 'all', may: read },
    privacy: { reach: 'all', may: ['select', 'update', 'delete'] },
  },
  sweep_failure: {
    worker: { reach: 'all', may: keep },
    admin: { reach: 'all', may: read },
  },
  proposal: erasable({
    desk: { reach: 'all', may: read },
    command: { reach: 'own', may: addAndChange },
  }),
  evaluation: {
    desk: { reach: 'all', may: read },
    command: { reach: 'own', may: append },
    worker: { reach: 'all', may: read },
  },
  rule_standing: {
    desk: { reach: 'all', may: read },
    admin: { reach: 'all', may: addAndChange },
  },
  rule_acceptance: {
    comparer: { reach: 'all', may: append },
    privacy: { reach: 'all', may: remove },
  },
  small_delivery: {
    comparer: { reach: 'all', may: keep },
    privacy: { reach: 'all', may: remove },
  },
  case_signal: { ...record, privacy: { reach: 'all', may: read } },
  case_signal_elsewhere: {
    desk: { reach: 'all', may: read },
    command: { reach: 'own', may: append },
  },
  approval: shared,
  approval_batch: shared,
  approval_source: shared,
  approval_step: { ...shared, gate: { reach: 'all', may: read } },
  approval_draw: { command: { reach: 'own', may: append }, gate: { reach: 'all', may: read } },
  notification: record,
  request: erasable(requested),
  request_message: erasable({
    ...requested,
    command: { reach: 'own', may: append },
    support: { reach: 'own', may: append, writes: 'own_advice' },
  }),
  request_file: erasable(requested),
  remedy_state: { ...withoutDesk, command: { reach: 'own', may: addAndChange } },
  proceeding: erasable({
    desk: { reach: 'all', may: read },
    command: { reach: 'own', may: addAndChange },
  }),
  proceeding_entry: erasable(record),
  complaint: erasable({ desk: { reach: 'all', may: addAndChange } }),
  complaint_note: erasable({ desk: { reach: 'all', may: append } }),
  complaint_inquiry: erasable({
    ...shared,
    command: { reach: 'own', may: addAndChange },
  }),
  complaint_entry: erasable(record),
  hold: erasable(shared),
  hold_cause: erasable({
    desk: { reach: 'all', may: read },
    command: { reach: 'own', may: append },
  }),
  hold_entry: erasable(record),
  hold_note: erasable({
    desk: { reach: 'all', may: read },
    command: { reach: 'own', may: append },
  }),
  batch_revocation: { ...shared, command: { reach: 'own', may: addAndChange } },
  incident: erasable({ desk: { reach: 'all', may: addAndChange } }),
}

/** With an end, after which it is deleted; what follows from it is found in all accounts. */
function watched(all: TableRights): TableRights {
  return { ...all, worker: { reach: 'all', may: read }, privacy: { reach: 'all', may: remove } }
}

/** With texts that people typed, in which an address may be replaced. */
function erasable(all: TableRights): TableRights {
  return { ...all, privacy: { reach: 'all', may: replace } }
}

/** With what tells how the lists of others were decided. */
function compared(all: TableRights): TableRights {
  return { ...all, comparer: { reach: 'all', may: read } }
}

function without(all: TableRights, role: RoleName): TableRights {
  return Object.fromEntries(Object.entries(all).filter(([name]) => name !== role))
}

function everybodyReads(more: TableRights): TableRights {
  const all: RoleName[] = [
    'door',
    'customer',
    'support',
    'desk',
    'billing',
    'command',
    'worker',
    'gate',
  ]
  return { ...Object.fromEntries(all.map((role) => [role, { reach: 'all', may: read }])), ...more }
}
