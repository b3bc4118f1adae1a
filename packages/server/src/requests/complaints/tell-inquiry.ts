import type { ComplaintState } from '@freigabe/core'
import type { Unit } from '../../change/unit.ts'
import type { Tx } from '../../database/database.ts'
import { tell } from '../../notify/tell.ts'

/**
 * Asks the owners and editors of an account for a consent record. Neither the address nor the words of
 * the complaint are in the letter: a mail goes through many hands.
 */
export async function tellInquiry(
  unit: Unit,
  { place, inquiry, from }: ComplaintState,
): Promise<void> {
  const { house, tx } = unit
  const { accountId: account, groupId } = place!
  const { name } = await tx
    .selectFrom('account')
    .select('name')
    .where('account_id', '=', account)
    .executeTakeFirstOrThrow()
  const group = groupId === null ? null : await readGroupName(tx, account, groupId)
  await tell(unit, {
    account,
    kind: 'consent_record_asked',
    group: groupId,
    case: null,
    audience: 'editors',
    submitter: null,
    letter: () => ({
      template: 'consent_record_asked',
      params: {
        accountName: name,
        groupName: group,
        from,
        answerBy: inquiry!.until,
        url: `${house.config.url}/a/${account}/complaints`,
      },
    }),
  })
}

async function readGroupName(tx: Tx, account: string, group: string): Promise<string> {
  const { name } = await tx
    .selectFrom('recipient_group')
    .select('name')
    .where('account_id', '=', account)
    .where('group_id', '=', group)
    .executeTakeFirstOrThrow()
  return name
}
