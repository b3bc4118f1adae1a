import { setImmediate as breathe } from 'node:timers/promises'
import {
  evaluateRules,
  factsUnder,
  isChanged,
  noSums,
  type TrialSums,
  type TriedCase,
  triedCase,
  withCase,
} from '@freigabe/core'
import { change } from '../../change/change.ts'
import { readAs, type Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import type { JobRun } from '../../jobs/job.ts'
import { readChangedPacks } from '../drafts/read-changed-packs.ts'
import { compiledRules } from '../packs/compiled-rules.ts'
import { type PolicyFor, policiesOf } from '../publications/policies.ts'
import { mostTried, type PastCase, readPastCases } from './read-past-cases.ts'

/** One run of a trial; trying a draft again begins another one. */
interface Trial {
  draft: string
  run: string
}

/** A past case as it went, and as it would have gone. */
interface Tried {
  past: PastCase
  before: TriedCase
  after: TriedCase
}

/** This many cases are read, and then stored. */
const casesPerStep = 500

/** After this many cases, everything else that waits in this process has its turn. */
const breathEvery = 20

/**
 * Tries a draft on past cases: compares what its rules make of the kept facts with what the rules of that
 * time made of them. If a process dies, the next one starts over; a trial that was asked for again stops.
 */
export async function runPolicyTrial(house: House, trial: Trial, run: JobRun): Promise<void> {
  try {
    await tryOnPastCases(house, trial, run.signal)
  } catch (error) {
    if (run.last) await endTrial(house, trial, 'failed')
    throw error
  }
}

async function tryOnPastCases(house: House, trial: Trial, signal: AbortSignal) {
  const policies = await begin(house, trial)
  if (policies === null) return
  let sums = noSums
  let done = 0
  let changed = 0
  let after: PastCase | null = null
  while (done < mostTried) {
    signal.throwIfAborted()
    const past = await readPast(house, after)
    if (past.length === 0) break
    const tried = await tryAll(policies, past)
    for (const each of tried) sums = withCase(sums, each.before, each.after)
    const otherwise = tried.filter(({ before, after }) => isChanged(before, after))
    done += past.length
    const isOurs = await storeProgress(house, trial, { done, changed, sums, otherwise })
    if (!isOurs) return
    changed += otherwise.length
    after = past.at(-1)!
  }
  await endTrial(house, trial, 'done')
}

async function begin(house: House, { draft, run }: Trial): Promise<PolicyFor | null> {
  return change(house, 'worker', null, async ({ tx }) => {
    const total = await tx
      .selectFrom('evaluation')
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .where('trouble', 'is', null)
      .executeTakeFirstOrThrow()
    const begun = await tx
      .updateTable('policy_trial')
      .set({ state: 'running', total: Math.min(total.total, mostTried), done: 0, changed: 0 })
      .where('draft_id', '=', draft)
      .where('run', '=', run)
      .where('state', 'in', ['waiting', 'running'])
      .returning('draft_id')
      .executeTakeFirst()
    if (begun === undefined) return null
    await tx.deleteFrom('policy_trial_case').where('draft_id', '=', draft).execute()
    const { files } = await tx
      .selectFrom('policy_draft')
      .select('files')
      .where('draft_id', '=', draft)
      .executeTakeFirstOrThrow()
    const { packs } = await readChangedPacks(tx, await house.policies.inForce(tx), files)
    return policiesOf(
      packs.map(({ layer }) => layer),
      house.config.FREIGABE_COUNTRY,
    )
  })
}

function readPast(house: House, after: PastCase | null): Promise<PastCase[]> {
  return readAs(house.database, 'worker', null, (tx) =>
    readPastCases(house, tx, after, casesPerStep),
  )
}

async function tryAll(policies: PolicyFor, past: readonly PastCase[]): Promise<Tried[]> {
  const tried: Tried[] = []
  for (const [at, each] of past.entries()) {
    if (at % breathEvery === 0) await breathe()
    const methods = each.facts['declaration.methods'] ?? []
    const policy = policies(each.countries)
    const evaluation = evaluateRules(compiledRules(policy), factsUnder(policy, each.facts))
    tried.push({
      past: each,
      before: triedCase(each.policy, each.conclusions, methods),
      after: triedCase(policy, evaluation, methods),
    })
  }
  return tried
}

interface Progress {
  done: number
  /** Changed cases stored earlier. */
  changed: number
  sums: TrialSums
  otherwise: readonly Tried[]
}

/** Stores how far a trial is. False if this run does not count, since the draft is being tried again. */
async function storeProgress(
  house: House,
  trial: Trial,
  { done, changed, sums, otherwise }: Progress,
): Promise<boolean> {
  return change(house, 'worker', null, async ({ tx }) => {
    const isOurs = await update(tx, trial, {
      done,
      changed: changed + otherwise.length,
      sums: JSON.stringify(sums),
    })
    if (isOurs && otherwise.length > 0) {
      await tx
        .insertInto('policy_trial_case')
        .values(otherwise.map((tried, at) => caseRow(trial, changed + at, tried)))
        .execute()
    }
    return isOurs
  })
}

/** Ends a trial, unless the draft is being tried again. */
async function endTrial(house: House, trial: Trial, state: 'done' | 'failed'): Promise<void> {
  await change(house, 'worker', null, (unit) =>
    update(unit.tx, trial, { state, finished_at: unit.now }),
  )
}

function caseRow({ draft }: Trial, position: number, { past, before, after }: Tried) {
  return {
    draft_id: draft,
    position,
    account_id: past.account,
    case_id: past.caseId,
    revision: past.revision,
    at: past.at,
    before: JSON.stringify(before),
    after: JSON.stringify(after),
  }
}

async function update(
  tx: Tx,
  { draft, run }: Trial,
  change: {
    state?: 'done' | 'failed'
    finished_at?: string
    done?: number
    changed?: number
    sums?: string
  },
): Promise<boolean> {
  const updated = await tx
    .updateTable('policy_trial')
    .set(change)
    .where('draft_id', '=', draft)
    .where('run', '=', run)
    .returning('draft_id')
    .executeTakeFirst()
  return updated !== undefined
}
