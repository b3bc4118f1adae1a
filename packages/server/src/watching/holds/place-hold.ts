import { randomBytes, randomUUIDv7 } from 'node:crypto'
import type { api, BodyOf, HoldFigures } from '@freigabe/contract'
import {
  cameAsShown,
  type HeldUnit,
  type HoldCommand,
  lastSentOn,
  promisedFor,
  type ReturnedFigures,
} from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { calendarOf } from '../../policy/calendar/read-calendar.ts'
import { policyOfAccount } from '../../policy/publications/policy-of-account.ts'
import type { Acting, ActingStaff } from '../../requests/dossier/acting.ts'
import { decided, digestUnder, findDossier, logSteps } from '../../requests/dossier/dossier.ts'
import { refreshHeld, unitColumns, unitNamed } from './held-unit.ts'
import { decidingOn, holds, storeHoldEntry } from './move-hold.ts'
import { tellPlaced } from './tell-hold.ts'

/** Figures that break a rule, and the unit that they are about. */
export type HoldFinding = ReturnedFigures & { unit: HeldUnit }

/**
 * Places a hold because of figures alone, within a change of the account. Idempotent: there is one for each
 * unit, and one that a person has ended is not placed anew for what was sent before that.
 *
 * @param incident the failure of a provider that the figures are known to come from
 * @returns its id, or of the one that stands already; null where a person has decided on these figures
 */
export async function placeHold(
  unit: Unit,
  { unit: held, ...found }: HoldFinding,
  incident: string | null = null,
): Promise<string | null> {
  const { tx, account } = unit
  const standing = await standingHold(tx, account, held)
  if (standing !== null) return standing
  const isDecided = await wasDecided(tx, account, held, lastSentOn(found))
  if (isDecided || !(await isThere(tx, account, held))) return null
  const holdId = randomUUIDv7()
  const figures = onlyFigures(found)
  const cause = incident === null ? 'figures' : 'provider'
  const lookBy = await lookPromisedBy(unit)
  const about = { unit: held, cause, rule: figures.rule, incidentId: incident, lookBy } as const
  await place(unit, clock, { holdId, ...about, figures, text: null, reasons: null })
  return holdId
}

const clock = { actor: { kind: 'clock' }, personId: null, name: '' } as const satisfies Acting

/**
 * A person places a hold by hand, with a reason that the account reads and one for colleagues. Throws
 * NOT_FOUND, HOLD_STANDING, and the core's refusal.
 */
export async function placeHoldByHand(
  house: House,
  by: ActingStaff,
  account: string,
  { holdId, group, batch, incident, text, reasons }: BodyOf<typeof api.placeHold>,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { tx } = unit
    if ((await findDossier(tx, holds, account, holdId)) !== undefined) return
    const held = await unitNamed(tx, account, { group, batch })
    if (incident !== null) await requireIncident(unit, incident)
    const standing = await standingHold(tx, account, held)
    if (standing !== null) throw new AppError('HOLD_STANDING', { about: { holdId: standing } })
    const cause = incident === null ? 'person' : 'incident'
    const about = { unit: held, cause, rule: null, incidentId: incident, lookBy: null } as const
    await place(unit, by, { holdId, ...about, figures: null, text, reasons })
  })
}

interface Placing extends Omit<Extract<HoldCommand, { type: 'place' }>, PlacedWith> {
  figures: ReturnedFigures | null
  /** What the account reads of a hold that was placed by hand. */
  text: string | null
  reasons: string | null
}
type PlacedWith = 'type' | 'accountId' | 'contentDigest'

async function place(unit: Unit, by: Acting, { figures, text, reasons, ...placing }: Placing) {
  const { tx, account, now } = unit
  const { holdId, unit: held, cause, incidentId, lookBy } = placing
  const salt = randomBytes(32).toString('hex')
  const contentDigest = digestUnder(salt)({ figures, text, reasons })
  const command = { type: 'place', accountId: account, ...placing, contentDigest } as const
  const { events, state } = decided(holds, null, command, await decidingOn(unit, by))
  const row = { account_id: account, hold_id: holdId }
  await tx
    .insertInto('hold')
    .values({
      ...row,
      ...unitColumns(held),
      cause,
      status: state.status,
      state: JSON.stringify(state),
      salt,
      placed_at: now,
      look_by: lookBy,
      ended_at: null,
    })
    .execute()
  await tx
    .insertInto('hold_cause')
    .values({
      ...row,
      figures: figures && JSON.stringify(figures),
      incident_id: incidentId,
      reasons,
      placed_by: by.personId === null ? null : by.name,
    })
    .execute()
  logSteps(unit, holdId, events)
  const shown = figures && (await figuresShown(tx, account, held, figures))
  await storeHoldEntry(unit, holdId, { kind: 'placed', by, text, figures: shown })
  await tellPlaced(unit, state, { text, figures: shown })
  await refreshHeld(unit, held)
}

/** The hold that stands on a unit itself, whatever wider or smaller ones do. */
async function standingHold(tx: Tx, account: string, unit: HeldUnit): Promise<string | null> {
  const row = await findHoldsOn(tx, account, unit)
    .where('status', '=', 'standing')
    .executeTakeFirst()
  return row?.hold_id ?? null
}

/** Whether a person ended a hold on a unit after all of this was sent. */
async function wasDecided(tx: Tx, account: string, unit: HeldUnit, sentOn: string) {
  const row = await findHoldsOn(tx, account, unit)
    .where('ended_at', '>=', `${sentOn}T00:00:00.000Z`)
    .executeTakeFirst()
  return row !== undefined
}

function findHoldsOn(tx: Tx, account: string, held: HeldUnit) {
  const { unit, group_id, batch_id } = unitColumns(held)
  return tx
    .selectFrom('hold')
    .select('hold_id')
    .where('account_id', '=', account)
    .where('unit', '=', unit)
    .where('group_id', 'is not distinct from', group_id)
    .where('batch_id', 'is not distinct from', batch_id)
}

/** Whether what the figures are about was not deleted meanwhile. */
async function isThere(tx: Tx, account: string, held: HeldUnit): Promise<boolean> {
  const { unit, group_id, batch_id } = unitColumns(held)
  if (unit === 'account') return true
  const found =
    unit === 'group'
      ? await tx
          .selectFrom('recipient_group')
          .select('group_id')
          .where('account_id', '=', account)
          .where('group_id', '=', group_id)
          .where('deleted_at', 'is', null)
          .executeTakeFirst()
      : await tx
          .selectFrom('batch')
          .select('group_id')
          .where('account_id', '=', account)
          .where('group_id', '=', group_id)
          .where('batch_id', '=', batch_id)
          .executeTakeFirst()
  return found !== undefined
}

async function requireIncident(unit: Unit, incident: string) {
  const row = await unit.as('desk', () =>
    unit.tx
      .selectFrom('incident')
      .select('incident_id')
      .where('incident_id', '=', incident)
      .executeTakeFirst(),
  )
  if (row === undefined) throw new AppError('NOT_FOUND')
}

/** A finding says more than a hold keeps. */
function onlyFigures(found: ReturnedFigures): ReturnedFigures {
  const { rule, code, came, of, threshold, withinDays, coverage, cohorts, providers } = found
  return {
    ...{ rule, code, came, of, threshold, withinDays, coverage },
    cohorts: cohorts.map(({ sentOn, came, of }) => ({ sentOn, came, of })),
    providers: providers.map(({ provider, came, of }) => ({ provider, came, of })),
  }
}

async function figuresShown(
  tx: Tx,
  account: string,
  unit: HeldUnit,
  figures: ReturnedFigures,
): Promise<HoldFigures> {
  const { rule, code, of, threshold, withinDays, coverage, cohorts } = figures
  const days = cohorts.map(({ sentOn }) => sentOn).toSorted()
  return {
    ...{ rule, code, of, threshold, withinDays, coverage },
    ...cameAsShown(figures, unit, await isOwnPart(tx, account, unit)),
    from: days[0]!,
    until: days.at(-1)!,
  }
}

/** Whether an import is cut from another list, or another list from it, so that the account knows how few are left. */
async function isOwnPart(tx: Tx, account: string, unit: HeldUnit): Promise<boolean> {
  if (unit.kind !== 'import') return false
  const row = await tx
    .selectFrom('batch')
    .select(['part_of', 'known'])
    .where('account_id', '=', account)
    .where('batch_id', '=', unit.batchId)
    .executeTakeFirst()
  return row?.part_of != null || row?.known != null
}

/** Until when a person looks at a hold that was just placed, or at an answer to one. */
export async function lookPromisedBy({ house, tx, account, now }: Unit): Promise<string> {
  const policy = await policyOfAccount(house, tx, account)
  const calendar = await calendarOf(house, tx, policy.calendar, now)
  const { promise } = policy.watching
  return promisedFor(promise, policy, calendar, now)
}
