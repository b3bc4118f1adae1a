import type { Unit } from '../change/unit.ts'
import type { ActingStaff } from './proceedings/acting-staff.ts'
import { lift } from './proceedings/lift-suspension.ts'
import { standingSuspension } from './proceedings/standing-suspension.ts'

/**
 * Lifts the suspension of an account, since an appeal against it was upheld: the proceeding that it rests
 * on is lifted with it. A suspension from before there were proceedings simply ends.
 */
export async function liftOnAppeal(
  unit: Unit,
  lead: ActingStaff,
  wish: { decisionId: string; text: string },
): Promise<void> {
  const { tx, account } = unit
  const standing = await standingSuspension(tx, account)
  if (standing !== null) {
    return lift(unit, lead, standing.proceedingId, wish)
  }
  await tx
    .updateTable('account')
    .set({ suspended_at: null })
    .where('account_id', '=', account)
    .execute()
  const at = unit.now
  unit.log({ type: 'suspension_lifted', subject: account, by: lead.actor, at, body: {} })
  unit.refreshStanding()
}
