import { randomUUIDv7 } from 'node:crypto'
import type { api, BodyOf, HoldDecision } from '@freigabe/contract'
import type { HoldState } from '@freigabe/core'
import { mustWait } from '../../case/clock/renewals.ts'
import { revokeForBatch } from '../../case/deciding/batch-revocations.ts'
import { revokeQuietly } from '../../case/deciding/revoke-approval.ts'
import { openCase } from '../../case/open-case.ts'
import type { Unit } from '../../change/unit.ts'
import type { ActingStaff } from '../../requests/dossier/acting.ts'
import { refuseUnknownGrounds } from '../../requests/proceedings/propose-measure.ts'
import { refreshHeld } from './held-unit.ts'
import { moveHold, storeHoldEntry } from './move-hold.ts'
import { tellConfirmed, tellLifted } from './tell-hold.ts'
import { whatConfirmingRevokes } from './what-confirming-revokes.ts'
import { writeHoldStatement } from './write-hold-statement.ts'

type Wish = BodyOf<typeof api.confirmHold>

/** Lifts or confirms a hold; whether this did it. Throws as their endpoints say. */
export async function settleHold(
  unit: Unit,
  by: ActingStaff,
  hold: string,
  { kind, command }: HoldDecision,
): Promise<boolean> {
  return kind === 'lift' ? liftHold(unit, by, hold, command) : confirmHold(unit, by, hold, command)
}

/**
 * Confirms a hold: the approvals of what is on hold are revoked, and the account is told once, with a
 * statement of reasons. An approval that goes on for other imports is taken back for the one on hold alone,
 * and a case asks about that one anew.
 */
async function confirmHold(
  unit: Unit,
  lead: ActingStaff,
  hold: string,
  wish: Wish,
): Promise<boolean> {
  const { decisionId, grounds, found } = wish
  await refuseUnknownGrounds(unit, grounds)
  const { changed, state } = await moveHold(unit, lead, hold, (digest) => ({
    type: 'confirm',
    decisionId,
    grounds,
    contentDigest: digest(found),
  }))
  if (!changed) return false
  const revoked = await revokeHeld(unit, lead, state, wish)
  const reasoned = { grounds, found, isPart: revoked.isPart }
  const mayAppeal = revoked.cases.length > 0
  const statement = await writeHoldStatement(unit, state, { ...reasoned, mayAppeal })
  const told = { by: lead, grounds, statement, cases: revoked.cases }
  await storeHoldEntry(unit, hold, { kind: 'confirmed', ...told })
  await tellConfirmed(unit, state, statement)
  await refreshHeld(unit, state.unit)
  return true
}

/** Takes the approvals back; says of which cases, and whether of one for an import alone. */
async function revokeHeld(
  unit: Unit,
  { actor, personId }: ActingStaff,
  { unit: held }: HoldState,
  { decisionId, grounds, found: text }: Wish,
): Promise<{ cases: string[]; isPart: boolean }> {
  const { tx, account, now } = unit
  const { whole, partly } = await whatConfirmingRevokes(tx, account, held, now)
  for (const caseId of whole) {
    await revokeQuietly(unit, actor, caseId, { decisionId: randomUUIDv7(), grounds, text })
  }
  const isPart = held.kind === 'import' && partly.length > 0
  if (isPart) {
    const approvals = partly.map(({ approvalId }) => approvalId)
    await revokeForBatch(unit, { id: decisionId, by: personId, batch: held.batchId, approvals })
    await askAnew(unit, actor, held, partly.at(-1)!.caseId)
  }
  return { cases: [...whole, ...partly.map(({ caseId }) => caseId)], isPart }
}

/** Opens a case about an import, unless one is open or the import is gone. */
async function askAnew(
  unit: Unit,
  by: ActingStaff['actor'],
  { groupId, batchId }: Extract<HoldState['unit'], { kind: 'import' }>,
  predecessorId: string,
) {
  const { tx, account } = unit
  const batch = await tx
    .selectFrom('batch')
    .select('batch_id')
    .where('account_id', '=', account)
    .where('batch_id', '=', batchId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (batch === undefined) return
  const content = { batchIds: [batchId], sources: [] }
  if (await mustWait(tx, account, content)) return
  await openCase(unit, by, {
    group: groupId,
    trigger: 'confirmed_hold',
    ...content,
    predecessorId,
    renewsUntil: null,
  })
}

/** Lifts a hold: the gate is as the approvals say, in the same transaction; whether this lifted it. */
export async function liftHold(
  unit: Unit,
  by: ActingStaff,
  hold: string,
  { decisionId, text }: BodyOf<typeof api.liftHold>,
): Promise<boolean> {
  const { changed, state } = await moveHold(unit, by, hold, (digest) => ({
    type: 'lift',
    decisionId,
    contentDigest: digest(text),
  }))
  if (!changed) return false
  await storeHoldEntry(unit, hold, { kind: 'lifted', by, text })
  await tellLifted(unit, state, text)
  await refreshHeld(unit, state.unit)
  return true
}
