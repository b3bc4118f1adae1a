import type { api, DeskAttack, QueryOf } from '@freigabe/contract'
import { readAs, type Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { pageByMoment } from '../../requests/dossier/page-by-moment.ts'
import { attackView } from '../../sources/read-sign-ups.ts'

/** The forms of all accounts that are attacked, or the attacks that are over, newest first. */
export async function listAttacks(house: House, query: QueryOf<typeof api.listAttacks>) {
  const isEnded = query.ended === 'true'
  const moment = isEnded ? 'ended_at' : 'found_at'
  return readAs(house.database, 'desk', null, (tx) =>
    pageByMoment(
      deskAttacks(tx)
        .where('ended_at', isEnded ? 'is not' : 'is', null)
        .$if(query.account !== undefined, (attacks) =>
          attacks.where('source_attack.account_id', '=', query.account!),
        ),
      [moment, 'attack_id', 'desc'],
      query,
      view,
      (row) => [row[moment]!, row.attack_id],
    ),
  )
}

/** One of them. Throws NOT_FOUND. */
export async function readAttack(house: House, account: string, attack: string) {
  return readAs(house.database, 'desk', account, async (tx) => {
    const row = await deskAttacks(tx)
      .where('source_attack.account_id', '=', account)
      .where('attack_id', '=', attack)
      .executeTakeFirst()
    if (row === undefined) throw new AppError('NOT_FOUND')
    return view(row)
  })
}

function deskAttacks(tx: Tx) {
  return tx
    .selectFrom('source_attack')
    .innerJoin('account', 'account.account_id', 'source_attack.account_id')
    .innerJoin('source', onAccountAnd('source_id', 'source', 'source_attack'))
    .innerJoin('recipient_group', onAccountAnd('group_id', 'recipient_group', 'source'))
    .selectAll('source_attack')
    .select(['account.name as account_name', 'source.name as source_name', 'source.link'])
    .select(['source.group_id', 'recipient_group.name as group_name'])
}

type Row = Awaited<ReturnType<ReturnType<typeof deskAttacks>['executeTakeFirstOrThrow']>>

function view(row: Row): DeskAttack {
  return {
    ...attackView(row),
    account: { id: row.account_id, name: row.account_name },
    group: { id: row.group_id, name: row.group_name },
    source: { id: row.source_id, name: row.source_name, link: row.link },
    endedBy: row.ended_by,
    reasons: row.reasons,
  }
}
