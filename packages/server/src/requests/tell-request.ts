import type { api, BodyOf } from '@freigabe/contract'
import type { RequestState } from '@freigabe/core'
import type { Unit } from '../change/unit.ts'
import type { Audience } from '../notify/addressees.ts'
import type { AboutRequest, Letter } from '../notify/letters/letter.ts'
import { type NotificationKind, tell } from '../notify/tell.ts'
import { aboutRequest } from './about-request.ts'
import { appealLetter, goodwillLetter } from './decision-letters.ts'

/** Confirms that a request has arrived, with the promise of an answer. */
export async function tellReceived(unit: Unit, state: RequestState, dueAt: string) {
  const telling = { kind: 'request_received', audience: 'submitter' } as const
  await tellAboutRequest(unit, state, telling, (about) => ({
    template: 'request_received',
    params: { ...about, dueAt },
  }))
}

/** Passes on what staff wrote; where something is asked, the letter says so first. */
export async function tellAnswered(
  unit: Unit,
  state: RequestState,
  answer: { text: string; asks: boolean },
) {
  const telling = { kind: 'request_answered', audience: 'answerable' } as const
  await tellAboutRequest(unit, state, telling, (about) => ({
    template: 'request_answered',
    params: { ...about, ...answer },
  }))
}

/** Tells how an appeal was decided, and why. */
export async function tellAppealDecided(
  unit: Unit,
  state: RequestState,
  decided: BodyOf<typeof api.decideAppeal>,
) {
  const telling = { kind: 'appeal_decided', audience: 'answerable' } as const
  await tellAboutRequest(unit, state, telling, (about) => appealLetter(about, decided))
}

/** Tells what was granted as goodwill, or that none was, and why. */
export async function tellGoodwillDecided(
  unit: Unit,
  state: RequestState,
  decided: BodyOf<typeof api.decideGoodwill>,
) {
  const telling = { kind: 'goodwill_decided', audience: 'answerable' } as const
  await tellAboutRequest(unit, state, telling, (about) => goodwillLetter(about, decided))
}

async function tellAboutRequest(
  unit: Unit,
  state: RequestState,
  telling: { kind: NotificationKind; audience: Audience },
  write: (about: AboutRequest) => Letter,
) {
  const { house, tx } = unit
  const { accountId, requestId } = state
  const about = await aboutRequest(house, tx, accountId, requestId)
  await tell(unit, {
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
