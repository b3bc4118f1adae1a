import { randomUUIDv7 } from 'node:crypto'
import type { Client } from '@freigabe/sdk'
import { type Player, screenNow } from '../../packages/server/src/testing/cast.ts'
import { policyAtHome } from '../../packages/server/src/testing/policy-at-home.ts'
import type { DecisionStage } from './stage.ts'
import type { HandedIn, HandOver, Statements, Vouched } from './submission.ts'

/** The account of a submission once it is there. */
export interface Customer {
  account: string
  owner: Player
  /** By the keys of the submissions' lists. */
  groups: Map<string, string>
  sources: Map<string, string>
}

/** Imports the list and has it screened. */
export async function imported(stage: DecisionStage, customer: Customer, list: HandedIn) {
  const { account, owner } = customer
  const group = await groupOf(stage, customer, list)
  const client = await stage.signIn(owner.email)
  const recordedBy = isVouched(list.by) ? recorders[list.by] : undefined
  const importer = recordedBy || list.by === 'platform' ? stage.platform : client
  const { id } = await importer.uploadBatch({
    params: { account, group },
    query: {
      ...{ fileName: list.file.name, trigger: 'import' },
      ...(recordedBy && { recordedBy }),
    },
    body: new Uint8Array(list.file.bytes),
  })
  await screenNow(stage.house, account, id)
  const batch = await client.readBatch({ params: { account, group, batch: id } })
  return { client, group, batch }
}

const recorders = {
  platform_records: 'platform',
  from_shop: 'shop',
  from_provider: 'former_provider',
} as const satisfies Record<Vouched, string>

function isVouched(by: HandOver): by is Vouched {
  return by in recorders
}

export async function groupOf(
  { platform }: DecisionStage,
  customer: Customer,
  { group: key }: HandedIn,
) {
  const known = customer.groups.get(key)
  if (known !== undefined) return known
  const params = { account: customer.account }
  const { id } = await platform.createGroup({ params, body: { name: key.slice(0, 100) } })
  customer.groups.set(key, id)
  return id
}

/** Uploads what supports the statements, saves them, looks at them, and hands in. */
export async function handIn(
  { account }: Customer,
  client: Client,
  caseId: string,
  stated: Statements,
) {
  const params = { account, case: caseId }
  const content = { ...stated, answers: await withFiles(client, account, stated) }
  const { version } = await client.saveDraft({
    params,
    body: { version: 0, content, alsoCases: [], step: 4 },
  })
  const check = await client.checkDraft({ params })
  if (check.faults.length > 0) throw new Error(JSON.stringify(check.faults))
  await client.submitCase({
    params,
    body: {
      submissionId: randomUUIDv7(),
      draftVersion: version,
      declarationVersion: policyAtHome.declaration.version,
    },
  })
  return check
}

async function withFiles(client: Client, account: string, { answers }: Statements) {
  const kept: Record<string, string | number | boolean | string[]> = {}
  for (const [key, answer] of Object.entries(answers)) {
    if (typeof answer !== 'object') kept[key] = answer
    else if ('file' in answer) {
      const { id } = await client.uploadEvidence({
        params: { account },
        query: { fileName: 'nachweis.txt' },
        body: new TextEncoder().encode(answer.file),
      })
      kept[key] = [id]
    }
  }
  return kept
}
