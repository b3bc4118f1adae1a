import type { api, BodyOf } from '@freigabe/contract'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import type { ActingStaff } from '../dossier/acting.ts'
import { moveProceeding } from './move-proceeding.ts'
import { storeEntry } from './proceeding-entries.ts'
import { tellMeasure } from './tell-account.ts'
import { writeMeasureStatement } from './write-measure-statement.ts'

/** Warns an account that was heard. Throws as its endpoint says. */
export async function warnAccount(
  house: House,
  lead: ActingStaff,
  account: string,
  proceeding: string,
  { decisionId, grounds, found }: BodyOf<typeof api.warnAccount>,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const reasoned = { measure: 'warning', grounds, found, answerBy: null } as const
    const statement = await writeMeasureStatement(unit, proceeding, reasoned)
    const { changed } = await moveProceeding(unit, lead, proceeding, (digest) => ({
      type: 'warn',
      decisionId,
      grounds,
      contentDigest: digest(statement),
    }))
    if (changed) await tellMeasure(unit, lead, proceeding, 'warned', { grounds, statement })
  })
}

/**
 * Takes a warning back, because an appeal against it was upheld. The letter on the appeal tells so. False where the
 * decision is no warning that stands.
 */
export async function withdrawWarning(
  unit: Unit,
  by: ActingStaff,
  appealed: string | null,
  { decisionId, text }: { decisionId: string; text: string },
): Promise<boolean> {
  const proceeding = appealed && (await standingWarning(unit.tx, unit.account, appealed))
  if (!proceeding) return false
  const { changed } = await moveProceeding(unit, by, proceeding, (digest) => ({
    type: 'withdraw',
    decisionId,
    contentDigest: digest(text),
  }))
  if (changed) await storeEntry(unit, proceeding, { kind: 'lifted', by, text })
  return true
}

/** The id of the proceeding that ended with a warning by this decision; null where none did. */
export async function standingWarning(
  tx: Tx,
  account: string,
  decision: string,
): Promise<string | null> {
  const rows = await tx
    .selectFrom('proceeding')
    .select(['proceeding_id', 'state'])
    .where('account_id', '=', account)
    .where('status', '=', 'warned')
    .execute()
  const row = rows.find(({ state }) => state.decision?.decisionId === decision)
  return row?.proceeding_id ?? null
}
