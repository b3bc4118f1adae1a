import { randomUUIDv7 } from 'node:crypto'
import type { GoodwillDecision } from '@freigabe/contract'
import { onAccountAnd } from '../../packages/server/src/database/on-account-and.ts'
import { changeStaff } from '../../packages/server/src/people/staff/staff.ts'
import { reportPlan } from '../../packages/server/src/requests/goodwill/report-plan.ts'
import { releaseRequest, takeRequest } from '../../packages/server/src/requests/take-request.ts'
import { sweepScheduledOnRequests } from '../../packages/server/src/requests/undo/carry-out-on-request.ts'
import {
  scheduleGoodwill,
  undoGoodwill,
} from '../../packages/server/src/requests/undo/schedule-on-request.ts'
import {
  closeRequest,
  replyToRequest,
  writeToRequest,
} from '../../packages/server/src/requests/write-messages.ts'
import { askForGoodwill, type Reviewer, type Stage } from './stage.ts'
import type { Verbs } from './verb.ts'

/** What is done about goodwill: by the customer, by billing, and by those who may not. */
export const goodwillVerbs: Verbs = {
  async reportPlan(stage) {
    const used = stage.draws.one([0, 0, 9_000])!
    return () => report(stage, used)
  },
  async askForGoodwill(stage) {
    return () => askForGoodwill(stage)
  },
  async writeAboutGoodwill(stage) {
    const { house, owner, account } = stage
    const request = await openRequest(stage)
    if (request === undefined) return
    const message = { messageId: randomUUIDv7(), text: 'Eine Gutschrift wäre uns lieber.' }
    return () => writeToRequest(house, owner, account, request, message)
  },
  async closeGoodwill(stage) {
    const { house, owner, account } = stage
    const request = await openRequest(stage)
    if (request === undefined) return
    return () => closeRequest(house, owner, account, request)
  },
  async takeGoodwill(stage) {
    const { house, account, draws, billing } = stage
    const request = await openRequest(stage)
    const by = draws.one(billing)!
    if (request === undefined) return
    const from = (await holderOf(stage, request)) ?? null
    return () => takeRequest(house, by, account, request, { from })
  },
  async releaseGoodwill(stage) {
    const request = await openRequest(stage, true)
    if (request === undefined) return
    const by = await handlerOf(stage, request)
    return () => releaseRequest(stage.house, by, stage.account, request)
  },
  async askAboutGoodwill(stage) {
    const { house, account } = stage
    const request = await openRequest(stage, true)
    if (request === undefined) return
    const by = await handlerOf(stage, request)
    const question = { messageId: randomUUIDv7(), text: 'Wann war das?', asks: true }
    return () => replyToRequest(house, by, account, request, question)
  },
  async decideGoodwill(stage) {
    return (await goodwillToDecide(stage)).schedule
  },
  async decideGoodwillTwice(stage) {
    const { house, account } = stage
    const { by, request, decision, schedule } = await goodwillToDecide(stage)
    return async () => {
      await Promise.all([schedule(), scheduleGoodwill(house, by, account, request, decision)])
    }
  },
  /** Two decisions for one booking wait, and both are due. */
  async grantGoodwillTwice(stage) {
    const { house, account, draws, billing, clock } = stage
    await report(stage, 0)
    for (let times = 0; times < 2; times += 1) {
      const request = await askForGoodwill(stage)
      await scheduleGoodwill(house, draws.one(billing)!, account, request, granted(stage))
    }
    clock.forward({ minutes: 1 })
    return () => sweepScheduledOnRequests(house)
  },
  async undoGoodwill(stage) {
    const { by, request, decision, schedule } = await goodwillToDecide(stage)
    await schedule()
    return async () => {
      await undoGoodwill(stage.house, by, stage.account, request)
      stage.takenBack.add(decision.messageId)
    }
  },
  async undoGoodwillOfOther(stage) {
    const { request, schedule } = await goodwillToDecide(stage)
    await schedule()
    const { house, account, onlooker } = stage
    return refused(() => undoGoodwill(house, onlooker, account, request))
  },
  async decideGoodwillElsewhere(stage) {
    const { house, account, owner, draws, billing, stranger } = stage
    const by = draws.one(billing)!
    const text = 'Das ist nicht unsere Anfrage.'
    return refused(
      draws.one([
        () => scheduleGoodwill(house, by, account, stranger.request, wish(stage)),
        () => undoGoodwill(house, by, account, stranger.request),
        () => takeRequest(house, by, account, stranger.request, { from: null }),
        () =>
          writeToRequest(house, owner, account, stranger.request, {
            messageId: randomUUIDv7(),
            text,
          }),
      ])!,
    )
  },
  async changeBilling({ house, admin, billing, draws }) {
    const roles = draws.one([['support'], ['billing']] as const)!
    const { personId } = billing[1]!
    return () => changeStaff(house, admin.actor, personId, roles)
  },
}

/** One booking a month, so that two requests may be about the same. */
function report({ house, account }: Stage, used: number) {
  const now = house.clock.now()
  return reportPlan(house, account, {
    ...{ kind: 'plan', name: 'Basis 10.000', quota: 10_000, used, preferred: false },
    ...{ price: { amount: 4_900, currency: 'EUR' }, asOf: now, bookedOn: `${now.slice(0, 7)}-01` },
  })
}

/** A decision that would mostly be taken in as things stand. */
async function goodwillToDecide(stage: Stage) {
  const { house, account, draws } = stage
  if (draws.below(2) === 0) await report(stage, 0)
  const request = (await openRequest(stage, draws.below(4) > 0)) ?? (await askForGoodwill(stage))
  const by = await handlerOf(stage, request)
  const decision = wish(stage)
  const schedule = () => scheduleGoodwill(house, by, account, request, decision)
  return { by, request, decision, schedule }
}

/** Its text names it, so that its letter can be told from others. */
function wish(stage: Stage): GoodwillDecision {
  if (stage.draws.below(4) > 0) return granted(stage)
  const messageId = randomUUIDv7()
  return { messageId, text: `Entscheidung ${messageId}.`, outcome: 'declined' }
}

function granted({ draws }: Stage): GoodwillDecision {
  const messageId = randomUUIDv7()
  const text = `Entscheidung ${messageId}.`
  const measure = draws.one([
    { kind: 'refund', amount: 4_900, currency: 'EUR' },
    { kind: 'credit', amount: 2_000, currency: 'EUR' },
    { kind: 'pause', months: 1 },
  ] as const)!
  return { messageId, text, outcome: 'granted', exception: false, measure }
}

/** It must be refused; that it is carried out is a fault. */
function refused(act: () => Promise<unknown>) {
  return async () => {
    await act()
    throw new Error('This was carried out for somebody who may not.')
  }
}

/** A request that is not closed; only one on which no decision waits, if asked for. */
async function openRequest(
  { house, account, draws }: Stage,
  undecided = false,
): Promise<string | undefined> {
  const rows = await house.database.root
    .selectFrom('request')
    .leftJoin('scheduled_decision', onAccountAnd('request_id', 'scheduled_decision', 'request'))
    .select('request.request_id')
    .where('request.account_id', '=', account)
    .where('request.kind', '=', 'goodwill')
    .where('status', '!=', 'closed')
    .$if(undecided, (requests) => requests.where('scheduled_decision.decision_id', 'is', null))
    .orderBy('request.request_id')
    .execute()
  return draws.one(rows)?.request_id
}

/** Whoever of billing has a request, or one of them. */
async function handlerOf(stage: Stage, request: string): Promise<Reviewer> {
  const { billing, draws } = stage
  const holder = await holderOf(stage, request)
  return billing.find(({ personId }) => personId === holder) ?? draws.one(billing)!
}

async function holderOf({ house, account }: Stage, request: string) {
  const row = await house.database.root
    .selectFrom('request_queue')
    .select('holder')
    .where('account_id', '=', account)
    .where('request_id', '=', request)
    .executeTakeFirst()
  return row?.holder
}
