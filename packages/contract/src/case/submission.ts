import { z } from 'zod'
import { KnownCountry } from '../people/account.ts'
import { PolicyBasis } from '../policy/endpoints.ts'
import { Id, Instant, LocalText } from '../values.ts'

export const MethodShare = z.object({
  code: z.string().min(1).max(80),
  share: z.number().int().min(0).max(100),
})

/** Text, link, date and choice are strings; files are lists of evidence ids. */
export const Answer = z.union([
  z.string().max(20_000),
  z.number(),
  z.boolean(),
  z.array(z.uuid()).max(50),
])

export const ContactData = z.object({
  name: z.string().max(200),
  phone: z.string().max(60).optional(),
  email: z.string().max(254).optional(),
  bestTime: z.string().max(200).optional(),
})

/**
 * What the customer says in explanation: by a JSON pointer to the statement, such as
 * `/answers/form_double_opt_in~1form_link`, or by `/findings/` and the id of a finding. Rules never read it.
 */
const Explanations = z.record(
  z.string().regex(/^\/(answers\/[^/]{1,240}|countries|methods|findings\/[a-z0-9_]{1,80})$/),
  z.string().min(1).max(2_000),
)

/** The content of a draft and of each submission revision. */
export const SubmissionContent = z.object({
  methods: z.array(MethodShare).max(20),
  /** Some recipients were collected in more than one of these ways: then the shares may add up to more than 100. */
  overlapping: z.boolean().optional(),
  answers: z.record(z.string().max(200), Answer),
  /** Where the recipients are, ISO 3166-1 codes; where none is stated, the account’s markets or country. */
  countries: z.array(KnownCountry).max(60).optional(),
  contact: ContactData.optional(),
  explanations: Explanations.optional(),
})
export type SubmissionContent = z.infer<typeof SubmissionContent>

export const SubmissionFault = z.object({
  /** JSON pointer into the content, for example `/answers/form_double_opt_in~1form_link`. */
  pointer: z.string(),
  code: z.string(),
  text: LocalText,
})
export type SubmissionFault = z.infer<typeof SubmissionFault>

export const Completeness = z.object({
  required: z.number().int(),
  answered: z.number().int(),
  percent: z.number(),
  /** Answer keys, `method/requirement`. */
  missing: z.array(z.string()),
  recommendedMissing: z.array(z.string()),
  /** Which further detail would speed things up, in words. */
  nextBest: z
    .object({
      key: z.string(),
      text: LocalText,
      /** On how many decisions of this installation its figures rest; null where the policy says it. */
      cases: z.number().int().nullable(),
    })
    .nullable(),
})

/** A statement that does not go with another one, or with the recipients file; either may be right. */
export const Contradiction = z.object({
  code: z.enum([
    'columns_not_found',
    'confirmations_too_few',
    'sign_ups_outside_period',
    'countries_at_odds',
    'objections_not_removed',
    'records_unlikely',
    'rate_at_odds',
    'rhythm_unlike_before',
    'ip_countries_at_odds',
    'sign_ups_on_one_day',
    'own_form_unconfirmed',
    'private_mailboxes',
    'last_contact_at_odds',
    'consent_refused_in_file',
    'bounces_at_odds',
    'orders_outside_period',
    'origin_at_odds',
    'growth_at_odds',
    'phones_at_odds',
  ]),
  /** What points to forgery is told to the desk alone. */
  pointsTo: z.enum(['mistake', 'forgery']),
  /** JSON pointer into the content, to the statement that it is about. */
  pointer: z.string(),
  /** JSON pointers to further statements that it was drawn from. */
  drawnFrom: z.array(z.string()).optional(),
  text: LocalText,
  /** What the customer can do; where the desk alone reads it, what the desk can. */
  advice: LocalText,
})
export type Contradiction = z.infer<typeof Contradiction>

/** A statement that the files would bear out, to be confirmed or not. Until it is stated, it is none. */
export const Suggestion = z.object({
  /** Where in the files it was drawn from. */
  from: z.enum([
    'origin_column',
    'first_sign_up',
    'last_sign_up',
    'first_order',
    'last_order',
    'domain_countries',
    'last_contact',
    'columns',
  ]),
  /** JSON pointer into the content, to the statement it would be. */
  pointer: z.string(),
  /** An answer or share as the content holds it; for countries, all that would be stated. */
  value: z.union([z.string().max(200), z.number(), z.array(KnownCountry).max(60)]),
})
export type Suggestion = z.infer<typeof Suggestion>

/** A draft is saved on every pause in typing; `version` guards against silent overwriting. */
export const Draft = z.object({
  version: z.number().int(),
  content: SubmissionContent,
  /** Other open cases of this account that the same submission covers. */
  alsoCases: z.array(Id),
  step: z.number().int().min(1).max(4),
  completeness: Completeness,
  faults: z.array(SubmissionFault),
  /** Where it does not match the files, as far as that looks like a mistake. */
  contradictions: z.array(Contradiction),
  /** What the files tell of the questions asked, answered or not. */
  suggestions: z.array(Suggestion),
  /** Ids of the columns that are asked for and stand in each of the case’s files; null without a file. */
  columnsInFiles: z.array(z.string()).nullable(),
  policy: PolicyBasis,
  savedAt: Instant.nullable(),
  savedBy: z.object({ id: Id, name: z.string() }).nullable(),
})
export type Draft = z.infer<typeof Draft>

/** What a look at the draft found before it is handed in. Only faults keep it from being submitted. */
export const DraftCheck = z.object({
  /** The version of the draft that was looked at. */
  version: z.number().int(),
  faults: z.array(SubmissionFault),
  /** With `asked` where the rules of the policy would ask about it at once. */
  contradictions: z.array(Contradiction.extend({ asked: z.boolean() })),
  /** What else the rules would ask after the draft was handed in as it stands. */
  questions: z.array(
    z.object({
      ruleId: z.string(),
      title: LocalText,
      text: LocalText,
      /** False where it depends on an answer that was not given. */
      certain: z.boolean(),
      /** JSON pointer to the answer that the rule looks at; null where it looks at none. */
      pointer: z.string().nullable(),
    }),
  ),
  /** Imports whose screening has not ended, so that nothing could be held against them. */
  unscreened: z.number().int(),
})
export type DraftCheck = z.infer<typeof DraftCheck>

export const DraftChange = z.object({
  /** The version that the change is based on; 0 for the first save. */
  version: z.number().int().min(0),
  content: SubmissionContent,
  alsoCases: z.array(Id).max(100).default([]),
  step: z.number().int().min(1).max(4),
})

/** A file in an archive. */
const PackedEvidence = z.object({
  name: z.string(),
  mediaType: z.string(),
  bytes: z.number().int(),
  /** Whether the sandboxed preview can show it, by its place among the files. */
  previewable: z.boolean(),
})
export type PackedEvidence = z.infer<typeof PackedEvidence>

/** A file that supports a statement. */
export const Evidence = z.object({
  id: Id,
  name: z.string(),
  mediaType: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
  uploadedAt: Instant,
  uploadedBy: z.string(),
  /** Whether the sandboxed preview can show it. */
  previewable: z.boolean(),
  /** The files of a ZIP archive, in its order; null for any other file. */
  files: z.array(PackedEvidence).nullable(),
})
export type Evidence = z.infer<typeof Evidence>

/** One revision of a submission as handed in. */
export const Submission = z.object({
  id: Id,
  revision: z.number().int(),
  kind: z.enum(['submitted', 'supplemented', 'answered']),
  content: SubmissionContent.omit({ contact: true }),
  /** JSON pointers into the content, to what the files suggested and was stated unchanged. */
  suggested: z.array(z.string()),
  hasContact: z.boolean(),
  evidence: z.array(Evidence),
  declarationVersion: z.string(),
  by: z.object({ id: Id, name: z.string() }),
  at: Instant,
})
export type Submission = z.infer<typeof Submission>

/** What an account has stated and handed in before, offered again. */
export const Reusable = z.object({
  submissions: z.array(
    z.object({
      caseId: Id,
      groupName: z.string(),
      at: Instant,
      content: SubmissionContent.omit({ contact: true }),
    }),
  ),
  evidence: z.array(Evidence),
})
