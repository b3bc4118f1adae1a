import { randomUUIDv7 } from 'node:crypto'
import type { HoldDecision } from '@freigabe/contract'
import type { HeldUnit } from '@freigabe/core'
import { recordSends } from '../../packages/server/src/gate/sending/record-sends.ts'
import { sendingOf } from '../../packages/server/src/gate/sending/sending.ts'
import { takePermit } from '../../packages/server/src/gate/sending/take-permit.ts'
import { castHold } from '../../packages/server/src/testing/cast-hold.ts'
import { placeHoldByHand } from '../../packages/server/src/watching/holds/place-hold.ts'
import {
  scheduleHold,
  undoHold,
} from '../../packages/server/src/watching/holds/undo/schedule-hold.ts'
import { batchesOf, groupsOf, type Stage } from './stage.ts'
import type { Verbs } from './verb.ts'

/** What sending systems do, and what follows from what comes back to them. */
export const watchingVerbs: Verbs = {
  async takePermit(stage) {
    const { house, account, draws } = stage
    const group = draws.one(await groupsOf(stage))
    if (group === undefined) return
    const wish = { id: randomUUIDv7(), account, group, purpose: 'campaign', count: 1 } as const
    return () => takePermit(house, sendingOf(house), wish, null)
  },
  async reportSends(stage) {
    const { house, account, draws } = stage
    const group = draws.one(await groupsOf(stage))
    if (group === undefined) return
    const report = { id: randomUUIDv7(), account, group, purpose: 'campaign', count: 2 } as const
    return () => recordSends(house, sendingOf(house), [report], null)
  },
  async holdByFigures(stage) {
    const unit = await unitOf(stage)
    return () => castHold(stage.house, stage.account, unit)
  },
  async holdByHand(stage) {
    const { house, account, reviewers, draws } = stage
    const unit = await unitOf(stage)
    const why = { text: 'Bitte warten Sie.', reasons: 'Beschwerden.', incident: null }
    const wish = { holdId: randomUUIDv7(), ...named(unit), ...why }
    const by = draws.one(reviewers)!
    return () => placeHoldByHand(house, by, account, wish)
  },
  async liftHold(stage) {
    const hold = await standingHold(stage)
    if (hold === undefined) return
    return settle(stage, hold, lifting())
  },
  async confirmHold(stage) {
    const hold = await standingHold(stage)
    if (hold === undefined) return
    const found = { grounds: ['false_statement'], found: 'Gekauft.' }
    const command = { decisionId: randomUUIDv7(), ...found }
    return settle(stage, hold, { kind: 'confirm_hold', command })
  },
  async undoHold(stage) {
    const hold = await standingHold(stage)
    if (hold === undefined) return
    const decision = lifting()
    await settle(stage, hold, decision)()
    return async () => {
      await undoHold(stage.house, stage.leads[0]!.personId, stage.account, hold)
      stage.takenBack.add(decision.command.decisionId)
    }
  },
}

function lifting(): HoldDecision {
  return { kind: 'lift', command: { decisionId: randomUUIDv7(), text: 'Geklärt.' } }
}

function settle({ house, leads, account }: Stage, hold: string, decision: HoldDecision) {
  return () => scheduleHold(house, leads[0]!, account, hold, decision)
}

/** An import, a group, or now and then the whole account. */
async function unitOf(stage: Stage): Promise<HeldUnit> {
  const { draws } = stage
  const group = draws.one(await groupsOf(stage))
  const batch = draws.one(await batchesOf(stage))
  if (group === undefined || draws.below(6) === 0) return { kind: 'account' }
  if (batch === undefined || draws.below(3) === 0) return { kind: 'group', groupId: group }
  return { kind: 'import', groupId: batch.group_id, batchId: batch.batch_id }
}

function named(unit: HeldUnit) {
  return {
    group: unit.kind === 'account' ? null : unit.groupId,
    batch: unit.kind === 'import' ? unit.batchId : null,
  }
}

async function standingHold({ house, account, draws }: Stage): Promise<string | undefined> {
  const rows = await house.database.root
    .selectFrom('hold')
    .select('hold_id')
    .where('account_id', '=', account)
    .where('status', '=', 'standing')
    .orderBy('hold_id')
    .execute()
  return draws.one(rows)?.hold_id
}
