import { z } from 'zod'
import { Batch } from '../lists/batch.ts'
import { conditionKinds, Forecast, PolicyBasis, Requirement } from '../policy/endpoints.ts'
import { SourceKind } from '../sources/source.ts'
import { Id, Instant, Locale, LocalText } from '../values.ts'
import { CaseStanding } from './case-status.ts'
import { Sheet } from './sheet.ts'
import { Signal } from './signal.ts'
import { Division } from './split.ts'
import { Evidence, Submission } from './submission.ts'

/** What a question is about, in the account's language; what points to forgery is never told. */
export const QuestionPoint = z.object({
  /** JSON pointer into the submission’s content, to the statement; null where it is about none. */
  pointer: z.string().nullable(),
  /** What was asked for there. */
  statement: z.string().nullable(),
  /** What was answered; null where nothing was. */
  stated: z.string().nullable(),
  /** The name of the file in which something was found, and its columns as the file calls them. */
  file: z.string().nullable(),
  columns: z.array(z.string()),
  /** What was found, with its figures. */
  found: z.string().nullable(),
})
export type QuestionPoint = z.infer<typeof QuestionPoint>

/** What a reviewer asks: words, and the requirements (made on the spot) that the answer meets. */
export const Question = z.object({
  id: Id,
  text: z.string(),
  grounds: z.array(z.string()),
  requirements: z.array(Requirement),
  /** The statements and findings that it is about; empty where its words say it all. */
  about: z.array(QuestionPoint),
  state: z.enum(['open', 'answered', 'taken_back']),
  /** A rule by its title in the account's language; a person by name for staff, and without one for the account. */
  by: z.object({ kind: z.enum(['person', 'rule']), id: Id.nullable(), name: z.string() }),
  askedAt: Instant,
  answer: z
    .object({ text: z.string(), evidence: z.array(Evidence), by: z.string(), at: Instant })
    .nullable(),
})
export type Question = z.infer<typeof Question>

/** The statement of reasons: the same four paragraphs on the screen and in the mail. */
export const StatementOfReasons = z.object({
  locale: Locale,
  lookedAt: z.string(),
  found: z.string(),
  rule: z.string(),
  whatNow: z.string(),
})
export type StatementOfReasons = z.infer<typeof StatementOfReasons>

/** A ground on which something was decided. */
export const NamedGround = z.object({
  code: z.string(),
  basis: z.enum(['law', 'house']),
  /** In the account’s language, as its letter names it. */
  title: z.string(),
  titles: LocalText,
})

export const Decision = z.object({
  id: Id,
  outcome: z.enum(['accepted', 'rejected', 'revoked']),
  revision: z.number().int(),
  policyVersion: z.string(),
  decidedBy: z.enum(['person', 'rule']),
  /** One person proposed it and another confirmed it. */
  byTwo: z.boolean(),
  /** The rule that decided. */
  rule: z.object({ id: z.string(), title: LocalText, explanation: LocalText }).nullable(),
  statement: StatementOfReasons,
  grounds: z.array(NamedGround),
  remedies: z.array(z.object({ code: z.string(), text: z.string() })),
  /** Ids of the statements that a rejection rests on, as its reasons name them; empty where it names none. */
  restsOn: z.array(z.string()),
  /** In words, in the account's language: what it is, what is to be done about it, and by when. */
  conditions: z.array(
    z.object({
      code: z.string(),
      words: z.string(),
      /** What the gate watches; null where it cannot, and stays closed. */
      kind: z.enum(conditionKinds).nullable(),
      /** The number that goes with it, of recipients or days; null where there is none. */
      limit: z.number().int().nullable(),
      /** When its days are over; null where it counts none. */
      until: Instant.nullable(),
    }),
  ),
  /** How much may arrive through each source that was approved. */
  sources: z.array(
    z.object({ id: Id, name: z.string(), cap: z.number().int(), periodDays: z.number().int() }),
  ),
  endsAt: Instant.nullable(),
  /** Until when it can be appealed against; null for an acceptance. */
  appealUntil: Instant.nullable(),
  at: Instant,
})
export type Decision = z.infer<typeof Decision>

/** A line of the case's history in the customer's view. */
export const TimelineEntry = z.object({
  type: z.string(),
  at: Instant,
  by: z.object({ kind: z.string(), name: z.string() }),
  about: z.record(z.string(), z.unknown()),
})

export const CaseClock = z.object({
  /** Until when a decision is promised. Nothing but a question moves it back, and a supplement may move it forward. */
  dueAt: Instant.nullable(),
  running: z.boolean(),
  /** `at_risk` once little of the promised time is left; `dropped` where the case was taken back. */
  standing: z.enum(['running', 'paused', 'at_risk', 'breached', 'kept', 'dropped']).nullable(),
  /** Kept, breached, or not yet known. A promise broken before a question stays broken, whatever is promised since. */
  kept: z.boolean().nullable(),
  /** Whether `dueAt` has passed without a decision; a promise broken before a question is another one. */
  overdue: z.boolean(),
  /** When an untouched case lapses. */
  lapsesAt: Instant.nullable(),
})

/** A source that a case is about, as it was declared for it. */
export const CaseSource = z.object({
  id: Id,
  name: z.string(),
  kind: SourceKind,
  link: z.string().nullable(),
  method: z.string(),
  cap: z.number().int(),
  periodDays: z.number().int(),
})
export type CaseSource = z.infer<typeof CaseSource>

/** What is promised on a case, and what is to be expected; neither while its clock stands still. */
export const CaseForecast = z.object({
  promisedBy: Instant.nullable(),
  /** While a question is open: until when a decision is promised if it is answered now. */
  afterAnswer: Instant.nullable(),
  /**
   * Null where too few cases were decided to tell, where they took longer than is promised, or where this one takes
   * longer already than nine of ten.
   */
  forecast: Forecast.nullable(),
})
export type CaseForecast = z.infer<typeof CaseForecast>

/** What would be promised on a draft that is handed in now. Findings for the desk alone change nothing in it. */
export const DraftPromise = z.object({
  /** The version of the draft that was looked at. */
  version: z.number().int(),
  promisedBy: Instant,
  /** Until when all other cases of the same submission would be decided; null where there are none. */
  othersBy: Instant.nullable(),
  /** Null where too few cases were decided to tell, or where they took longer than is promised. */
  forecast: Forecast.nullable(),
  /** Recommended details that are missing and would make it sooner; null where none would. */
  sooner: z
    .object({
      /** Answer keys, `method/requirement`; all of them are needed. */
      details: z.array(z.string()),
      promisedBy: Instant,
      forecast: Forecast.nullable(),
    })
    .nullable(),
})
export type DraftPromise = z.infer<typeof DraftPromise>

/** A case as the customer sees it. */
export const Case = z.object({
  id: Id,
  groupId: Id,
  groupName: z.string(),
  ...CaseStanding.shape,
  trigger: z.enum([
    'import',
    'growth',
    'expiry',
    'dormancy',
    'cap_reached',
    'confirmed_hold',
    'lead',
    'early',
  ]),
  predecessorId: Id.nullable(),
  openedAt: Instant,
  submittedAt: Instant.nullable(),
  /** The day on which the customer would like to send: a wish, nothing promised. */
  wantedOn: z.iso.date().nullable(),
  revision: z.number().int(),
  /** Of all imports; a list that was imported twice counts once. */
  recipients: z.number().int(),
  batches: z.array(Batch),
  /** Sources that it is about, before or besides their recipients. */
  sources: z.array(CaseSource),
  submissions: z.array(Submission),
  /** Cases of other groups that the same submission was handed in for. Each is decided by itself. */
  together: z.array(
    z.object({ caseId: Id, groupId: Id, groupName: z.string(), ...CaseStanding.shape }),
  ),
  /** What stood out when the newest revision was handed in, and decides nothing. */
  signals: z.array(Signal),
  sheet: Sheet,
  questions: z.array(Question),
  decision: Decision.nullable(),
  timeline: z.array(TimelineEntry),
  /** The newest wish to divide an import of it; null where there was none. */
  division: Division.nullable(),
  clock: CaseClock,
  policy: PolicyBasis,
})
export type Case = z.infer<typeof Case>

export const CaseSummary = Case.pick({
  id: true,
  groupId: true,
  groupName: true,
  status: true,
  extent: true,
  trigger: true,
  openedAt: true,
  submittedAt: true,
  recipients: true,
  clock: true,
}).extend({
  /** The source that it is about, where it is about one and no recipients yet. */
  sourceName: z.string().nullable(),
})
