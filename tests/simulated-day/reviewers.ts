import { randomUUIDv7 } from 'node:crypto'
import type { DeskCase } from '@freigabe/contract'
import { type Client, isApiError } from '@freigabe/sdk'
import { castReviewer } from '../../packages/server/src/testing/cast.ts'
import { policyAtHome } from '../../packages/server/src/testing/policy-at-home.ts'
import type { DayRecord } from './day-record.ts'
import type { Stage } from './stage.ts'
import { unlessMovedOn } from './unless-moved-on.ts'

/** A person at the desk: which cases they have, and until when they are busy with them. */
export interface Reviewer {
  name: string
  client: Client
  holding: Holding | null
}

export interface Holding {
  account: string
  caseId: string
  token: number
  /** As it was read when it was taken. */
  seen: DeskCase
}

export async function castReviewers(stage: Stage, reviewers: number): Promise<Reviewer[]> {
  const cast: Reviewer[] = []
  for (let number = 0; number < reviewers; number += 1) {
    const { name, email } = await castReviewer(stage.house)
    cast.push({ name, client: await stage.signIn(email), holding: null })
  }
  return cast
}

/** Takes the most urgent case, if one is there, and reads it. */
export async function takes(stage: Stage, reviewer: Reviewer, record: DayRecord): Promise<void> {
  const { next } = await reviewer.client.takeNext({ body: {} })
  if (next === null) return
  const { accountId: account, caseId, lease } = next
  record.holds.taken(caseId, reviewer.name, stage.clock.now(), lease.until)
  const seen = await reviewer.client.readDeskCase({ params: { account, case: caseId } })
  reviewer.holding = { account, caseId, token: lease.token!, seen }
}

/** Renews the lease, as the screen does while somebody works; the case may have been taken back. */
export async function renews(stage: Stage, reviewer: Reviewer, record: DayRecord): Promise<void> {
  const { account, caseId } = reviewer.holding!
  const isThere = await unlessMovedOn(record, async () => {
    const { until } = await reviewer.client.claimCase({ params: { account, case: caseId } })
    record.holds.taken(caseId, reviewer.name, stage.clock.now(), until)
  })
  if (!isThere) losesSightOf(reviewer, record)
}

/** Skips the case, like a reviewer who notices that it concerns a friend. */
export async function skips(reviewer: Reviewer, record: DayRecord): Promise<void> {
  const { account, caseId } = reviewer.holding!
  const isThere = await unlessMovedOn(record, () =>
    reviewer.client.skipCase({
      params: { account, case: caseId },
      body: { reason: 'Ich kenne den Versender.' },
    }),
  )
  if (!isThere) return losesSightOf(reviewer, record)
  record.holds.released(caseId, reviewer.name)
  record.skipped += 1
  reviewer.holding = null
}

/** Judges each statement and accepts. */
export async function accepts(stage: Stage, reviewer: Reviewer, record: DayRecord): Promise<void> {
  await whileHeld(reviewer, record, async (holding) => {
    const { account, caseId, token, seen } = holding
    await assesses(reviewer, holding, 'plausible')
    const { status } = await reviewer.client.acceptCase({
      params: { account, case: caseId },
      body: { ...held(token, seen), decisionId: randomUUIDv7(), conditions: [], statement: {} },
    })
    // Where two are needed, this was a proposal.
    if (status === 'accepted') record.decided(caseId, 'person', status, stage.clock.now())
  })
}

/** Rejects on the grounds that were put to the customer, or that follow from their method. */
export async function rejects(stage: Stage, reviewer: Reviewer, record: DayRecord): Promise<void> {
  await whileHeld(reviewer, record, async (holding) => {
    const { account, caseId, token, seen } = holding
    await assesses(reviewer, holding, 'contradicted')
    const { status } = await reviewer.client.rejectCase({
      params: { account, case: caseId },
      body: {
        ...held(token, seen),
        decisionId: randomUUIDv7(),
        grounds: groundsOf(seen),
        remedies: ['collect_double_opt_in'],
        // What a reviewer has seen may be for the desk alone.
        statement: {
          found: 'Ihre Nachweise belegen nicht, dass diese Empfänger zugestimmt haben.',
        },
      },
    })
    if (status === 'rejected') record.decided(caseId, 'person', status, stage.clock.now())
  })
}

/** Confirms what somebody else proposed. */
export async function confirms(stage: Stage, reviewer: Reviewer, record: DayRecord): Promise<void> {
  await whileHeld(reviewer, record, async ({ account, caseId, token, seen }) => {
    const { status } = await reviewer.client.confirmProposal({
      params: { account, case: caseId, decision: seen.proposal!.decisionId },
      body: held(token, seen),
    })
    record.confirmed += 1
    record.decided(caseId, 'person', status as 'accepted' | 'rejected', stage.clock.now())
  })
}

/** Asks about thin statements. */
export async function asks(_stage: Stage, reviewer: Reviewer, record: DayRecord): Promise<void> {
  await whileHeld(reviewer, record, async ({ account, caseId, token }) => {
    await reviewer.client.askQuestion({
      params: { account, case: caseId },
      body: {
        leaseToken: token,
        questionId: randomUUIDv7(),
        text: 'Seit wann steht das Formular auf Ihrer Website, und welchen Text hatte es?',
        grounds: ['consent_not_proven'],
        requirements: [],
      },
    })
    record.cases.get(caseId)!.questions += 1
    await reviewer.client.releaseCase({ params: { account, case: caseId } })
  })
}

/**
 * Acts under the lease, and gives the case up. The server has to refuse a lease that ran out or a submission
 * that changed: that is counted, and the case is taken up again.
 */
async function whileHeld(
  reviewer: Reviewer,
  record: DayRecord,
  act: (holding: Holding) => Promise<void>,
): Promise<void> {
  const holding = reviewer.holding!
  const { account, caseId } = holding
  try {
    if (!(await unlessMovedOn(record, () => act(holding)))) return losesSightOf(reviewer, record)
  } catch (error) {
    if (isApiError(error, 'LEASE_LOST')) record.refused.leaseLost += 1
    else if (isApiError(error, 'REVISION_OUTDATED')) record.refused.revisionOutdated += 1
    else if (isApiError(error, 'PROPOSAL_UNKNOWN')) record.refused.proposalGone += 1
    else if (isApiError(error)) record.faults.push(`${reviewer.name}, ${caseId}: ${error.message}`)
    else throw error
    await reviewer.client.releaseCase({ params: { account, case: caseId } })
  }
  record.holds.released(caseId, reviewer.name)
  reviewer.holding = null
}

/** The case is no longer on the desk: another person's act ended it. */
function losesSightOf(reviewer: Reviewer, record: DayRecord) {
  const { caseId } = reviewer.holding!
  record.goneFromDesk.add(caseId)
  record.holds.released(caseId, reviewer.name)
  reviewer.holding = null
}

async function assesses(
  { client }: Reviewer,
  { account, caseId, token, seen }: Holding,
  value: 'plausible' | 'contradicted',
) {
  for (const { id } of seen.statements) {
    await client.assessStatement({
      params: { account, case: caseId, statement: id },
      body: { ...held(token, seen), value },
    })
  }
}

function held(leaseToken: number, { revision }: DeskCase) {
  return { leaseToken, revision }
}

function groundsOf({ questions, submissions }: DeskCase): string[] {
  const put = questions.flatMap(({ grounds }) => grounds)
  const stated = submissions
    .at(-1)!
    .content.methods.flatMap(
      ({ code }) => policyAtHome.methods.find((known) => known.code === code)!.grounds,
    )
  return [...new Set([...put, ...stated])]
}
