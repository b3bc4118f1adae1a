import type { Unit } from '../../change/unit.ts'
import type { AboutAccount, Letter } from '../../notify/letters/letter.ts'
import type { Addressee } from '../../notify/queue-mail.ts'
import { type NotificationKind, tell } from '../../notify/tell.ts'

/**
 * Tells everyone who may answer for an account: owners and editors, whatever letters they chose.
 *
 * @param page the page of the account where it is answered
 */
export async function tellEditors(
  unit: Unit,
  { kind, page, group = null }: { kind: NotificationKind; page: string; group?: string | null },
  write: (about: AboutAccount, reader: Addressee) => Letter,
): Promise<void> {
  const { house, tx, account } = unit
  const { name } = await tx
    .selectFrom('account')
    .select('name')
    .where('account_id', '=', account)
    .executeTakeFirstOrThrow()
  const about = { accountName: name, url: `${house.config.url}/a/${account}/${page}` }
  await tell(unit, {
    account,
    kind,
    group,
    case: null,
    audience: 'editors',
    submitter: null,
    letter: (reader) => write(about, reader),
  })
}
