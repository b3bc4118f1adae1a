import { createHash, randomUUID } from 'node:crypto'
import { normaliseAddress } from '@freigabe/screening'
import { type Chance, chance } from '../../packages/screening/src/testing/simulated/chance.ts'
import type { DecisionStage } from './stage.ts'
import type { ComesBack, HandedIn } from './submission.ts'

/** What is mailed: imports of a group, and what comes back of them in truth. */
export interface Mailed {
  account: string
  group: string
  batches: readonly string[]
  caseId: string | null
  emails: readonly string[]
  comesBack: ComesBack
  /** From which what comes back is drawn; the same in every run. */
  seed: string
}

/** Whom it would be mailed to, and what comes back of that. */
export function mailedTo({
  table,
  group,
  comesBack,
}: Pick<HandedIn, 'table' | 'group'> & { comesBack: ComesBack }) {
  const all = new Set(table.recipients.map(({ email }) => email.toLowerCase()))
  const emails = [...all].filter((email) => email.includes('@'))
  return { emails, comesBack, seed: `${group} ${emails.length}` }
}

/** A platform tells the import of each message, and what came back of it. */
export async function mailAll(stage: DecisionStage, mailed: Mailed): Promise<void> {
  await tell(stage, mailed, mailed.emails.length, chance(`${mailed.seed} all`))
}

/** Sends to whoever the permits of a first part name, as a sender does. */
export async function mailFirstPart(stage: DecisionStage, mailed: Mailed): Promise<void> {
  const { account, group } = mailed
  const hashes = mailed.emails.map(hashOf)
  let sent = 0
  for (let from = 0; from < hashes.length; from += 1000) {
    const { count } = await stage.platform.takePermit({
      body: {
        ...{ id: randomUUID(), account, group, batches: [...mailed.batches] },
        recipients: hashes.slice(from, from + 1000),
      },
    })
    sent += count
  }
  if (sent > 0) await tell(stage, mailed, sent, chance(`${mailed.seed} first part`))
}

async function tell({ platform }: DecisionStage, mailed: Mailed, count: number, draw: Chance) {
  const { account, group, batches, comesBack } = mailed
  for (const [place, batch] of batches.entries()) {
    const part = Math.floor((count * (place + 1)) / batches.length)
    const own = part - Math.floor((count * place) / batches.length)
    const send = { id: randomUUID(), account, group, batches: [batch], count: own }
    await platform.recordSends({ body: { sends: [send] } })
    const bounced = cameBack(draw, own, comesBack.bounces)
    const complained = cameBack(draw, own, comesBack.complaints)
    const of = { account, group, batch }
    const returns = [
      ...(bounced > 0
        ? [
            {
              ...of,
              id: randomUUID(),
              kind: 'bounce',
              class: 'unknown_recipient',
              count: bounced,
            } as const,
          ]
        : []),
      ...(complained > 0
        ? [{ ...of, id: randomUUID(), kind: 'complaint', count: complained } as const]
        : []),
    ]
    if (returns.length > 0) await platform.recordReturns({ body: { returns } })
  }
}

function cameBack(draw: Chance, count: number, rate: number): number {
  let came = 0
  for (let recipient = 0; recipient < count; recipient++) if (draw.is(rate)) came++
  return came
}

function hashOf(email: string): string {
  return createHash('sha256')
    .update(normaliseAddress(email) ?? email)
    .digest('hex')
}
