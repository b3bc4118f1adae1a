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
  const about = await aboutAccount(unit, page)
  await tell(unit, {
    account: unit.account,
    kind,
    group,
    case: null,
    audience: 'editors',
    submitter: null,
    letter: (reader) => write(about, reader),
  })
}

/** What every letter about a dossier names: the account, and the page where it is answered. */
export async function aboutAccount(
  { house, tx, account }: Pick<Unit, 'house' | 'tx' | 'account'>,
  page: string,
): Promise<AboutAccount> {
  const { name } = await tx
    .selectFrom('account')
    .select('name')
    .where('account_id', '=', account)
    .executeTakeFirstOrThrow()
  return { accountName: name, url: `${house.config.url}/a/${account}/${page}` }
}
