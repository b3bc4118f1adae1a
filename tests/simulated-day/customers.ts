import { randomUUIDv7 } from 'node:crypto'
import type { Client } from '@freigabe/sdk'
import type { Clock } from '../../packages/server/src/clock.ts'
import type { RecipientsFile } from '../../packages/server/src/example/lists/recipients-file.ts'
import { recipientsList } from '../../packages/server/src/example/lists/recipients-list.ts'
import type { House } from '../../packages/server/src/house.ts'
import {
  castAccount,
  completeContent,
  type Player,
  screenNow,
} from '../../packages/server/src/testing/cast.ts'
import { policyAtHome } from '../../packages/server/src/testing/policy-at-home.ts'
import type { DayRecord } from './day-record.ts'
import type { Stage } from './stage.ts'
import type { Arrival, SubmissionKind } from './submission-mix.ts'
import { unlessMovedOn } from './unless-moved-on.ts'

/** An account, with its owner at a browser. */
export interface Customer {
  account: string
  owner: Player
  client: Client
}

const methods: Record<SubmissionKind, string> = {
  plain: 'form_double_opt_in',
  customers: 'existing_customer',
  own_form: 'platform_own_form',
  forbidden: 'purchased_or_rented',
  thin: 'form_single_opt_in',
}
const { declaration } = policyAtHome

export async function castCustomers(
  stage: Pick<Stage, 'house' | 'signIn'>,
  accounts: number,
): Promise<Customer[]> {
  const cast: Customer[] = []
  for (let number = 1; number <= accounts; number += 1) {
    const { account, owner } = await castAccount(stage.house, `Versender ${number}`)
    cast.push({ account, owner, client: await stage.signIn(owner.email) })
  }
  return cast
}

/** Imports a list, states where it came from and hands in; `waits` if a rule asked something at once. */
export async function handsIn(
  stage: { house: House; clock: Clock },
  { account, client }: Customer,
  platform: Client,
  { arrival, number, record }: { arrival: Arrival; number: number; record: DayRecord },
): Promise<{ caseId: string; waits: boolean }> {
  const { id: group } = await client.createGroup({
    params: { account },
    body: { name: `Liste ${number}` },
  })
  const file = listOf(number, arrival)
  const importer = arrival.kind === 'own_form' ? platform : client
  const { id: batch } = await importer.uploadBatch({
    params: { account, group },
    query: { fileName: file.name, trigger: 'import' },
    body: new Uint8Array(file.bytes),
  })
  await screenNow(stage.house, account, batch)
  const { caseId } = await client.readBatch({ params: { account, group, batch } })
  if (caseId === null) throw new Error(`No case was opened about list ${number}.`)
  const params = { account, case: caseId }
  const content = await completeContent(stage.house, account, methods[arrival.kind])
  const { version } = await client.saveDraft({
    params,
    body: { version: 0, content: content as never, alsoCases: [], step: 4 },
  })
  record.submitted(account, caseId, arrival.kind, stage.clock.now())
  const { status } = await client.submitCase({
    params,
    body: {
      submissionId: randomUUIDv7(),
      draftVersion: version,
      declarationVersion: declaration.version,
    },
  })
  if (status === 'accepted') record.decided(caseId, 'rule', 'accepted', stage.clock.now())
  return { caseId, waits: status === 'awaiting_answer' }
}

/** Answers whatever is open; nothing if it was taken back meanwhile. */
export async function answers(
  { account, client }: Customer,
  caseId: string,
  record: DayRecord,
): Promise<void> {
  const params = { account, case: caseId }
  const { questions } = await client.readCase({ params })
  const open = questions.filter(({ state }) => state === 'open')
  if (open.length === 0) return
  const body = {
    submissionId: randomUUIDv7(),
    declarationVersion: declaration.version,
    answers: open.map(({ id }) => ({
      questionId: id,
      text: 'Die Anmeldung steht seit dem 1. März 2026 auf unserer Website; den Text finden Sie im Nachweis.',
      evidence: [],
    })),
  }
  await unlessMovedOn(record, () => client.answerQuestions({ params, body }))
}

/** Adds to the submission unasked, so that its present reader reads an outdated version. */
export async function supplements(
  stage: Stage,
  { account, client }: Customer,
  { caseId, kind, revision }: { caseId: string; kind: SubmissionKind; revision: number },
  record: DayRecord,
): Promise<void> {
  const content = await completeContent(stage.house, account, methods[kind])
  const body = {
    submissionId: randomUUIDv7(),
    declarationVersion: declaration.version,
    revision,
    content: content as never,
  }
  await unlessMovedOn(record, () =>
    client.supplementCase({ params: { account, case: caseId }, body }),
  )
}

const period = { from: new Date('2025-10-01'), until: new Date('2026-11-20') }

/** People who are on no other list; those who signed up have their confirmations in it. */
function listOf(number: number, { kind, recipients: rows }: Arrival): RecipientsFile {
  const name = `liste-${number}.csv`
  if (kind === 'plain' || kind === 'own_form') {
    const source = 'Newsletter-Formular'
    return recipientsList(name, { kind: 'opt_in', rows, period, source, confirmed: true })
  }
  const values = ['Bestandskunde', 'Neukunde']
  const headings = ['Letzter Kauf', 'Art'] as const
  return recipientsList(name, { kind: 'plain', rows, period, headings, values })
}
