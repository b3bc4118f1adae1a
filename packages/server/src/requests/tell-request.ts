import type { api, BodyOf } from '@freigabe/contract'
import type { RequestState } from '@freigabe/core'
import type { Unit } from '../change/unit.ts'
import type { Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import type { Audience } from '../notify/addressees.ts'
import type { AboutRequest, Letter } from '../notify/letters/letter.ts'
import { type NotificationKind, tell } from '../notify/tell.ts'
import { namedRequests } from './list-requests.ts'
import { standingWarning } from './proceedings/warn-account.ts'

/** Confirms that a request has arrived, with the promise of an answer. */
export async function tellReceived(unit: Unit, state: RequestState, dueAt: string) {
  const telling = { kind: 'request_received', audience: 'submitter' } as const
  await tellAboutRequest(unit, state, telling, (about) => ({
    template: 'request_received',
    params: { ...about, dueAt },
  }))
}

/** Passes on a message from staff; if it asks something, the letter says so first. */
export async function tellAnswered(
  unit: Unit,
  state: RequestState,
  answer: { text: string; asks: boolean },
) {
  const telling = { kind: 'request_answered', audience: 'answerable' } as const
  await tellAboutRequest(unit, state, telling, (about) => answerLetter(about, answer))
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

/** Tells what was granted as goodwill, or that nothing was, and why. */
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

/** What every letter about a request needs to know about it. */
export async function aboutRequest(
  house: House,
  tx: Tx,
  account: string,
  requestId: string,
): Promise<AboutRequest> {
  const request = await namedRequests(tx)
    .select(['kind', 'decision_id', 'account.locale'])
    .where('request.account_id', '=', account)
    .where('request_id', '=', requestId)
    .executeTakeFirstOrThrow()
  return {
    accountName: request.account_name,
    groupName: request.group_name,
    kind: request.kind,
    title: request.title,
    textLocale: request.locale,
    isWarning:
      request.decision_id !== null &&
      (await standingWarning(tx, account, request.decision_id)) !== null,
    url: `${house.config.url}/a/${account}/requests/${requestId}`,
  }
}

/** The letter that passes on a message from staff. */
function answerLetter(about: AboutRequest, answer: { text: string; asks: boolean }): Letter {
  return { template: 'request_answered', params: { ...about, ...answer } }
}

/** The same, while it is written. */
export function replyLetter(
  about: AboutRequest,
  { outcome, text }: { outcome: 'answered' | 'asked'; text: string },
): Letter {
  return answerLetter(about, { text, asks: outcome === 'asked' })
}

/** The letter that tells how an appeal was decided, and why. */
export function appealLetter(
  about: AboutRequest,
  { outcome, reasons, text }: Omit<BodyOf<typeof api.decideAppeal>, 'messageId'>,
): Letter {
  return { template: 'appeal_decided', params: { ...about, outcome, reasons, text } }
}

/** The letter that tells what was granted as goodwill, or that nothing was, and why. */
export function goodwillLetter(
  about: AboutRequest,
  wish: Exclude<BodyOf<typeof api.previewGoodwillMail>, { outcome: 'asked' }>,
): Letter {
  const measure = wish.outcome === 'granted' ? wish.measure : null
  return { template: 'goodwill_decided', params: { ...about, measure, text: wish.text } }
}
