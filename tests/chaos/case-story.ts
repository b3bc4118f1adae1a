import { randomUUIDv7 } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { SubmissionContent } from '@freigabe/core'
import { type Client, isApiError } from '@freigabe/sdk'
import { policyAtHome } from '../../packages/server/src/testing/policy-at-home.ts'
import type { Insistent } from './insist.ts'
import type { Ledger, ToldCase } from './ledger.ts'

/** The players: an account's owner, and somebody at the desk. */
export interface Cast {
  account: string
  content: SubmissionContent
  customer: Insistent
  reviewer: Insistent
}

const declarationVersion = policyAtHome.declaration.version

/**
 * One case from the first upload to the decision, with every call repeated until it is answered, and the gate
 * asked in between. Answers go into the ledger, and must be true in the end. Every second customer is asked
 * something first, and every fourth is rejected over it.
 */
export async function playCase(cast: Cast, number: number, ledger: Ledger): Promise<void> {
  const told = ledger.begin(cast.account, `Gruppe ${number}`)
  told.group = (await makeGroup(cast, told)).id
  await upload(cast, told, `E-Mail\nperson-${number}@example.org\nperson-${number}@example.net\n`)
  await gateIsShut(cast, told, ledger)
  told.caseId = await caseOpens(cast, told)
  await handIn(cast, told)
  await gateIsShut(cast, told, ledger)
  if (number % 2 === 0) await askAndAnswer(cast, told)
  await decide(cast, told, number % 4 === 0 ? 'rejected' : 'accepted')
  // A rejection may be a proposal, which waits for a second person.
  if (told.outcome !== 'accepted') await gateIsShut(cast, told, ledger)
}

async function makeGroup({ account, customer }: Cast, { name }: ToldCase) {
  return customer((client, key) =>
    client.createGroup({ params: { account }, body: { name } }, key).catch((error) => {
      // It was carried out, but its answer could not be kept.
      const { id } = (error?.problem?.about ?? {}) as { id?: string }
      if (id === undefined) throw error
      return { id }
    }),
  )
}

/** Uploads carry no key: a caller that lost the answer checks whether the file is there. */
async function upload({ account, customer }: Cast, told: ToldCase, csv: string) {
  const params = { account, group: told.group! }
  const query = { fileName: 'kunden.csv', trigger: 'import' as const }
  told.batch = await customer(async (client) => {
    const { items } = await client.listBatches({ params })
    const there = items[0]
    const body = new TextEncoder().encode(csv)
    return (there ?? (await client.uploadBatch({ params, query, body }))).id
  })
}

async function caseOpens({ account, customer }: Cast, told: ToldCase): Promise<string> {
  const params = { account, group: told.group!, batch: told.batch! }
  for (;;) {
    const { caseId } = await customer((client) => client.readBatch({ params }))
    if (caseId !== null) return caseId
    await pause(300)
  }
}

async function handIn({ account, customer, content }: Cast, told: ToldCase) {
  const params = { account, case: told.caseId! }
  const { version } = await customer((client, key) =>
    client
      .saveDraft(
        { params, body: { version: 0, content: content as never, alsoCases: [], step: 4 } },
        key,
      )
      .catch((error) => {
        if (isApiError(error) && error.status === 409 && error.code !== 'IDEMPOTENCY_IN_PROGRESS')
          return client.readDraft({ params })
        throw error
      }),
  )
  const body = { submissionId: randomUUIDv7(), draftVersion: version, declarationVersion }
  await customer((client, key) => client.submitCase({ params, body }, key))
  told.submissions.push(body.submissionId)
}

async function askAndAnswer(cast: Cast, told: ToldCase) {
  const { account, customer, reviewer } = cast
  const params = { account, case: told.caseId! }
  const question = {
    questionId: randomUUIDv7(),
    text: 'Seit wann steht das Formular auf Ihrer Website?',
    grounds: ['consent_not_proven'],
    requirements: [],
  }
  await whileHeld(reviewer, params, async ({ leaseToken }) => {
    await reviewer((client, key) =>
      client.askQuestion({ params, body: { leaseToken, ...question } }, key),
    )
  })
  told.questions.push(question.questionId)
  await reviewer((client, key) => client.releaseCase({ params }, key))
  const { questions } = await customer((client) => client.readCase({ params }))
  const body = {
    submissionId: randomUUIDv7(),
    declarationVersion,
    answers: questions
      .filter(({ state }) => state === 'open')
      .map(({ id }) => ({ questionId: id, text: 'Seit dem 1. März 2026.', evidence: [] })),
  }
  await customer((client, key) => client.answerQuestions({ params, body }, key))
  told.submissions.push(body.submissionId)
}

async function decide(cast: Cast, told: ToldCase, outcome: 'accepted' | 'rejected') {
  const { account, reviewer } = cast
  const params = { account, case: told.caseId! }
  const decisionId = randomUUIDv7()
  const { status } = await whileHeld(reviewer, params, async (held) => {
    for (const { id } of held.statements) {
      const body = { ...held.command, value: 'plausible' as const }
      await reviewer((client, key) =>
        client
          .assessStatement({ params: { ...params, statement: id }, body }, key)
          .catch(orSee(() => client.readDeskCase({ params }))),
      )
    }
    const command = { ...held.command, decisionId, statement: {} }
    const rejection = {
      ...{ grounds: ['consent_not_proven'], remedies: ['collect_double_opt_in'] },
      statement: { found: 'Ihre Nachweise belegen nicht, dass diese Empfänger zugestimmt haben.' },
    }
    return reviewer((client, key) => {
      const decided =
        outcome === 'accepted'
          ? client.acceptCase({ params, body: { ...command, conditions: [] } }, key)
          : client.rejectCase({ params, body: { ...command, ...rejection } }, key)
      return decided.catch(orSee(() => client.readDeskCase({ params })))
    })
  })
  told.outcome = status
}

/** A write whose answer was lost for good is checked for its result, as the error says. */
function orSee<Answer>(look: () => Promise<Answer>) {
  return (error: unknown) => {
    if (isApiError(error, 'IDEMPOTENCY_ANSWER_UNKNOWN')) return look()
    throw error
  }
}

interface Held {
  leaseToken: number
  command: { leaseToken: number; revision: number }
  statements: readonly { id: string }[]
}

/** Takes the case and acts; a lease that ran out while nothing answered is taken again. */
async function whileHeld<Answer>(
  reviewer: Insistent,
  params: { account: string; case: string },
  act: (held: Held) => Promise<Answer>,
): Promise<Answer> {
  for (;;) {
    const { token } = await reviewer((client, key) => client.claimCase({ params }, key))
    const { statements, revision } = await reviewer((client) => client.readDeskCase({ params }))
    const leaseToken = token!
    try {
      return await act({ leaseToken, command: { leaseToken, revision }, statements })
    } catch (error) {
      if (!isApiError(error, 'LEASE_LOST')) throw error
    }
  }
}

async function gateIsShut({ account, reviewer }: Cast, told: ToldCase, ledger: Ledger) {
  const ask = { account, group: told.group! }
  const { verdict } = await reviewer((client: Client) => client.checkGate({ body: ask }))
  ledger.gateAsked += 1
  if (verdict === 'allow') ledger.gateOpen.push(told.name)
}
