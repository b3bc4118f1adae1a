import type { api, BodyOf } from '@freigabe/contract'
import type { RequestState } from '@freigabe/core'
import type { Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import type { Audience } from '../notify/addressees.ts'
import type { AboutRequest, Letter } from '../notify/letters/letter.ts'
import { type NotificationKind, tell } from '../notify/tell.ts'
import { aboutRequest } from './about-request.ts'
import { appealLetter, goodwillLetter } from './decision-letters.ts'

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
  decided: BodyOf<typeof api.decideAppeal>,
) {
  const telling = { kind: 'appeal_decided', audience: 'answerable' } as const
  await tellAboutRequest(house, tx, state, telling, (about) => appealLetter(about, decided))
}

/** Tells what was granted as goodwill, or that none was, and why. */
export async function tellGoodwillDecided(
  house: House,
  tx: Tx,
  state: RequestState,
  decided: BodyOf<typeof api.decideGoodwill>,
) {
  const telling = { kind: 'goodwill_decided', audience: 'answerable' } as const
  await tellAboutRequest(house, tx, state, telling, (about) => goodwillLetter(about, decided))
}

async function tellAboutRequest(
  house: House,
  tx: Tx,
  state: RequestState,
  telling: { kind: NotificationKind; audience: Audience },
  write: (about: AboutRequest) => Letter,
) {
  const { accountId, requestId } = state
  const about = await aboutRequest(house, tx, accountId, requestId)
  await tell(house, tx, {
    ...telling,
    account: accountId,
    group: state.groupId,
    case: state.caseId,
    request: requestId,
    submitter: filedBy(state),
    letter: () => write(about),
  })
}

/** The person who filed a request, if a person did. */
export function filedBy({ filedBy }: RequestState): string | null {
  return filedBy.kind === 'customer' ? filedBy.personId : null
}
