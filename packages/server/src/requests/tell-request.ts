import type { AppealReason, GoodwillMeasure } from '@freigabe/contract'
import type { RequestState } from '@freigabe/core'
import type { Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import type { AboutRequest, Letter } from '../notify/letters/letter.ts'
import { type Audience, type NotificationKind, tell } from '../notify/tell.ts'

/** Confirms that a request has arrived, with the promise of an answer. */
export async function tellReceived(house: House, tx: Tx, state: RequestState, dueAt: string) {
  const telling = { kind: 'request_received', audience: 'submitter' } as const
  await tellAboutRequest(house, tx, state, telling, (about) => ({
    template: 'request_received',
    params: { ...about, dueAt },
  }))
}

/** Passes on what staff wrote; where something is asked, the letter says so first. */
export async function tellAnswered(
  house: House,
  tx: Tx,
  state: RequestState,
  answer: { text: string; asks: boolean },
) {
  const telling = { kind: 'request_answered', audience: 'answerable' } as const
  await tellAboutRequest(house, tx, state, telling, (about) => ({
    template: 'request_answered',
    params: { ...about, ...answer },
  }))
}

/** Tells how an appeal was decided, and why. */
export async function tellAppealDecided(
  house: House,
  tx: Tx,
  state: RequestState,
  decided: { outcome: 'upheld' | 'dismissed'; reasons: readonly AppealReason[]; text: string },
) {
  const telling = { kind: 'appeal_decided', audience: 'answerable' } as const
  await tellAboutRequest(house, tx, state, telling, (about) => ({
    template: 'appeal_decided',
    params: { ...about, ...decided },
  }))
}

/** Tells what was granted as goodwill, or that none was, and why. */
export async function tellGoodwillDecided(
  house: House,
  tx: Tx,
  state: RequestState,
  decided: { measure: GoodwillMeasure | null; text: string },
) {
  const telling = { kind: 'goodwill_decided', audience: 'answerable' } as const
  await tellAboutRequest(house, tx, state, telling, (about) => ({
    template: 'goodwill_decided',
    params: { ...about, ...decided },
  }))
}

async function tellAboutRequest(
  house: House,
  tx: Tx,
  state: RequestState,
  telling: { kind: NotificationKind; audience: Audience },
  write: (about: AboutRequest) => Letter,
) {
  const { accountId, requestId, filedBy } = state
  const names = await tx
    .selectFrom('request')
    .innerJoin('account', 'account.account_id', 'request.account_id')
    .leftJoin('recipient_group', (join) =>
      join
        .onRef('recipient_group.account_id', '=', 'request.account_id')
        .onRef('recipient_group.group_id', '=', 'request.group_id'),
    )
    .select(['title', 'account.name as accountName', 'recipient_group.name as groupName'])
    .select('account.locale as textLocale')
    .where('request.account_id', '=', accountId)
    .where('request_id', '=', requestId)
    .executeTakeFirstOrThrow()
  const url = `${house.config.url}/a/${accountId}/requests/${requestId}`
  await tell(house, tx, {
    ...telling,
    account: accountId,
    group: state.groupId,
    case: state.caseId,
    request: requestId,
    submitter: filedBy.kind === 'customer' ? filedBy.personId : null,
    letter: () => write({ ...names, kind: state.kind, url }),
  })
}
