import type { HoldFigures, StatementOfReasons } from '@freigabe/contract'
import type { HoldState } from '@freigabe/core'
import type { Unit } from '../../change/unit.ts'
import type { AboutAccount, AboutHold, Letter } from '../../notify/letters/letter.ts'
import { tellEditors } from '../../requests/dossier/tell-editors.ts'
import { localeOf } from '../../requests/proceedings/proceeding-entries.ts'
import { findOverlapping } from './overlapping-holds.ts'

/** The page of an account where its holds are answered. */
export const page = 'holds'

interface Placed {
  /** What whoever placed it by hand wrote to the account. */
  text: string | null
  figures: HoldFigures | null
}

/** Tells an account that something is on hold, with the figures and the rule, or the reason. */
export async function tellPlaced(
  unit: Unit,
  state: HoldState,
  { text, figures }: Placed,
): Promise<void> {
  const held = await aboutHold(unit, state)
  const { lookBy } = state
  await tellEditors(unit, { kind: 'hold_placed', page, group: groupOf(state) }, (about) => ({
    template: 'hold_placed',
    params: { ...about, ...held, figures, text, lookBy },
  }))
}

/** Tells an account that a hold is lifted, and why. */
export async function tellLifted(unit: Unit, state: HoldState, text: string): Promise<void> {
  const write = await liftedLetter(unit, state, text)
  await tellEditors(unit, { kind: 'hold_lifted', page, group: groupOf(state) }, write)
}

/** Tells an account that a hold was confirmed and its approvals are revoked, with the statement of reasons. */
export async function tellConfirmed(
  unit: Unit,
  state: HoldState,
  statement: StatementOfReasons,
): Promise<void> {
  const write = await confirmedLetter(unit, state, statement)
  await tellEditors(unit, { kind: 'hold_confirmed', page, group: groupOf(state) }, write)
}

/** Where the letters are written from. */
export type LetterPlace = Pick<Unit, 'tx' | 'account' | 'now'>
type WriteLetter = (about: AboutAccount) => Letter

/** The letter that a hold is lifted. */
export async function liftedLetter(
  place: LetterPlace,
  state: HoldState,
  text: string,
): Promise<WriteLetter> {
  const held = await aboutHold(place, state)
  const others = await findOverlapping(place.tx, place.account, state.holdId)
  const still = others.map(({ group_name, imported_at }) => ({
    groupName: group_name,
    importedAt: imported_at,
  }))
  const decidedAt = place.now
  return (about) => ({
    template: 'hold_lifted',
    params: { ...about, ...held, decidedAt, text, still },
  })
}

/** The letter that a hold was confirmed. */
export async function confirmedLetter(
  place: LetterPlace,
  state: HoldState,
  statement: StatementOfReasons,
): Promise<WriteLetter> {
  const held = await aboutHold(place, state)
  const decidedAt = place.now
  return (about) => ({
    template: 'hold_confirmed',
    params: { ...about, ...held, decidedAt, statement },
  })
}

function groupOf({ unit }: HoldState): string | null {
  return unit.kind === 'account' ? null : unit.groupId
}

/** What every letter about a hold names. */
async function aboutHold(
  { tx, account }: LetterPlace,
  { unit }: HoldState,
): Promise<Omit<AboutHold, 'accountName' | 'url'>> {
  const textLocale = await localeOf(tx, account)
  if (unit.kind === 'account') return { groupName: null, importedAt: null, textLocale }
  const { name } = await tx
    .selectFrom('recipient_group')
    .select('name')
    .where('account_id', '=', account)
    .where('group_id', '=', unit.groupId)
    .executeTakeFirstOrThrow()
  const batch =
    unit.kind === 'group'
      ? undefined
      : await tx
          .selectFrom('batch')
          .select('created_at')
          .where('account_id', '=', account)
          .where('batch_id', '=', unit.batchId)
          .executeTakeFirst()
  return { groupName: name, importedAt: batch?.created_at ?? null, textLocale }
}
