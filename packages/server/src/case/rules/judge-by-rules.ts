import {
  type Actor,
  type CaseCommand,
  type CaseRead,
  type CaseState,
  type CaseWay,
  caseFacts,
  decide,
  type Evaluation,
  evaluateRules,
  evolve,
  type Facts,
  findSignals,
  isFirstList,
  isRefusal,
  lotShare,
  type PolicyPack,
  type RuleCourse,
  ruleCourse,
  type SettledQuestion,
  type Signal,
  type SignalRead,
  type SubmissionContent,
  settledQuestions,
} from '@freigabe/core'
import { sql } from 'kysely'
import type { Unit } from '../../change/unit.ts'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import type { Key } from '../../keys/key-ring.ts'
import { senderOf } from '../../people/accounts/sender.ts'
import { compiledRules } from '../../policy/packs/compiled-rules.ts'
import { holdsSetApart } from '../../sources/holds-set-apart.ts'
import { acceptedReports } from '../contradictions-of-case.ts'
import { policyBasis } from '../policy-of-case.ts'
import { caseState } from '../require-case.ts'
import { readForSignals } from '../signals/read-for-signals.ts'
import { byRules } from './despite-rules.ts'
import { drawLot } from './draw-lot.ts'
import { promisedWay } from './promised-way.ts'
import { readAcceptedByPeople } from './read-accepted-by-people.ts'
import { readForRules } from './read-for-rules.ts'
import { countedFor, lockLimits, readRecent } from './rule-limit.ts'
import { ruleAccepts } from './rule-standing.ts'
import { tellsReturns } from './tells-returns.ts'

/** A submission about to be taken in. */
interface Arriving {
  policy: PolicyPack
  content: SubmissionContent
  command: Extract<CaseCommand, { submission: unknown }>
  /** The failure of the rules in the attempt before, see `despiteRules`. */
  trouble: string | null
}

/** What the rules made of a submission, and what follows. */
export interface Judgement {
  signals: readonly Signal[]
  facts: Facts
  evaluation: Evaluation
  /** Earlier questions of rules that they no longer ask; the course goes on from there. */
  settled: readonly SettledQuestion[]
  course: RuleCourse
  /** The way that the case goes, and the one whose promise it has. */
  way: CaseWay
  isSampled: boolean
  /** Id of the key that the lot was drawn with, and the share that it draws. */
  seed: string | null
  lotShare: number | null
  trouble: string | null
}

/**
 * Evaluates the rules of a case's policy on a submission, before it is taken in: the promise depends on the
 * case's route.
 */
export async function judgeByRules(
  unit: Unit,
  by: Actor,
  caseId: string,
  arriving: Arriving,
): Promise<Judgement> {
  const { trouble } = arriving
  if (trouble !== null) return leftToPerson(trouble)
  return byRules(async () => {
    const state = await stateToCome(unit, by, caseId, arriving.command)
    // A command that the core refuses or already knows ends before anything follows from this.
    return state === null ? leftToPerson(null) : judge(unit, state, arriving)
  })
}

/** The case as it will be after a command, or null where nothing will change. */
async function stateToCome(
  { tx, account, now }: Unit,
  by: Actor,
  caseId: string,
  command: CaseCommand,
): Promise<CaseState | null> {
  const state = await caseState(tx, account, caseId)
  const decided = decide(state, command, { actor: by, now })
  if (isRefusal(decided) || decided.events.length === 0) return null
  return decided.events.reduce<CaseState>(evolve, state)
}

async function judge(
  unit: Unit,
  state: CaseState,
  { policy, content }: Arriving,
): Promise<Judgement> {
  const { house, tx } = unit
  const { countries } = await policyBasis(house, tx, state.accountId, state.caseId)
  const read = await readForRules(house, tx, { state, policy, content, countries })
  const beside = await readForSignals(house, tx, { state, policy, content })
  const signals = findSignals(beside)
  const byPeople = await readAcceptedByPeople(tx, state, policy, unit.now)
  const sender = await senderOf(tx, state.accountId)
  const earlier = await acceptedReports(tx, state.accountId, state.caseId)
  const seen = { signals, byPeople, sender, earlier, traits: sharedTraits(beside) }
  const all = { ...read, ...seen, tellsReturns: await tellsReturns(unit, policy.steps.toldDays) }
  const { facts, evaluation } = await evaluateWithinLimit(unit, all)
  const standing = await standingOf(unit, state, policy, evaluation, facts)
  const isLeased = await hasLease(house, tx, state)
  const settled = settledQuestions(evaluation, { state, rules: policy.rules, isLeased })
  const course = ruleCourse(evaluation, {
    state: withoutQuestions(house, { state, policy }, settled),
    rules: policy.rules,
    isLeased,
    mayAccept: standing.mayAccept,
    isFirstList: isOutright(policy, evaluation) && isFirstList(facts, policy.routing.firstList),
    isSampled: standing.isSampled,
  })
  const { route } = course
  const way = { route, promisedAs: route === 'by_rule' ? route : promisedWay(all) }
  const { isSampled, seed, share } = standing
  const lot = { isSampled, seed, lotShare: share }
  return { signals, facts, evaluation, settled, course, way, ...lot, trouble: null }
}

/** Whether the rule that would accept opens all at once: a first part of the list shows what it is worth. */
function isOutright(policy: PolicyPack, { acceptance }: Evaluation): boolean {
  return acceptance !== null && !compiledRules(policy).inSteps.has(acceptance.ruleId)
}

/**
 * Evaluates the rules; where one would accept, once more while nobody else can use up the same limit. Whoever
 * shares a contact, a payer or a domain with the account waits until then.
 */
async function evaluateWithinLimit(unit: Unit, read: CaseRead) {
  const { policy } = read
  const counted = await countedFor(unit)
  const evaluate = async () => {
    const recent = await readRecent(unit, counted, policy.routing.limit.days)
    const facts = caseFacts({ ...read, recent })
    return { facts, evaluation: evaluateRules(compiledRules(policy), facts) }
  }
  const first = await evaluate()
  if (first.evaluation.acceptance === null) return first
  await lockLimits(unit, counted)
  return evaluate()
}

/** Other cases that name the same; those of accounts that belong together count for neither. */
function sharedTraits({ accountId, sightings }: SignalRead): NonNullable<CaseRead['traits']> {
  const traits = sightings
    .map(({ kind, caseId, ...of }) => ({ kind, caseId, isOwn: of.accountId === accountId, of }))
    .filter(({ isOwn, of }) => isOwn || !of.isRelated)
    .map(({ kind, caseId, isOwn }) => [`${kind} ${caseId}`, { kind, caseId, isOwn }] as const)
  return [...new Map(traits).values()]
}

/** Whether the rule that would accept may do so, and whether the lot leaves the case to a person. */
async function standingOf(
  unit: Unit,
  state: CaseState,
  { routing, rules }: PolicyPack,
  { acceptance }: Evaluation,
  facts: Facts,
) {
  if (acceptance === null) return { mayAccept: false, isSampled: false, seed: null, share: null }
  const { house, tx } = unit
  const { ruleId } = acceptance
  const rule = rules.find(({ id }) => id === ruleId)!
  const mayAccept =
    (await rulesMayAccept(tx)) &&
    (await ruleAccepts(unit, rule)) &&
    !(await holdsSetApart(tx, state.accountId, state.batchIds))
  const recipients = facts['screening.recipients'] ?? 0
  const share = await shareByLot(unit, ruleId, routing.sampleShare, recipients)
  const key = await lotKey(house, tx, state)
  return { mayAccept, isSampled: drawLot(key, state.caseId, share), seed: key.id, share }
}

/** Of how many a rule's usual size is the mean. */
const usualOf = 500

/** The share of lists of this size that the lot leaves to a person, see `lotShare`. */
async function shareByLot(
  unit: Unit,
  ruleId: string,
  sampleShare: number,
  recipients: number,
): Promise<number> {
  const usual = await unit.as('desk', async () => {
    const { rows } = await sql<{ mean: number | null }>`
      select avg((facts ->> 'screening.recipients')::double precision) as mean from (
        select facts from evaluation where rule_id = ${ruleId} order by at desc limit ${usualOf}
      ) newest`.execute(unit.tx)
    return rows[0]?.mean ?? null
  })
  return lotShare(sampleShare, recipients, usual)
}

/**
 * The key that a case's lot was drawn with before, so that a rotation does not draw it again; the first of
 * the ring for the first lot, or where the earlier key is gone.
 */
async function lotKey({ keys }: House, tx: Tx, { accountId, caseId }: CaseState): Promise<Key> {
  const drawn = await tx
    .selectFrom('evaluation')
    .select('seed')
    .where('account_id', '=', accountId)
    .where('case_id', '=', caseId)
    .where('seed', 'is not', null)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst()
  return keys.signing.find(({ id }) => id === drawn?.seed) ?? keys.signing[0]!
}

function withoutQuestions(
  house: House,
  { state, policy }: { state: CaseState; policy: PolicyPack },
  settled: readonly SettledQuestion[],
): CaseState {
  const at = house.clock.now()
  return settled.reduce<CaseState>((before, { questionId, ruleId }) => {
    const by = { kind: 'rule', ruleId, policyVersion: policy.version } as const
    return evolve(before, { type: 'question_taken_back', questionId, by, at })
  }, state)
}

async function hasLease(house: House, tx: Tx, { accountId, caseId }: CaseState): Promise<boolean> {
  const row = await tx
    .selectFrom('desk_queue')
    .select('case_id')
    .where('account_id', '=', accountId)
    .where('case_id', '=', caseId)
    .where('lease_until', '>', house.clock.now())
    .executeTakeFirst()
  return row !== undefined
}

async function rulesMayAccept(tx: Tx): Promise<boolean> {
  const platform = await tx.selectFrom('platform').select('accept_by_rule').executeTakeFirst()
  return platform?.accept_by_rule ?? true
}

function leftToPerson(trouble: string | null): Judgement {
  const course: RuleCourse = { outcome: 'person', route: 'normal', ruleId: null, questions: [] }
  return {
    signals: [],
    facts: {},
    evaluation: nothingEvaluated,
    settled: [],
    course,
    way: { route: 'normal', promisedAs: 'normal' },
    isSampled: false,
    seed: null,
    lotShare: null,
    trouble,
  }
}

const nothingEvaluated: Evaluation = {
  rules: [],
  flags: [],
  required: [],
  asks: [],
  recommendedBy: [],
  route: 'normal',
  skills: [],
  heldBy: [],
  acceptance: null,
}
