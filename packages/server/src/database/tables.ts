// One file, however long: the schema as queries see it, table by table as the migrations made them.

import type {
  EventData,
  EventName,
  GoodwillMeasure,
  IncidentHour,
  Mending,
  OperatorContact,
  WebhookFault,
} from '@freigabe/contract'
import type {
  AccountPlan,
  Actor,
  BoundCondition,
  CalendarSettings,
  CaseState,
  CaseStatus,
  ClockEntry,
  ClockStanding,
  Cohort,
  ComparisonFinding,
  Complainant,
  ComplaintOutcome,
  ComplaintState,
  ComplaintStatus,
  DeliveryReview,
  DenyReason,
  Deviation,
  Evaluation,
  Facts,
  FetchedFrom,
  GoodwillObstacle,
  HeldUnit,
  HoldCause,
  HoldState,
  HoldStatus,
  ListMatch,
  LocalText,
  Measure,
  PackLayer,
  Priority,
  ProceedingState,
  ProceedingStatus,
  Purpose,
  ReadSender,
  RequestKind,
  RequestOutcome,
  RequestState,
  RequestStatus,
  ReturnCode,
  ReturnedFigures,
  Route,
  RuledRoute,
  SignalCode,
  SignalFacts,
  SignalSeverity,
  StaffRole,
  StepFigures,
  StepState,
  StoredFacts,
  TraitKind,
  TrialSums,
  TriedCase,
} from '@freigabe/core'
import type {
  ColumnChoices,
  NamedEncoding,
  ScreeningReport,
  ThresholdChoices,
} from '@freigabe/screening'
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

/** Written as JSON text, read as the value. */
export type Json<T> = ColumnType<T, string | null, string | null>
type Nullable<T> = T | null
/** UTC, RFC 3339 with milliseconds; see `instantParser`. */
type Moment = string

/** The clock of a case that is not decided. */
export type OpenClock = Exclude<ClockStanding, 'kept' | 'dropped'>

/**
 * Every table, as queries see it. `docs/reference/schema.md` is printed from the database itself. All tables
 * are in one file, however long, since Kysely types a query by all of them together.
 */
export interface Tables {
  platform: {
    single: Generated<boolean>
    name: string
    locale: 'de' | 'en'
    example: Generated<boolean>
    set_up_at: Nullable<Moment>
    compare_accounts: Generated<boolean>
    single_operator: Generated<boolean>
    accept_by_rule: Generated<boolean>
    contact: ColumnType<OperatorContact, string | undefined, string>
    start_label: ColumnType<
      { de: string; en: string } | null,
      string | null | undefined,
      string | null
    >
    calendar: ColumnType<CalendarSettings | null, string | null | undefined, string | null>
  }
  policy_pack_version: {
    pack_id: string
    version: string
    digest: string
    source: string
    layer: Json<PackLayer>
    created_at: Moment
  }
  policy_publication: {
    number: number
    packs: Json<Record<string, string>>
    published_by: string
    seconded_by: Nullable<string>
    published_at: Moment
  }
  policy_draft: {
    draft_id: string
    title: string
    note: string
    version: number
    base: number
    files: Json<Record<string, string | null>>
    state: 'editing' | 'proposed' | 'published' | 'dropped'
    offered: Nullable<string>
    created_at: Moment
    written_by: Nullable<string>
    written_at: Moment
    proposed_by: Nullable<string>
    proposed_at: Nullable<Moment>
    publication: Nullable<number>
  }
  policy_trial: {
    draft_id: string
    version: number
    run: string
    state: 'waiting' | 'running' | 'done' | 'failed'
    asked_at: Moment
    finished_at: Nullable<Moment>
    total: number
    done: number
    changed: number
    sums: Json<TrialSums>
  }
  policy_trial_case: {
    draft_id: string
    position: number
    account_id: string
    case_id: string
    revision: number
    at: Moment
    before: Json<TriedCase>
    after: Json<TriedCase>
  }
  person: {
    id: string
    name: string
    email: string
    email_verified: Generated<boolean>
    image: Generated<Nullable<string>>
    locale: Generated<'de' | 'en'>
    time_zone: Generated<string>
    mail_reminders: Generated<boolean>
    mail_received: Generated<boolean>
    created_at: Moment
    updated_at: Moment
  }
  person_session: {
    id: string
    person_id: string
    token: string
    expires_at: Moment
    ip_address: Nullable<string>
    user_agent: Nullable<string>
    created_at: Moment
    updated_at: Moment
  }
  person_credential: {
    id: string
    person_id: string
    account_id: string
    provider_id: string
    password: Nullable<string>
    created_at: Moment
    updated_at: Moment
  }
  staff_member: { person_id: string; roles: string[]; since: Moment; skills: Generated<string[]> }
  invitation: {
    invitation_id: string
    token_hash: string
    account_id: Nullable<string>
    email: string
    /** An account role, or staff roles. */
    roles: string[]
    invited_by: string
    created_at: Moment
    expires_at: Moment
    accepted_at: Nullable<Moment>
  }
  api_key: {
    key_id: string
    account_id: Nullable<string>
    name: string
    prefix: string
    secret_hash: string
    scopes: string[]
    created_by: string
    created_at: Moment
    revoked_at: Nullable<Moment>
  }
  idempotency: {
    caller: string
    key: string
    request_digest: string
    status: Nullable<number>
    response: Json<unknown>
    created_at: Moment
    claim: Nullable<string>
    alive_at: Generated<string>
    committed: Generated<boolean>
  }
  attempt: {
    name: string
    count: number
    until: Moment
  }
  mail: {
    mail_id: string
    account_id: Nullable<string>
    notification_id: Nullable<string>
    to_address: string
    to_name: Nullable<string>
    locale: 'de' | 'en'
    time_zone: string
    letter: Json<unknown>
    /** The token of the letter's link, until the letter is sent. */
    sealed_token: Nullable<string>
    subject: string
    state: 'waiting' | 'sent' | 'failed' | 'unsent'
    attempts: Generated<number>
    last_answer: Nullable<string>
    created_at: Moment
    sent_at: Nullable<Moment>
  }
  desk_queue: {
    case_id: string
    account_id: string
    account_name: string
    group_name: string
    status: 'in_review' | 'awaiting_answer'
    recipients: number
    methods: string[]
    /** Of findings, comparisons, contradictions and signals. */
    worst_severity: Nullable<'info' | 'notice' | 'warning' | 'serious'>
    stands_out: Json<StandsOut | null>
    source_name: Generated<Nullable<string>>
    waiting_since: Moment
    due_at: Moment
    clock: Generated<OpenClock>
    at_risk_at: Nullable<Moment>
    lease_person: Nullable<string>
    lease_name: Nullable<string>
    lease_until: Nullable<Moment>
    lease_token: Generated<number>
    lease_touched: Generated<boolean>
    route: Generated<RuledRoute>
    skills: Generated<string[]>
    proposed_by: Nullable<string>
    /** The place of its urgency among `urgencies`. */
    rank: Generated<number>
    preferred: Generated<boolean>
    /** `YYYY-MM-DD`. */
    wanted_on: Generated<Nullable<string>>
    priority: Generated<Nullable<Priority>>
    priority_by: Generated<Nullable<string>>
    priority_reason: Generated<Nullable<string>>
    barred: Generated<string[]>
    deferred_until: ColumnType<Nullable<Moment>, Nullable<Moment> | undefined, Nullable<Moment>>
    deferred_by: Generated<Nullable<string>>
    deferral_reason: Generated<Nullable<string>>
    for_person: Generated<Nullable<string>>
    for_name: Generated<Nullable<string>>
    for_skill: Generated<Nullable<string>>
    handed_by: Generated<Nullable<string>>
    handed_at: ColumnType<Nullable<Moment>, Nullable<Moment> | undefined, Nullable<Moment>>
    sought: Generated<string>
  }
  desk_skip: {
    case_id: string
    person_id: string
    account_id: string
    person_name: string
    reason: string
    at: Moment
  }
  desk_view: {
    view_id: string
    person_id: string
    name: string
    filters: Json<unknown>
    created_at: Moment
  }
  promise_outcome: {
    case_id: string
    account_id: string
    promised_at: Moment
    route: Route
    promised_as: Generated<Nullable<Route>>
    due_at: Moment
    decided_at: Moment
    hours_taken: number
    kept: boolean
    outcome: 'accepted' | 'rejected'
    decided_by: 'person' | 'rule'
    methods: string[]
    questions: number
  }
  double_review: {
    decision_id: string
    account_id: string
    case_id: string
    drawn_at: Moment
    /** The signing key that the lot was drawn with. */
    key_id: string
    outcome: 'accepted' | 'rejected'
    grounds: string[]
    deciders: string[]
    methods: string[]
    second_person: Generated<Nullable<string>>
    second_outcome: Generated<Nullable<'accepted' | 'rejected'>>
    second_grounds: Generated<string[]>
    answered_at: Generated<Nullable<Moment>>
  }
  detail_outcome: {
    case_id: string
    account_id: string
    decided_at: Moment
    detail: string
    given: boolean
    at_once: boolean
    hours_taken: number
  }
  detail_effect: {
    detail: string
    given: boolean
    cases: number
    at_once_share: number
    median_hours: number
    at: Moment
  }
  screening_key: {
    key_id: string
    name: string
    verify_key: string
    created_by: string
    created_at: Moment
    revoked_by: Nullable<string>
    revoked_at: Nullable<Moment>
  }
  handed_in_report: {
    /** SHA-256 of the signed bytes, in hexadecimal. */
    digest: string
    account_id: string
    group_id: string
    batch_id: string
    screening_key_id: string
    at: Moment
  }
  platform_chain_head: { single: Generated<boolean>; seq: number; hash: string }
  platform_event: ChainedEvent

  account: {
    account_id: string
    reference: Nullable<string>
    name: string
    locale: 'de' | 'en'
    time_zone: string
    country: string
    domain: Nullable<string>
    markets: Generated<string[]>
    form_since: ColumnType<Nullable<string>, Nullable<string> | undefined, Nullable<string>>
    mode: Generated<'enforce' | 'observe'>
    suspended_at: Nullable<Moment>
    created_at: Moment
  }
  sender_facts: {
    account_id: string
    domain: Nullable<string>
    domain_since: Nullable<string>
    dmarc: ReadSender['dmarc']
    imprint: Nullable<boolean>
    paid_since: Nullable<string>
    paid_by: ReadSender['paidBy']
    payer: Nullable<string>
    reported_at: Moment
  }
  account_reference: { reference: string; account_id: string }
  membership: {
    account_id: string
    person_id: string
    role: 'owner' | 'editor' | 'reader'
    since: Moment
  }
  recipient_group: {
    account_id: string
    group_id: string
    reference: Nullable<string>
    name: string
    created_at: Moment
    deleted_at: Nullable<Moment>
  }
  batch: {
    account_id: string
    batch_id: string
    group_id: string
    reference: Nullable<string>
    trigger: 'import' | 'early'
    imported_by: Json<Actor>
    /** Whether the platform vouches that it recorded the sign-ups itself. */
    recorded_by_platform: Generated<boolean>
    /** Where the platform fetched it itself, as it states; null once somebody else has said what its columns hold. */
    fetched_from: Generated<Nullable<FetchedFrom>>
    file_name: string
    file_key: Nullable<string>
    /** The key that seals the file; null for a file from before files were bound to their place. */
    sealed_under: Generated<Nullable<string>>
    file_deleted_at: Nullable<Moment>
    bytes: number
    state: 'received' | 'screening' | 'screened' | 'refused' | 'interrupted'
    bytes_read: Generated<number>
    refusal: Nullable<string>
    origin: Generated<'server' | 'platform'>
    reading: ColumnType<StoredReading | null, string | null | undefined, string | null>
    /** How the file was made from another one before its import. */
    mended: ColumnType<StoredMending | null, string | null | undefined, string>
    /** The list of those to be left out, which is gone once the file has been screened. */
    leave_out_id: Generated<Nullable<string>>
    screened_under: ColumnType<ScreenedUnder | null, string | undefined, string | null>
    alive_until: ColumnType<Moment | null, undefined, Moment | null>
    recipients: Generated<number>
    digest: Nullable<string>
    screening: Json<ScreeningReport | null>
    covered_before: Generated<boolean>
    /** Digest of the approved list that this one was proven to be a part of. */
    part_of: Generated<Nullable<string>>
    comparison: ColumnType<StoredComparison | null, string | undefined, string | null>
    /** Null where it stands with the comparison, or was never counted; read it as `repeats`. */
    repeats: ColumnType<Repeat[] | null, string | undefined, string | null>
    known: ColumnType<StoredKnown | null, undefined, string | null>
    /** Names the file of what is new, where known recipients were left out of it. */
    cut_id: Generated<Nullable<string>>
    source_id: Generated<Nullable<string>>
    source_version: Generated<Nullable<number>>
    /** In UTC, `YYYY-MM-DD`. */
    arrived_on: Generated<Nullable<string>>
    beyond_cap: Generated<boolean>
    /** Why a delivery through a source is reviewed separately, although its cap had room. */
    set_apart: Generated<Nullable<DeliveryReview['why']>>
    /** In what it then differs from the past of its source. */
    deviations: ColumnType<Deviation[] | null, undefined, string | null>
    delivered: Generated<boolean>
    /** Delivered in bulk, and so screened before it may be sent to. */
    bulk: Generated<boolean>
    sample_seed: Generated<Nullable<string>>
    sampled: Generated<boolean>
    created_at: Moment
    removed_at: Nullable<Moment>
    /** By what mailbox providers know it. */
    feedback_id: Generated<string>
  }
  source: {
    account_id: string
    source_id: string
    group_id: string
    reference: Nullable<string>
    name: string
    kind: 'web_form' | 'interface' | 'platform_form'
    link: Nullable<string>
    method: string
    cap: number
    period_days: number
    version: Generated<number>
    version_since: string
    created_at: Moment
    changed_at: Moment
    withdrawn_at: Nullable<Moment>
  }
  delivery: {
    account_id: string
    delivery_id: string
    /** 0, or 1 for the part beyond the cap where the delivery was cut. */
    part: Generated<number>
    /** Null while it waits, and where none of its people could be mailed. */
    batch_id: Nullable<string>
    source_id: string
    /** The form of the source that it came through. */
    source_version: Generated<Nullable<number>>
    reference: Nullable<string>
    /** Whether it was taken in but has no place yet. */
    waits: Generated<boolean>
    /** Who delivered it, while it waits. */
    delivered_by: ColumnType<Actor | null, string | undefined, string | null>
    /** How many lines of its file come before this part, which has one line for each recipient. */
    skip: Generated<number>
    recipients: number
    refused: number
    unconfirmed: Generated<number>
    /** The size of this part's lines, while it waits. */
    bytes: Generated<number>
    /** When its people signed up who confirmed in time, while it waits. */
    sign_ups: ColumnType<DeliveredSignUps[] | null, string | undefined, string | null>
    file_key: Nullable<string>
    /** The key that seals the file; null for a file from before files were bound to their place. */
    sealed_under: Generated<Nullable<string>>
    at: Moment
  }
  sketch: {
    account_id: string
    batch_id: string
    key_id: string
    recipients: number
    rate: number
    hashes: Uint8Array
    /** The import was removed after it had been refused. */
    removed_at: Nullable<Moment>
    differing: Nullable<Uint8Array>
  }
  kept_records: {
    account_id: string
    batch_id: string
    key_id: string
    records: Uint8Array
    at: Moment
  }
  sketch_place: {
    place: Generated<number>
    account_id: string
    batch_id: string
    /** The rate of the anchors: the recipients with this rate or a higher one. */
    rate: number
  }
  leave_out_list: {
    account_id: string
    leave_out_id: string
    sha256: string
    addresses: number
    key_id: string
    tokens: Uint8Array
    created_at: Moment
    /** What its file was called; null where nobody said. */
    name: Nullable<string>
    /** Since when it is applied to every import; null for a list that one import takes. */
    kept_since: Nullable<Moment>
  }
  /** A hash is written as text: a number cannot hold 64 bits. It is never read. */
  sketch_anchor: { hash: ColumnType<never, string, never>; place: number }
  sealed_sample: {
    account_id: string
    batch_id: string
    /** The sealing key from which the key for samples is derived. */
    key_id: string
    recipients: number
    encapsulated: Uint8Array
    ciphertext: Uint8Array
    sealed_at: Moment
  }
  remembered_columns: {
    account_id: string
    shape: string
    header: Json<string[] | null>
    columns: Json<ColumnChoices>
    encoding: Nullable<NamedEncoding>
    remembered_at: Moment
  }
  list_match: {
    account_id: string
    batch_id: string
    other_account_id: string
    other_batch_id: string
    related: boolean
    decided: ListMatch['decided']
    recipients: number
    compared: number
    shared: number
  }
  suppressed_recipient: {
    account_id: string
    key_id: string
    token: Uint8Array
    kind: 'unsubscribed' | 'complained' | 'hard_bounced'
    reported_at: Moment
  }
  /** A hash is written as text: a number cannot hold 64 bits. It is never read. */
  dead_recipient: {
    key_id: string
    hash: ColumnType<never, string, never>
    since: Moment
    reported_at: Moment
  }
  approval_case: {
    account_id: string
    case_id: string
    group_id: string
    status: CaseStatus
    version: number
    state: Json<CaseState>
    trigger: string
    opened_at: Moment
    submitted_at: Nullable<Moment>
    due_at: Nullable<Moment>
    asked_at: Nullable<Moment>
    decided_at: Nullable<Moment>
    lapses_at: Nullable<Moment>
    reminder_at: Nullable<Moment>
    letter_at: Nullable<Moment>
    publication: Nullable<number>
    countries: Generated<string[]>
    clock_at: Nullable<Moment>
    clock: Nullable<ClockStanding>
    waiting_since: Nullable<Moment>
    renews_until: Nullable<Moment>
    wanted_on: Generated<Nullable<string>>
  }
  clock_entry: {
    account_id: string
    case_id: string
    place: number
    type: ClockEntry['type']
    at: Moment
    due_at: Nullable<Moment>
    at_risk_at: Nullable<Moment>
    route: Nullable<Route>
    promised_as: Nullable<Route>
    hours: Nullable<number>
  }
  missed_promise: {
    account_id: string
    case_id: string
    due_at: Moment
    /** The decision on goodwill that made it good. */
    decision_id: Nullable<string>
  }
  case_trait: {
    kind: TraitKind
    digest: string
    account_id: string
    case_id: string
    at: Moment
  }
  case_batch: { account_id: string; case_id: string; batch_id: string }
  case_source: { account_id: string; case_id: string; source_id: string; version: number }
  remedy_state: {
    account_id: string
    case_id: string
    remedy: string
    state: 'open' | 'done' | 'not_for_us'
    by_name: string
    at: Moment
  }
  division: {
    account_id: string
    new_case_id: string
    case_id: string
    batch_id: string
    first_batch_id: string
    rest_batch_id: string
    by_column: number
    by_kind: 'is' | 'before' | 'from'
    by_value: string
    by_also: Json<string[]>
    state: 'waiting_for_file' | 'waiting' | 'screening' | 'done' | 'failed'
    failure: Nullable<
      'part_empty' | 'part_interrupted' | 'other_file' | 'case_moved_on' | 'taken_back'
    >
    asked_by: Json<Actor>
    asked_at: Moment
  }
  draft: {
    account_id: string
    case_id: string
    version: number
    content: Json<unknown>
    also_cases: string[]
    step: number
    saved_at: Moment
    saved_by: string
  }
  submission: {
    account_id: string
    submission_id: string
    case_id: string
    revision: number
    kind: 'submitted' | 'supplemented' | 'answered'
    /** Keys the digests in the log; erased with the content. */
    salt: string
    content: Json<unknown>
    suggested: Generated<string[]>
    declaration_version: string
    by_person: Nullable<string>
    by_name: string
    at: Moment
  }
  /** The lists that a revision is about, as they were then. */
  submission_batch: {
    account_id: string
    case_id: string
    revision: number
    batch_id: string
    digest: string
  }
  contact: { account_id: string; case_id: string; data: Json<unknown>; at: Moment }
  contact_given: { account_id: string; case_id: string }
  look: {
    account_id: string
    look_id: string
    kind: 'answers' | 'contact' | 'evidence'
    case_id: string | null
    evidence_id: string | null
    person_id: string
    person_name: string
    reason: string
    at: Moment
  }
  evidence: {
    account_id: string
    evidence_id: string
    file_key: string
    /** The key that seals the file; null for a file from before files were bound to their place. */
    sealed_under: Generated<Nullable<string>>
    name: string
    media_type: string
    bytes: number
    sha256: string
    /** What is in an archive. */
    files: ColumnType<PackedRow[] | null, string | null | undefined, string>
    by_name: string
    at: Moment
  }
  question: {
    account_id: string
    question_id: string
    case_id: string
    text: string
    grounds: string[]
    requirements: Json<unknown>
    state: 'open' | 'answered' | 'taken_back'
    by_person: Nullable<string>
    by_name: string
    asked_at: Moment
    answer: Nullable<string>
    answer_evidence: string[]
    answered_by: Nullable<string>
    answered_at: Nullable<Moment>
    rule_id: ColumnType<Nullable<string>, Nullable<string> | undefined, Nullable<string>>
    /** What it is about, see the contract's `QuestionPoint`. */
    about: ColumnType<unknown, string | undefined, string>
  }
  note: {
    account_id: string
    note_id: string
    case_id: string
    text: string
    by_name: string
    at: Moment
  }
  decision: {
    account_id: string
    decision_id: string
    case_id: string
    outcome: 'accepted' | 'rejected' | 'revoked'
    revision: number
    policy_version: string
    decided_by: 'person' | 'rule'
    by_person: Nullable<string>
    statement: Json<unknown>
    grounds: string[]
    remedies: string[]
    conditions: Json<BoundCondition[]>
    ends_at: Nullable<Moment>
    at: Moment
    rule_id: ColumnType<Nullable<string>, Nullable<string> | undefined, Nullable<string>>
  }
  scheduled_decision: {
    account_id: string
    case_id: Nullable<string>
    request_id: Nullable<string>
    hold_id: Nullable<string>
    decision_id: string
    kind:
      | 'accept'
      | 'reject'
      | 'ask'
      | 'confirm'
      | 'uphold'
      | 'dismiss'
      | 'grant'
      | 'decline'
      | 'lift'
      | 'confirm_hold'
    proposes: boolean
    wish: Json<unknown>
    revision: number
    by_person: string
    by_name: string
    by_role: StaffRole
    made_at: Moment
    due_at: Moment
    refused: Nullable<string>
  }
  sweep_failure: {
    sweep: string
    item: string
    account_id: Nullable<string>
    attempts: number
    since: Moment
    last_at: Moment
    next_at: Moment
    code: string
  }
  proposal: {
    account_id: string
    decision_id: string
    case_id: string
    kind: 'accept' | 'reject'
    wish: Json<unknown>
    revision: number
    statement: Json<unknown>
    by_person: string
    by_name: string
    at: Moment
    state: 'waiting' | 'confirmed' | 'returned' | 'withdrawn' | 'overtaken'
    settled_by: Nullable<string>
    settled_name: Nullable<string>
    settled_at: Nullable<Moment>
    note: Nullable<string>
  }
  evaluation: {
    account_id: string
    evaluation_id: string
    case_id: string
    revision: number
    publication: number
    countries: string[]
    at: Moment
    facts: Json<Facts>
    trace: Json<Evaluation>
    route: Evaluation['route']
    outcome: 'accepted' | 'asked' | 'held' | 'person'
    rule_id: Nullable<string>
    sampled: boolean
    seed: Nullable<string>
    lot_share: Nullable<number>
    trouble: Nullable<string>
  }
  rule_standing: {
    rule_id: string
    accepts: boolean
    changed_at: Moment
    changed_by: Nullable<string>
  }
  rule_acceptance: {
    kind: 'account' | 'contact' | 'payer' | 'domain'
    digest: string
    account_id: string
    case_id: string
    recipients: number
    at: Moment
  }
  small_delivery: {
    kind: 'account' | 'contact' | 'payer' | 'domain'
    digest: string
    account_id: string
    batch_id: string
    recipients: number
    at: Moment
  }
  case_signal: {
    account_id: string
    case_id: string
    revision: number
    code: SignalCode
    severity: SignalSeverity
    facts: Json<SignalFacts>
    at: Moment
  }
  case_signal_elsewhere: {
    account_id: string
    case_id: string
    revision: number
    code: SignalCode
    other_account_id: string
    other_case_id: string
  }
  approval: {
    account_id: string
    approval_id: string
    case_id: string
    group_id: string
    conditions: Json<BoundCondition[]>
    starts_at: Moment
    ends_at: Moment
    revoked_at: Nullable<Moment>
    renew_at: Nullable<Moment>
    changes_at: Generated<Nullable<Moment>>
    silence_at: Generated<Nullable<Moment>>
    ends_if_mailed: Generated<Nullable<Moment>>
  }
  approval_step: {
    account_id: string
    approval_id: string
    state: StepState
    changed_at: Moment
    sent_at: Generated<Nullable<Moment>>
    look_at: Nullable<Moment>
    figures: Json<StepFigures | null>
    look_by: Generated<Nullable<Moment>>
    overdue: Generated<boolean>
  }
  approval_draw: { account_id: string; approval_id: string; secret: string }
  approval_batch: { account_id: string; approval_id: string; batch_id: string; digest: string }
  approval_source: {
    account_id: string
    approval_id: string
    source_id: string
    version: number
    cap: number
    period_days: number
    since: string
  }
  gate_facts: {
    account_id: string
    group_id: string
    revision: number
    facts: Json<StoredFacts>
    at: Moment
    /** By when it was last told what a campaign is told of the group; null for what was stored before. */
    told_at: Nullable<Moment>
  }
  gate_follower: {
    key_id: string
    follower_id: string
    name: string
    version: string
    address: string
    key_name: string
    /** Ids and references; null for all. */
    accounts: string[] | null
    epoch: string | null
    number: number | null
    lease_until: Moment
    heard_at: Moment
  }
  observed_denial: {
    account_id: string
    /** In UTC, `YYYY-MM-DD`. */
    day: string
    /** The nil UUID where the gate knew no group by the name asked for. */
    group_id: string
    reason: DenyReason
    questions: number
  }
  gate_mailing: {
    account_id: string
    group_id: string
    /** In UTC, `YYYY-MM-DD`. */
    last_on: string
  }
  send: {
    account_id: string
    /** The sender's own. */
    send_id: string
    group_id: string
    purpose: Purpose
    /** Empty for the group as a whole. */
    batches: string[]
    recipients: number
    /** In UTC, `YYYY-MM-DD`. */
    day: string
    permit_id: Nullable<string>
    /** How many of them are not covered by a permit named for them. */
    over: Generated<number>
    /** As told; null where only the sum was. */
    parts: ColumnType<SentPart[] | null, string | null | undefined, never>
    recorded_at: Moment
  }
  sent_count: {
    account_id: string
    group_id: string
    batch_id: Nullable<string>
    /** In UTC, `YYYY-MM-DD`. */
    day: string
    provider: Nullable<string>
    recipients: number
  }
  return_count: {
    account_id: string
    group_id: string
    batch_id: Nullable<string>
    /** In UTC, `YYYY-MM-DD`; null where it was not told. */
    sent_on: Nullable<string>
    came_on: string
    code: ReturnCode
    provider: Nullable<string>
    basis: Cohort['basis']
    count: number
  }
  untold_count: { account_id: string; came_on: string; code: ReturnCode; count: number }
  hour_count: {
    account_id: string
    provider: string
    hour: Moment
    sent: number
    /** For whatever reason. */
    refused: number
    unknown_recipient: number
    mailbox_full: number
    policy: number
    authentication: number
    other: number
  }
  return_seen: { account_id: string; digest: Uint8Array; told_at: Moment }
  confirmation_day: {
    digest: Uint8Array
    /** In UTC, `YYYY-MM-DD`. */
    day: string
  }
  return_look: {
    account_id: string
    told_at: Moment
    looked_at: Generated<Nullable<Moment>>
    looks: Json<(ReturnedFigures & { unit: HeldUnit })[]>
  }
  sign_up_count: {
    account_id: string
    source_id: string
    hour: Moment
    asked: number
    confirmed: number
    bounced: number
  }
  source_look: {
    account_id: string
    source_id: string
    told_at: Moment
    delivered_at: Nullable<Moment>
    looked_at: Generated<Nullable<Moment>>
  }
  source_attack: {
    account_id: string
    attack_id: string
    source_id: string
    kind: 'unconfirmed' | 'bounced'
    since: Moment
    found_at: Moment
    asked: number
    confirmed: number
    bounced: number
    usual_share: Nullable<number>
    per_hour: number
    ended_at: Generated<Nullable<Moment>>
    ended_by: Generated<Nullable<string>>
    reasons: Generated<Nullable<string>>
  }
  reported_rate: {
    account_id: string
    group_id: string
    batch_id: string
    day: string
    provider: string
    rate: number
    told_at: Moment
  }
  permit_cap: {
    account_id: string
    purpose: Purpose
    /** An approval by its id, a sign-up by the sender's own, or a day. */
    name: string
    taken: number
    at: Moment
    asked_at: Generated<Nullable<Moment>>
    /** Since when the gate must be told that it is used up, or is not any more. */
    untold_since: Generated<Nullable<Moment>>
  }
  permit: {
    account_id: string
    permit_id: string
    group_id: string
    purpose: Purpose
    /** Empty for the group as a whole. */
    batches: string[]
    recipients: number
    /** The names of the caps from which it was taken. */
    caps: string[]
    /** Whom of the recipients that were named it is for, by their places; null where none were. */
    places: Generated<Nullable<number[]>>
    issued_at: Moment
    until: Moment
    settled_at: Generated<Nullable<Moment>>
  }
  notification: {
    account_id: string
    notification_id: string
    kind: string
    group_id: Nullable<string>
    case_id: Nullable<string>
    request_id: Generated<Nullable<string>>
    at: Moment
  }
  request: {
    account_id: string
    request_id: string
    kind: RequestKind
    title: string
    group_id: Nullable<string>
    case_id: Nullable<string>
    decision_id: Nullable<string>
    status: RequestStatus
    outcome: Nullable<RequestOutcome>
    reasons: Generated<string[]>
    state: Json<RequestState>
    filed_by: Nullable<string>
    filed_by_name: string
    opened_at: Moment
    changed_at: Moment
    due_at: Nullable<Moment>
    overdue: Generated<boolean>
    closed_at: Nullable<Moment>
  }
  request_message: {
    account_id: string
    message_id: string
    request_id: string
    kind: RequestKind
    text: string
    remedies: Generated<string[]>
    by_person: Nullable<string>
    by_name: string
    by_role: Nullable<StaffRole>
    at: Moment
  }
  request_file: {
    account_id: string
    file_id: string
    request_id: string
    message_id: string
    kind: RequestKind
    file_key: Nullable<string>
    /** The key that seals the file; null for a file from before files were bound to their place. */
    sealed_under: Generated<Nullable<string>>
    name: string
    media_type: string
    bytes: number
    at: Moment
  }
  request_queue: {
    request_id: string
    account_id: string
    account_name: string
    group_name: Nullable<string>
    case_id: Nullable<string>
    kind: RequestKind
    title: string
    status: Exclude<RequestStatus, 'answered' | 'closed'>
    waiting_since: Moment
    due_at: Nullable<Moment>
    barred: string[]
    holder: Nullable<string>
    holder_name: Nullable<string>
  }
  account_plan: {
    account_id: string
    kind: AccountPlan['kind']
    name: string
    booked_on: string
    quota: number
    used: number
    price: Nullable<number>
    currency: Nullable<string>
    preferred: boolean
    as_of: Moment
  }
  webhook_endpoint: {
    endpoint_id: string
    account_id: Nullable<string>
    url: string
    host: string
    types: EventName[]
    description: Nullable<string>
    state: Generated<'active' | 'paused'>
    paused_for: Generated<Nullable<'person' | 'failures'>>
    paused_at: Generated<Nullable<Moment>>
    secret: string
    old_secret: Generated<Nullable<string>>
    old_until: Generated<Nullable<Moment>>
    cursor: number
    wanted: number
    replay_from: Generated<Nullable<number>>
    replay_until: Generated<Nullable<number>>
    gap_id: Generated<Nullable<string>>
    gap_after: Generated<Nullable<number>>
    gap_until: Generated<Nullable<number>>
    gap_why: Generated<Nullable<'left_out' | 'kept_no_longer'>>
    next_at: Moment
    slow: Generated<boolean>
    failures: Generated<number>
    failing_since: Generated<Nullable<Moment>>
    lease: Generated<Nullable<string>>
    leased_until: Generated<Nullable<Moment>>
    created_by: string
    created_at: Moment
  }
  webhook_attempt: {
    endpoint_id: string
    attempt_id: string
    account_id: Nullable<string>
    at: Moment
    event_id: string
    event_type: string
    cause: 'delivery' | 'replay' | 'test'
    arrived: boolean
    status: Nullable<number>
    fault: Nullable<WebhookFault>
    milliseconds: number
    answer: Nullable<string>
  }
  webhook_head: { single: Generated<boolean>; position: Generated<number> }
  goodwill_number: { number: number; account_id: string; decision_id: string }
  goodwill_decision: {
    decision_id: string
    account_id: string
    request_id: string
    outcome: 'granted' | 'declined'
    measure: Json<Nullable<GoodwillMeasure>>
    plan: Json<Nullable<AccountPlan>>
    obstacles: GoodwillObstacle[]
    at: Moment
  }
  proceeding: {
    account_id: string
    proceeding_id: string
    case_id: Nullable<string>
    status: ProceedingStatus
    state: Json<ProceedingState>
    salt: string
    reasons: string
    proposed_by: string
    proposed_at: Moment
    due_at: Nullable<Moment>
    dropped_because: Generated<Nullable<string>>
  }
  proceeding_entry: {
    account_id: string
    entry_id: string
    proceeding_id: string
    kind: 'hearing' | 'answer' | 'warned' | 'suspended' | 'upheld' | 'dropped' | 'lifted'
    measure: Nullable<Measure>
    grounds: string[]
    text: Nullable<string>
    statement: Json<unknown>
    evidence: string[]
    answer_by: Nullable<Moment>
    by_person: Nullable<string>
    by_name: Nullable<string>
    at: Moment
  }
  complaint: {
    complaint_id: string
    account_id: Nullable<string>
    group_id: Nullable<string>
    batch_id: Nullable<string>
    from_whom: Complainant
    status: ComplaintStatus
    state: Json<ComplaintState>
    salt: string
    address: Nullable<string>
    address_digest: Nullable<string>
    masked: Nullable<string>
    reference: Nullable<string>
    words: string
    received_at: Moment
    due_at: Moment
    entered_by: string
    entered_at: Moment
    closed_at: Nullable<Moment>
  }
  complaint_note: {
    note_id: string
    complaint_id: string
    kind: 'note' | 'look' | 'shown' | 'outcome'
    text: string
    by_name: string
    at: Moment
  }
  complaint_inquiry: {
    account_id: string
    complaint_id: string
    from_whom: Complainant
    masked: Nullable<string>
    group_id: Nullable<string>
    batch_id: Nullable<string>
    standing: 'asked' | 'answered' | 'closed'
    may_answer: boolean
    answer_by: Moment
    asked_at: Moment
  }
  complaint_entry: {
    account_id: string
    entry_id: string
    complaint_id: string
    kind: 'asked' | 'answer' | 'closed'
    text: Nullable<string>
    outcome: Nullable<ComplaintOutcome>
    evidence: string[]
    answer_by: Nullable<Moment>
    by_person: Nullable<string>
    by_name: Nullable<string>
    at: Moment
  }
  hold: {
    account_id: string
    hold_id: string
    unit: HeldUnit['kind']
    group_id: Nullable<string>
    batch_id: Nullable<string>
    cause: HoldCause
    status: HoldStatus
    state: Json<HoldState>
    salt: string
    placed_at: Moment
    /** Until when a person is to look at what is new. */
    look_by: Nullable<Moment>
    overdue: Generated<boolean>
    ended_at: Nullable<Moment>
  }
  hold_cause: {
    account_id: string
    hold_id: string
    figures: Json<ReturnedFigures | null>
    incident_id: Nullable<string>
    reasons: Nullable<string>
    placed_by: Nullable<string>
  }
  hold_entry: {
    account_id: string
    entry_id: string
    hold_id: string
    kind: 'placed' | 'answer' | 'lifted' | 'confirmed'
    text: Nullable<string>
    figures: Json<unknown>
    grounds: string[]
    statement: Json<unknown>
    cases: string[]
    evidence: string[]
    by_person: Nullable<string>
    by_name: Nullable<string>
    at: Moment
  }
  hold_note: {
    account_id: string
    note_id: string
    hold_id: string
    text: string
    by_name: string
    at: Moment
  }
  batch_revocation: {
    account_id: string
    revocation_id: string
    approval_id: string
    batch_id: string
    revoked_by: string
    at: Moment
    undone_at: Generated<Nullable<Moment>>
  }
  incident: {
    incident_id: string
    account_id: Nullable<string>
    kind:
      | 'blocklisting'
      | 'pristine_trap'
      | 'recycled_trap'
      | 'postmaster'
      | 'alliance'
      | 'provider'
    since: string
    until: string
    domain: Nullable<string>
    provider: Nullable<string>
    words: string
    /** Null where figures found it. */
    entered_by: Nullable<string>
    entered_at: Moment
    /** The hours that figures found it by; null where a person entered it. */
    hours: ColumnType<IncidentHour[] | null, string | undefined, string>
    closed_at: Generated<Nullable<Moment>>
    closed_by: Generated<Nullable<string>>
    outcome: Generated<Nullable<string>>
  }
  account_head: {
    account_id: string
    seq: number
    hash: string
    revision: number
    at: Nullable<Moment>
    /** The number of the last event that the platform was told of. */
    events: Generated<number>
  }
  public_event: {
    account_id: string
    number: number
    event_id: string
    type: EventName
    group_id: string | null
    body: Json<EventData>
    revision: number
    at: Moment
  }
  /** The events of all accounts in the order of the feed. */
  event_position: { position: number; epoch: string; account_id: string; number: number }
  change: {
    change_id: GeneratedAlways<number>
    account_id: Nullable<string>
    revision: Nullable<number>
    transaction_id: Generated<string>
    body: Json<ChangeBody>
    at: Moment
  }
  feed: { number: number; change_id: number; hash: string }
  feed_head: {
    single: Generated<boolean>
    epoch: string
    place: string
    number: number
    hash: string
    seen: string
    goodwill: number
    events: Generated<number>
    unheard_until: Moment | null
  }
  event: ChainedEvent & { account_id: string }
}

/** What a change was about, for followers: ids only. */
export interface ChangeBody {
  /** Groups whose answer at the gate may be different. */
  groups?: string[]
  /** Groups that answer as before, but whose imports may have changed. */
  touched?: string[]
  /** Whether the standing of the whole account changed at the gate. */
  standing?: true
  /** Cases that look different on screens. */
  cases?: string[]
  /** The policy that came into force. */
  publication?: number
  /** A decision on goodwill for the platform to carry out. */
  goodwill?: string
  /** A key that is not believed any more. */
  revokedKey?: string
  /** The number of the last event that the platform is told of, and how many there are. */
  events?: { upTo: number; count: number }
}

/** The part of a report that went to an import, at a mailbox provider; null where that was not told. */
export interface SentPart {
  batch: string | null
  provider: string | null
  count: number
}

/** How many of a delivery signed up in the same hour and confirmed in time. */
export interface DeliveredSignUps {
  hour: Moment
  confirmed: number
}

/** The one thing to know first of a case, in words. */
export interface StandsOut {
  code: string
  text: LocalText
  severity: 'notice' | 'warning' | 'serious'
}

/** The result of comparing with other lists; about other accounts it says only that there was a match. */
export interface StoredComparison {
  at: Moment
  findings: ComparisonFinding[]
  /** Kept here by earlier versions; since then in a column of its own. */
  repeats?: Repeat[]
}

/** Recipients of an import that stand in an earlier one of its group, too. */
export interface Repeat {
  batchId: string
  recipients: number
  /** False for an estimate from samples. */
  isExact: boolean
  /** Those of them who stand in still earlier imports as well, by which these are. */
  older?: { batchIds: string[]; recipients: number }[]
}

/** A file in an archive. */
export interface PackedRow {
  name: string
  mediaType: string
  bytes: number
}

/** How a file was made from another one, here or before its import. */
export type StoredMending = Mending & {
  /** SHA-256 of the file that is kept, where it was made here. */
  to?: string
  /** SHA-256 of each list that the account keeps and that was applied as well. */
  keptLists?: string[]
}

/** Which approved lists hold recipients of an import. Those are not reviewed with the rest. */
export interface StoredKnown {
  /** All that was imported. */
  file: { recipients: number; digest: string }
  /** Whether nothing is left to review. */
  isAll: boolean
  lists: {
    batchId: string
    digest: string
    /** Digest of the approved list that this one is itself a part of. */
    partOf: string | null
    recipients: number
  }[]
}

/** How a customer says that a file is to be read. */
export interface StoredReading {
  columns: ColumnChoices
  encoding: NamedEncoding | null
  /** The form of the file before its encoding was corrected; null where no rows could be read. */
  shape: string | null
  /** Stated for an earlier file of the same form. */
  remembered: boolean
  /** Rows that are hidden in a workbook are left out; missing where they are read. */
  leavesOutHidden?: true
  /** Whoever the file marks as gone is left out at the next screening; missing where nobody asked for it. */
  leavesOutMarked?: true
}

/** What a screening went by, apart from the file. */
export interface ScreenedUnder {
  /** Version of the policy. */
  policy: string
  thresholds: ThresholdChoices
  markets: readonly string[]
  formSince: string | null
}

interface ChainedEvent {
  seq: number
  event_id: string
  type: string
  /** What the event is about: case, group, person … */
  subject: string
  by_kind: string
  by_id: Nullable<string>
  /** Ids, codes and digests only. */
  body: Json<unknown>
  at: Moment
  previous_hash: string
  hash: string
}
