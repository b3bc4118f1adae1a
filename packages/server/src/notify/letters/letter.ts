import type {
  AccountRole,
  AppealReason,
  Complainant,
  GoodwillMeasure,
  HoldFigures,
  Locale,
  Measure,
  OperatorContact,
  QuestionPoint,
  RequestKind,
  StaffRole,
  StatementOfReasons,
} from '@freigabe/contract'
import type { ApprovalExtent, CaseTrigger, Instant } from '@freigabe/core'

/** Everything that Freigabe writes to people. */
export type Letter<Template extends LetterTemplate = LetterTemplate> = {
  [Name in Template]: { template: Name; params: LetterParams[Name] }
}[Template]

export type LetterTemplate = keyof LetterParams

/** What each letter needs to know. Names and texts go in as people typed them; they come out as text. */
export interface LetterParams {
  invitation: InvitationParams
  password_reset: PasswordResetParams
  approval_needed: ApprovalNeededParams
  received: ReceivedParams
  questions: QuestionsParams
  reminder: ReminderParams
  accepted: AcceptedParams
  rejected: RejectedParams
  revoked: RevokedParams
  request_received: RequestReceivedParams
  request_answered: RequestAnsweredParams
  appeal_decided: AppealDecidedParams
  goodwill_decided: GoodwillDecidedParams
  hearing: HearingParams
  warned: WarnedParams
  suspended: SuspendedParams
  suspension_lifted: ClosedParams
  hearing_closed: ClosedParams
  consent_record_asked: ConsentRecordAskedParams
  hold_placed: HoldPlacedParams
  hold_lifted: HoldLiftedParams
  hold_confirmed: HoldConfirmedParams
  step_widened: StepWidenedParams
  step_waits: StepWaitsParams
  step_overdue: StepOverdueParams
  hold_overdue: HoldOverdueParams
  provider_failed: ProviderFailedParams
  source_attacked: SourceAttackedParams
  webhook_paused: WebhookPausedParams
}

/** Whom the letter is for. `name` is null while it is not known, as in an invitation. */
export interface LetterReader {
  locale: Locale
  /** IANA name; an unknown name reads as UTC. */
  timeZone: string
  name: string | null
}

/** The platform on whose behalf the letter is written. */
export interface LetterPlatform {
  name: string
  url: string
  /** Where a reader's questions go; without it the letter points to the account. */
  replyTo?: string | undefined
  /** How else the platform is reached. */
  contact?: OperatorContact | undefined
  /** What the button is called that starts the process; the usual name where it is not said. */
  startLabel?: { de: string; en: string } | null | undefined
}

export interface InvitationParams {
  to: InvitedTo
  /** Null for a program, which means nothing to the reader: the platform invites. */
  invitedBy: string | null
  /** True when the address already belongs to a person: signing in is enough. */
  personExists: boolean
  /** True for a member of the platform's staff, who cannot belong to an account as well. */
  isColleague?: boolean
  expiresAt: Instant
  url: string
}

export type InvitedTo =
  | { kind: 'account'; accountName: string; role: AccountRole }
  | { kind: 'staff'; roles: readonly StaffRole[] }

export interface PasswordResetParams {
  expiresAt: Instant
  url: string
}

/** The account and group that a letter is about, and where its button leads. */
export interface AboutGroup {
  accountName: string
  groupName: string
  /** The source that the case is about, where it is about one and no recipients yet. */
  source?: string | null
  url: string
}

export interface StepWidenedParams extends AboutGroup {
  recipients: number
  decidedAt: Instant
  /** Whether a person has looked, or it opened by itself. */
  byPerson: boolean
}

export interface StepWaitsParams extends AboutGroup {
  recipients: number
  decidedAt: Instant
  /** Too little came back to tell anything, or more than the limits allow. */
  why: 'too_few' | 'above_limits'
  /** About how many recipients are in the first part. */
  first: number
  /** The promise. */
  lookBy: Instant
}

/** For leads. */
export interface StepOverdueParams extends AboutAccount {
  groupName: string
  waitsSince: Instant
  lookBy: Instant
}

export interface ApprovalNeededParams extends AboutGroup {
  /**
   * Why the case was opened, that it was split off, or that a delivery was set apart; one that the customer opened
   * early needs no letter.
   */
  trigger: Exclude<CaseTrigger, 'early'> | 'split' | 'set_apart'
  /** The recipients whose origin is asked for. */
  recipients: number
  /** When the untouched case lapses. */
  submitBy: Instant | null
  /** When the approval to be renewed ends; null for every other reason. */
  approvalEndsAt: Instant | null
  /** Why it is to be renewed; left out where nothing is to be renewed. */
  renewal?: RenewalReason | null
}

/** Why an approval is to be renewed: its end, a condition, or that nothing has been sent since a day. */
export type RenewalReason = { why: 'end' | 'reconfirmation' } | { why: 'silence'; since: Instant }

export interface ReceivedParams extends AboutGroup {
  recipients: number
  submittedBy: string
  submittedAt: Instant
  /** The promise. */
  dueAt: Instant
}

export interface QuestionsParams extends AboutGroup {
  questions: readonly AskedQuestion[]
  /** The language that the questions are written in. */
  questionsLocale: Locale
  /** When the case lapses without an answer. */
  answerBy: Instant | null
  /** When a decision comes after the answer; letters that were written before say nothing of it. */
  afterAnswer?: AfterAnswer | null
  missed?: Missed
}

/** The promised moment that passed before the letter; those that were written before say nothing of it. */
export type Missed = Instant | null

/** The promise that begins again with the answer. */
export interface AfterAnswer {
  /** Business hours from the answer on, whenever it comes. */
  hours: number
  /** The moment, if the answer came as the letter was written. */
  ifAtOnce: Instant
}

export interface AskedQuestion {
  text: string
  /** The labels of what the answer should contain. */
  wanted: readonly string[]
  /** What it is about; letters that were written before have none. */
  points?: readonly QuestionPoint[]
}

export interface ReminderParams extends AboutGroup {
  about: { kind: 'submission' | 'renewal'; recipients: number } | { kind: 'question'; open: number }
  /** Why an approval is to be renewed; left out where nothing is. */
  renewal?: RenewalReason | null
  /** When the case lapses, or when the approval to be renewed ends. */
  dueAt: Instant
}

interface DecisionParams extends AboutGroup {
  /** The recipients that the decision is about. */
  recipients: number
  decidedAt: Instant
  policyVersion: string
}

export interface AcceptedParams extends DecisionParams {
  decidedBy: 'person' | 'rule'
  /** In words, in the reader's language: what each is, what is to be done about it, and by when. */
  conditions: readonly string[]
  /** Absent in mails that waited when letters began to say it. */
  extent?: ApprovalExtent
  endsAt: Instant
  statement: StatementOfReasons | null
  missed?: Missed
}

export interface RejectedParams extends DecisionParams {
  statement: StatementOfReasons
  /** Whether the account can ask for goodwill for its booking. */
  goodwill?: boolean
  missed?: Missed
}

export interface RevokedParams extends DecisionParams {
  statement: StatementOfReasons
}

/** The request that a letter is about, and where its button leads. */
export interface AboutRequest {
  accountName: string
  /** Null where it is about the account as a whole. */
  groupName: string | null
  kind: RequestKind
  title: string
  /** The language in which staff write to the account. */
  textLocale: Locale
  url: string
  /** Whether it is an appeal against a warning that stands. */
  isWarning?: boolean
}

export interface RequestReceivedParams extends AboutRequest {
  /** The promise. */
  dueAt: Instant
}

export interface RequestAnsweredParams extends AboutRequest {
  text: string
  /** Whether an answer is needed. */
  asks: boolean
}

export interface AppealDecidedParams extends AboutRequest {
  outcome: 'upheld' | 'dismissed'
  reasons: readonly AppealReason[]
  text: string
}

export interface GoodwillDecidedParams extends AboutRequest {
  /** What was granted; null where it was declined. */
  measure: GoodwillMeasure | null
  text: string
}

/** The account that a letter is about, and where its button leads. */
export interface AboutAccount {
  accountName: string
  url: string
}

export interface HearingParams extends AboutAccount {
  /** What is considered. */
  measure: Measure
  /** The titles of the grounds, in the reader's language. */
  grounds: readonly string[]
  /** What the account is asked to speak to, as a person wrote it. */
  text: string
  textLocale: Locale
  answerBy: Instant
}

export interface WarnedParams extends AboutAccount {
  decidedAt: Instant
  statement: StatementOfReasons
}

export interface SuspendedParams extends WarnedParams {
  /** Until when the account can be heard afterwards; null where it was heard before. */
  answerBy: Instant | null
  /** Whether a suspension that was made at once stays. */
  upheld: boolean
}

export interface ClosedParams extends AboutAccount {
  decidedAt: Instant
  /** Why, as a person wrote it. */
  text: string
  textLocale: Locale
}

/** Does not name the recipient: a mail goes through many hands. */
export interface ConsentRecordAskedParams {
  accountName: string
  /** Null where the mail's group is not known. */
  groupName: string | null
  from: Complainant
  answerBy: Instant
  url: string
}

/** What a letter about a hold names. */
export interface AboutHold extends AboutAccount {
  /** Null where the whole account is on hold. */
  groupName: string | null
  /** When the import came in; null where more than one import is on hold. */
  importedAt: Instant | null
  /** The language in which staff write to the account. */
  textLocale: Locale
}

export interface HoldPlacedParams extends AboutHold {
  /** As far as the account may see them; null where a person placed it. */
  figures: HoldFigures | null
  /** Why, as whoever placed it wrote to the account. */
  text: string | null
  /** The promise. */
  lookBy: Instant | null
}

export interface HoldLiftedParams extends AboutHold {
  decidedAt: Instant
  text: string
  /** What other holds still keep shut of it; absent from letters that waited before this was said. */
  still?: readonly Pick<AboutHold, 'groupName' | 'importedAt'>[]
}

export interface HoldConfirmedParams extends AboutHold {
  decidedAt: Instant
  statement: StatementOfReasons
}

/** For leads. */
export interface HoldOverdueParams extends AboutAccount {
  placedAt: Instant
  lookBy: Instant
}

/** For leads. */
export interface ProviderFailedParams {
  provider: string
  since: Instant
  /** For how many accounts of how many that sent enough to tell, in the worst hour. */
  failed: number
  told: number
  url: string
}

export interface SourceAttackedParams extends AboutAccount {
  sourceName: string
  kind: 'unconfirmed' | 'bounced'
  since: Instant
  asked: number
  confirmed: number
  bounced: number
  /** The share that usually confirms; null where the form is too young to know. */
  usualShare: number | null
  /** So many an hour are asked to confirm meanwhile. */
  perHour: number
}

export interface WebhookPausedParams {
  /** Null for an endpoint of the platform. */
  accountName: string | null
  /** Of the endpoint’s address; the rest of it may hold a secret. */
  host: string
  failingSince: Instant
  /** Until when what happens meanwhile is kept for it. */
  keptDays: number
  url: string
}
