import { findGroup } from '@freigabe/gate'
import type { House } from '../../house.ts'
import type { MailingMark } from './mailing-marks.ts'

const dayMilliseconds = 86_400_000

/**
 * Notes the days on which a follower let campaigns pass. A day that is still to come, or long past, is nobody's to
 * tell, nor is one of another account.
 *
 * @param only the accounts of whoever tells; null for all
 */
export function noteMailings(
  { gate, clock }: Pick<House, 'gate' | 'clock'>,
  mailings: readonly MailingMark[],
  only: readonly string[] | null,
): void {
  const now = Date.parse(clock.now())
  for (const { account, group, day } of mailings) {
    const age = now - Date.parse(day)
    const isTheirs = only === null || only.includes(account)
    if (!isTheirs || age < 0 || age > 2 * dayMilliseconds) continue
    if (findGroup(gate.table, account, group).group !== -1)
      gate.mailings.note({ account, group, day })
  }
}
