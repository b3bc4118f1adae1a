import type { CaseState } from '@freigabe/core'
import type { Unit } from '../change/unit.ts'
import { anyOf } from '../database/any-of.ts'
import type { Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import { recipientsIn, repeats } from '../lists/screening/recipients-in.ts'
import type { Audience } from '../notify/addressees.ts'
import type { Letter } from '../notify/letters/letter.ts'
import type { Addressee } from '../notify/queue-mail.ts'
import { type NotificationKind, tell } from '../notify/tell.ts'
import { sourcesOfCase } from '../sources/sources-of-case.ts'

/** What every letter about a case names: account, group, number of recipients, and its button's target. */
export interface AboutCase {
  accountName: string
  groupName: string
  recipients: number
  /** The source that the case is about, if it is about one and has no recipients yet. */
  source: string | null
  url: string
}

/** Tells an account something about a case, with the letter that `write` makes for each reader. */
export async function tellAboutCase(
  unit: Unit,
  state: CaseState,
  telling: { kind: NotificationKind; audience: Audience; notification?: string },
  write: (about: AboutCase, reader: Addressee) => Letter,
): Promise<void> {
  const { house, tx } = unit
  const about = await readAbout(house, tx, state)
  await tell(unit, {
    ...telling,
    account: state.accountId,
    group: state.groupId,
    case: state.caseId,
    submitter: state.submittedBy?.kind === 'customer' ? state.submittedBy.personId : null,
    letter: (reader) => write(about, reader),
  })
}

async function readAbout(house: House, tx: Tx, state: CaseState): Promise<AboutCase> {
  const names = await tx
    .selectFrom('recipient_group')
    .innerJoin('account', 'account.account_id', 'recipient_group.account_id')
    .select(['recipient_group.name as groupName', 'account.name as accountName'])
    .where('recipient_group.account_id', '=', state.accountId)
    .where('recipient_group.group_id', '=', state.groupId)
    .executeTakeFirstOrThrow()
  const batches = await tx
    .selectFrom('batch')
    .select(['batch_id', 'digest', 'recipients', repeats])
    .where('account_id', '=', state.accountId)
    .where('batch_id', '=', anyOf(state.batchIds))
    .execute()
  const [first] = await sourcesOfCase(tx, state.accountId, state.caseId)
  return {
    ...names,
    recipients: recipientsIn(batches),
    source: batches.length > 0 ? null : (first?.name ?? null),
    url: `${house.config.url}/a/${state.accountId}/cases/${state.caseId}`,
  }
}
