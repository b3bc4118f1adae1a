import {
  type AssessmentValue,
  appealUntil,
  type CaseState,
  type LocalText,
  type PolicyPack,
  type RuleOutcome,
  requirementsFor,
  standingAssessments,
  withoutExplained,
} from '@freigabe/core'
import { type Finding, findingTexts, isForDesk } from '@freigabe/screening'
import { anyOf } from '../../database/any-of.ts'
import type { Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { House } from '../../house.ts'
import { recipientsIn, repeats } from '../../lists/screening/recipients-in.ts'
import { type SourceOfCase, sourcesOfCase } from '../../sources/sources-of-case.ts'
import { answerInWords } from '../rules/answer-in-words.ts'
import { readSeenCase } from '../rules/read-seen-case.ts'
import { mistakePoints, type RulePoint, rulePoints, type SeenCase } from '../rules/rule-points.ts'

/** The facts of a case for its statement of reasons. */
export interface StatementFacts {
  locale: 'de' | 'en'
  timeZone: string
  groupName: string
  submittedAt: string | null
  /** Until when a decision made now can be appealed against. */
  appealUntil: string
  recipients: number
  files: readonly string[]
  /** The sources that the case is about, with what was declared of them. */
  sources: readonly SourceOfCase[]
  /** By code, with their share of the recipients in percent. */
  methods: readonly { code: string; share: number }[]
  /** Some of them came in more than one of these ways. */
  overlapping: boolean
  /** Days that were stated, with what they are days of: since when something is so. */
  days: readonly { label: LocalText; day: LocalText }[]
  /** What speaks for a ground. */
  reasons: readonly GroundReason[]
  /** Titles of what the screening found and the customer reads, besides mere facts. */
  noticed: readonly LocalText[]
  questions: number
  /** The statements that were assessed, by what they are called. */
  judged: readonly { id: string; label: LocalText; value: AssessmentValue }[]
  /** The questions that put a ground to the customer. */
  put: readonly { grounds: readonly string[]; askedAt: string; answeredAt: string | null }[]
  state: CaseState
}

/** A fact of the case that bears out a ground. */
export interface GroundReason {
  ground: string
  point: RulePoint
}

/** Reads them, within the transaction that decides. */
export async function factsForStatement(
  house: House,
  tx: Tx,
  policy: PolicyPack,
  account: string,
  caseId: string,
): Promise<StatementFacts> {
  const row = await tx
    .selectFrom('approval_case')
    .innerJoin('account', 'account.account_id', 'approval_case.account_id')
    .innerJoin('recipient_group', onAccountAnd('group_id', 'recipient_group', 'approval_case'))
    .select(['approval_case.state', 'account.locale', 'account.time_zone', 'recipient_group.name'])
    .where('approval_case.account_id', '=', account)
    .where('approval_case.case_id', '=', caseId)
    .executeTakeFirstOrThrow()
  const batches = await tx
    .selectFrom('batch')
    .select(['batch_id', 'digest', 'recipients', 'file_name', repeats])
    .where('account_id', '=', account)
    .where('batch_id', '=', anyOf(row.state.batchIds))
    .orderBy('batch_id')
    .execute()
  const seen = await readSeenCase(house, tx, row.state, policy)
  return {
    locale: row.locale,
    timeZone: row.time_zone,
    groupName: row.name,
    submittedAt: row.state.submittedAt,
    appealUntil: appealUntil(house.clock.now(), policy),
    recipients: recipientsIn(batches),
    files: batches.map((batch) => batch.file_name),
    sources: await sourcesOfCase(tx, account, caseId),
    methods: seen.content.methods,
    overlapping: seen.content.overlapping ?? false,
    days: daysOf(seen),
    reasons: [
      ...methodReasons(seen),
      ...ruleReasons(seen, await newestTrace(tx, account, caseId)),
      ...mistakePoints(seen).map((point) => ({ ground: 'statements_contradict', point })),
    ],
    noticed: noticedIn(seen),
    judged: judgedIn(seen, row.state),
    put: await putToCustomer(tx, account, caseId),
    questions: row.state.questions.filter((question) => question.state === 'answered').length,
    state: row.state,
  }
}

/** The most days that a paragraph names. */
const mostDays = 4

function daysOf({ policy, content }: SeenCase): StatementFacts['days'] {
  return requirementsFor(policy, content)
    .filter(({ requirement }) => requirement.kind === 'date')
    .flatMap(({ key, requirement }) => {
      const day = answerInWords(requirement, content.answers[key])
      return day === null ? [] : [{ label: requirement.label, day }]
    })
    .slice(0, mostDays)
}

function judgedIn({ policy, content }: SeenCase, state: CaseState): StatementFacts['judged'] {
  const labels = new Map<string, LocalText>([
    ...policy.methods.map(({ code, label }) => [`method:${code}`, label] as const),
    ...requirementsFor(policy, content).map(
      ({ key, requirement }) => [`answer:${key}`, requirement.label] as const,
    ),
  ])
  return [...standingAssessments(state)].flatMap(([id, { value }]) => {
    const label = labels.get(id)
    return label ? [{ id, label, value }] : []
  })
}

/** A stated method that amounts to a ground. */
function methodReasons({ policy, content }: SeenCase): GroundReason[] {
  const nowhere = { pointer: null, statement: null, stated: null, file: null, columns: [] }
  return content.methods.flatMap(({ code, share }) => {
    const method = policy.methods.find((known) => known.code === code)
    return (method?.grounds ?? []).map((ground) => {
      const title = policy.grounds.find((known) => known.code === ground)?.title
      return { ground, point: { ...nowhere, found: statedFor(method!.label, share, title) } }
    })
  })
}

/** For how many a method is stated; a ground that is called as it is has named it already. */
function statedFor(label: LocalText, share: number, ground: LocalText | undefined): LocalText {
  const whom = {
    de: share === 100 ? 'alle Empfänger' : `${share}\u00a0% der Empfänger`,
    en: share === 100 ? 'all recipients' : `${share}% of the recipients`,
  }
  return {
    de: `Das haben Sie ${ground?.de === label.de ? '' : `mit „${label.de}“ `}für ${whom.de} selbst angegeben.`,
    en: `You stated ${ground?.en === label.en ? 'this' : `“${label.en}”`} yourself for ${whom.en}.`,
  }
}

/** What the rules that ask about a ground saw. */
function ruleReasons(seen: SeenCase, trace: readonly RuleOutcome[]): GroundReason[] {
  return trace.flatMap((outcome) => {
    const rule = seen.policy.rules.find(({ id }) => id === outcome.ruleId)
    if (outcome.outcome !== 'true' || rule?.then.effect !== 'ask') return []
    const { ground } = rule.then
    return rulePoints(seen, rule, outcome).map((point) => ({ ground, point }))
  })
}

async function newestTrace(tx: Tx, account: string, caseId: string) {
  const row = await tx
    .selectFrom('evaluation')
    .select('trace')
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.trace.rules ?? []
}

function noticedIn({ policy, content, files }: SeenCase): LocalText[] {
  const findings = files
    .flatMap(
      ({ report }) =>
        withoutExplained(content, report, policy.methods).findings as readonly Finding[],
    )
    .filter(({ id, severity }) => severity !== 'info' && !isForDesk(id))
  return [...new Map(findings.map((finding) => [finding.id, findingTexts(finding).title])).values()]
}

async function putToCustomer(tx: Tx, account: string, caseId: string) {
  const rows = await tx
    .selectFrom('question')
    .select(['grounds', 'asked_at', 'answered_at'])
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .where('state', '!=', 'taken_back')
    .orderBy('asked_at')
    .execute()
  return rows.map((row) => ({
    grounds: row.grounds,
    askedAt: row.asked_at,
    answeredAt: row.answered_at,
  }))
}
