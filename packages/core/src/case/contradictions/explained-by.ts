import type { CollectionMethod } from '../../policy/packs/policy-pack.ts'
import type { FindingSeverity, ReadReport } from '../../policy/rules/case-read.ts'
import { jsonPointer } from '../submitting/json-pointer.ts'
import {
  answerKey,
  generalMethod,
  leastShare,
  type SubmissionContent,
} from '../submitting/submission-content.ts'

/** What explains a finding, as long as it weighs no more than this. */
interface Explanation {
  upTo: FindingSeverity
  /** One of these answers. */
  answers?: { key: string; values: readonly string[] }
  /** Methods by which at least half of the recipients were collected. */
  methods?: readonly string[]
}

/** Ways on which many are entered at one moment or on a few days. */
const inBatches = [
  'paper_or_event_own',
  'contest_or_survey',
  'lead_ads',
  'migration_from_other_platform',
  'crm_sync',
]

/** Ways on which nobody answers a mail before the address counts, so that slips of the pen stay. */
const unconfirmed = [
  'existing_customer',
  'checkout_opt_in',
  'member_or_donor',
  'paper_or_event_own',
  'contest_or_survey',
  'lead_ads',
  'form_single_opt_in',
  'inquiry',
  'press_list',
  'employees_or_students',
  'migration_from_other_platform',
  'crm_sync',
]

/**
 * Findings that many honest lists have, and the statements under which they are what one would expect.
 * Imports and moves copy columns and fill them in one day; whoever was written to lately has not been left
 * alone, whatever the file calls a contact. Packs add methods of their own (`explains`).
 */
const explanations: Readonly<Record<string, Explanation>> = {
  stale_contacts: {
    upTo: 'serious',
    answers: {
      key: answerKey(generalMethod, 'last_mailing'),
      values: ['within_3_months', 'within_12_months', 'within_24_months'],
    },
  },
  typo_domains: { upTo: 'notice', methods: unconfirmed },
  unknown_endings: { upTo: 'notice', methods: unconfirmed },
  disposable_domains: { upTo: 'notice', methods: unconfirmed },
  placeholder_addresses: { upTo: 'notice', methods: unconfirmed },
  domain_distribution: { upTo: 'notice', methods: ['employees_or_students', 'member_or_donor'] },
  role_accounts: {
    upTo: 'warning',
    methods: ['member_or_donor', 'press_list', 'employees_or_students', 'existing_customer'],
  },
  signups_over_time: {
    upTo: 'notice',
    methods: inBatches,
  },
  same_moment: {
    upTo: 'notice',
    methods: inBatches,
  },
  confirmation_order: {
    upTo: 'notice',
    methods: ['migration_from_other_platform', 'crm_sync'],
  },
}

/** The findings that a method can explain at all; up to which weight is not for packs to say. */
export const explainedByMethods: ReadonlySet<string> = new Set(
  Object.entries(explanations).flatMap(([id, { methods }]) => (methods ? id : [])),
)

/** What a policy says of its methods, as far as it matters here. */
type KnownMethods = readonly Pick<CollectionMethod, 'code' | 'explains'>[]

const severities: readonly FindingSeverity[] = ['info', 'notice', 'warning', 'serious']

/**
 * The statement that explains a finding, as a JSON pointer (RFC 6901) into the content; null where none does,
 * and where it weighs nothing anyway. An explained finding weighs nothing.
 *
 * @param known the methods of the case's policy
 */
export function explainedBy(
  content: Pick<SubmissionContent, 'methods' | 'overlapping' | 'answers'>,
  { id, severity }: { id: string; severity: FindingSeverity },
  known: KnownMethods,
): string | null {
  const { methods, answers } = content
  const explanation = Object.hasOwn(explanations, id) ? explanations[id] : undefined
  if (!explanation || severity === 'info') return null
  if (severities.indexOf(severity) > severities.indexOf(explanation.upTo)) return null
  const { key, values } = explanation.answers ?? { key: '', values: [] }
  if (values.some((value) => answers[key] === value)) return jsonPointer('answers', key)
  const own = known.filter(({ explains }) => explanation.methods && explains.includes(id))
  const codes = new Set([...(explanation.methods ?? []), ...own.map(({ code }) => code)])
  const fitting = methods.filter(({ code }) => codes.has(code))
  if (leastShare(content, fitting) < 50) return null
  return jsonPointer('methods', methods.indexOf(fitting[0]!))
}

/** A report in which what a statement explains weighs nothing. */
export function withoutExplained(
  content: Pick<SubmissionContent, 'methods' | 'overlapping' | 'answers'>,
  report: ReadReport,
  known: KnownMethods,
): ReadReport {
  const findings = report.findings.map((finding) =>
    explainedBy(content, finding, known) === null
      ? finding
      : { ...finding, severity: 'info' as const },
  )
  return { ...report, findings }
}
