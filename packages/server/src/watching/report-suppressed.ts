import type { api, BodyInput, ResponseOf } from '@freigabe/contract'
import type { ReturnCode } from '@freigabe/core'
import type { SuppressionKind } from '@freigabe/screening'
import { change } from '../change/change.ts'
import type { Unit } from '../change/unit.ts'
import type { House } from '../house.ts'
import { takeInSuppressed } from '../lists/suppression/keep-suppressed.ts'
import { countReturns } from './count-returns.ts'
import { placeRecipients, readMailedImports } from './place-recipients.ts'

/** Only a mailbox that is not there ends up among those who are not mailed again. */
const codes: Record<SuppressionKind, ReturnCode> = {
  hard_bounced: 'bounce_unknown_recipient',
  complained: 'complaint',
  unsubscribed: 'unsubscribe',
}

/**
 * Takes in whom an account must not mail again, and counts each who is new among them as having come back.
 * Where returns are told as such, they are counted there alone.
 */
export async function reportSuppressed(
  house: House,
  account: string,
  report: BodyInput<typeof api.reportSuppressed>,
): Promise<ResponseOf<typeof api.reportSuppressed>> {
  const { kind, cameBack = true } = report
  return change(house, 'command', account, async (unit) => {
    const { fresh, ...answer } = await takeInSuppressed(unit, report)
    if (kind !== 'lifted' && cameBack) await countSuppressed(unit, codes[kind], fresh)
    return answer
  })
}

async function countSuppressed(unit: Unit, code: ReturnCode, hashes: readonly Buffer[]) {
  const { house, tx, account, now } = unit
  if (hashes.length === 0) return
  const cameOn = now.slice(0, 10)
  const from = { account, group: null, sentOn: null, cameOn }
  const imports = await unit.as('gate', async () =>
    (await areReturnsTold(unit)) ? null : readMailedImports(tx, [account], cameOn),
  )
  if (imports === null) return
  const sought = hashes.map((hash) => ({ ...from, hash: hash.readBigUInt64BE() }))
  const found = await unit.as('comparer', () =>
    placeRecipients(tx, house.keys.sketch, sought, imports),
  )
  const returns = found.map((at) => ({
    ...{ account, code, count: 1, provider: null, sentOn: null, cameOn, hour: null },
    places: at === null ? [] : [{ group: at.group, batch: at.batch, basis: 'sketch' as const }],
  }))
  await unit.as('gate', () => countReturns(tx, returns, now))
}

/** Who tells of returns tells all of them there. */
async function areReturnsTold({ tx, account }: Unit): Promise<boolean> {
  const seen = await tx
    .selectFrom('return_seen')
    .select('told_at')
    .where('account_id', '=', account)
    .limit(1)
    .executeTakeFirst()
  return seen !== undefined
}
