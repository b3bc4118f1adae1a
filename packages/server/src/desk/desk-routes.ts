import { api, type DecisionWish } from '@freigabe/contract'
import { amendQuestion, takeBackQuestion } from '../case/asking/ask-question.ts'
import { assessStatement, assessTogether } from '../case/deciding/assess-statement.ts'
import { readLikeCases, takeLikeCase } from '../case/deciding/like-cases.ts'
import { previewMail } from '../case/deciding/preview-mail.ts'
import { revokeApproval } from '../case/deciding/revoke-approval.ts'
import { openAnswers, openContact } from '../case/open-masked.ts'
import { readRuleResults } from '../case/rules/read-rule-results.ts'
import { divideBatch } from '../case/splitting/divide-batch.ts'
import { takeBackDivision, uploadDivisionFile } from '../case/splitting/lost-division-file.ts'
import { readColumnValues } from '../case/splitting/read-column-values.ts'
import { splitCase } from '../case/splitting/split-case.ts'
import { answered } from '../change/answering.ts'
import type { House } from '../house.ts'
import { callerName, personOf, staffActor } from '../http/caller.ts'
import type { Doors } from '../http/doors.ts'
import { type Call, route } from '../http/route.ts'
import type { App } from '../http/server.ts'
import { refuseAnnounced } from '../lists/import/receive-file.ts'
import { readBesideCase } from './beside/read-beside-case.ts'
import { deskActor } from './desk-actor.ts'
import { readFigures, readOwnFigures } from './figures/read-figures.ts'
import { giveBackLease, giveBackUntouched, takeLease } from './lease/take-lease.ts'
import { followDesk } from './queue/follow-desk.ts'
import { readQueue } from './queue/read-queue.ts'
import { showDeskCase } from './read-desk-case.ts'
import { giveSecondOpinion } from './second-opinion/give-second-opinion.ts'
import { listSecondOpinions } from './second-opinion/list-second-opinions.ts'
import { readBlindCase } from './second-opinion/read-blind-case.ts'
import { returnProposal, withdrawProposal } from './two-people/proposals.ts'
import { listScheduled } from './undo/read-scheduled-decisions.ts'
import { scheduleDecision, undoDecision } from './undo/schedule-decision.ts'
import { writeNote } from './write-note.ts'

type CaseCall = Pick<Call<typeof api.readDeskCase>, 'caller' | 'account' | 'params' | 'actor'>

/** The desk, where reviewers and leads work. */
export function deskRoutes(app: App, doors: Doors, house: House) {
  route(app, doors, api.readQueue, ({ caller, query }) =>
    readQueue(house, personOf(caller).personId, query),
  )
  route(app, doors, api.followDesk, ({ request }) => followDesk(house, request))
  route(app, doors, api.readRuleResults, ({ query }) => readRuleResults(house, query))
  route(app, doors, api.readDeskCase, (call) => shown(call))
  route(app, doors, api.readBesideCase, ({ account, params }) =>
    readBesideCase(house, account, params.case),
  )
  route(app, doors, api.claimCase, ({ account, caller, params }) => {
    const holder = { personId: personOf(caller).personId, name: callerName(caller) }
    return takeLease(house, holder, account, params.case)
  })
  route(app, doors, api.readLikeCases, async ({ account, params }) => ({
    items: await readLikeCases(house, account, params.case),
  }))
  route(app, doors, api.takeLikeCase, (call) =>
    takeLikeCase(house, deskActor(call), call.account, call.params.case, call.body.like),
  )
  route(app, doors, api.releaseCase, ({ account, caller, params, query }) => {
    const { personId } = personOf(caller)
    const give = query.untouched ? giveBackUntouched : giveBackLease
    return give(house, personId, account, params.case)
  })
  route(app, doors, api.assessStatement, (call) => {
    const { account, params, body } = call
    const wish = { ...body, statementId: params.statement }
    return answered(
      () => assessStatement(house, staffActor(call.actor()), account, params.case, wish),
      () => shown(call),
    )
  })
  route(app, doors, api.assessTogether, (call) =>
    answered(
      () =>
        assessTogether(house, staffActor(call.actor()), call.account, call.params.case, call.body),
      () => shown(call),
    ),
  )
  route(app, doors, api.askQuestion, (call) =>
    answered(
      () => decide(call, { kind: 'ask', command: call.body }),
      () => shown(call),
    ),
  )
  route(app, doors, api.amendQuestion, (call) => {
    const { account, params, body } = call
    const wish = { ...body, questionId: params.question }
    return answered(
      () => amendQuestion(house, staffActor(call.actor()), account, params.case, wish),
      () => shown(call),
    )
  })
  route(app, doors, api.takeBackQuestion, (call) => {
    const { account, params } = call
    return answered(
      () =>
        takeBackQuestion(house, staffActor(call.actor()), account, params.case, params.question),
      () => shown(call),
    )
  })
  route(app, doors, api.acceptCase, (call) =>
    answered(
      () => decide(call, { kind: 'accept', command: call.body }),
      () => shown(call),
    ),
  )
  route(app, doors, api.rejectCase, (call) =>
    answered(
      () => decide(call, { kind: 'reject', command: call.body }),
      () => shown(call),
    ),
  )
  route(app, doors, api.splitCaseAtDesk, (call) =>
    answered(
      () => splitCase(house, call.actor(), call.account, call.params.case, call.body),
      () => shown(call),
    ),
  )
  route(app, doors, api.readColumnValuesAtDesk, ({ account, params }) =>
    readColumnValues(house, account, params.case, params.batch),
  )
  route(app, doors, api.divideBatchAtDesk, (call) =>
    answered(
      () => divideBatch(house, call.actor(), call.account, call.params.case, call.body),
      () => shown(call),
    ),
  )
  route(app, doors, api.uploadDivisionFileAtDesk, (call) => {
    const { account, params, query, request, stream } = call
    refuseAnnounced(request, house.config.FREIGABE_UPLOAD_LIMIT)
    const wish = { id: params.division, stream, leaseToken: query.leaseToken }
    return answered(
      () => uploadDivisionFile(house, call.actor(), account, params.case, wish),
      () => shown(call),
    )
  })
  route(app, doors, api.takeBackDivisionAtDesk, (call) => {
    const { account, params, body } = call
    const wish = { id: params.division, leaseToken: body.leaseToken }
    return answered(
      () => takeBackDivision(house, call.actor(), account, params.case, wish),
      () => shown(call),
    )
  })
  route(app, doors, api.confirmProposal, (call) => {
    const { params, body } = call
    return answered(
      () => decide(call, { kind: 'confirm', command: { ...body, decisionId: params.decision } }),
      () => shown(call),
    )
  })
  route(app, doors, api.returnProposal, (call) => {
    const { account, params, body } = call
    const wish = { ...body, decisionId: params.decision }
    return answered(
      () => returnProposal(house, deskActor(call), account, params.case, wish),
      () => shown(call),
    )
  })
  route(app, doors, api.withdrawProposal, (call) => {
    const { account, params } = call
    return answered(
      () => withdrawProposal(house, deskActor(call), account, params.case, params.decision),
      () => shown(call),
    )
  })
  route(app, doors, api.listScheduled, ({ caller }) =>
    listScheduled(house, personOf(caller).personId),
  )
  route(app, doors, api.undoDecision, ({ account, caller, params }) =>
    undoDecision(house, personOf(caller).personId, account, params.case),
  )
  route(app, doors, api.revokeApproval, (call) => {
    const { account, params, body } = call
    return answered(
      () => revokeApproval(house, staffActor(call.actor()), account, params.case, body),
      () => shown(call),
    )
  })
  route(app, doors, api.previewMail, ({ account, params, body }) =>
    previewMail(house, account, params.case, body),
  )
  route(app, doors, api.writeNote, (call) =>
    writeNote(house, deskActor(call), call.account, call.params.case, call.body.text),
  )
  route(app, doors, api.openAnswers, (call) =>
    openAnswers(house, deskActor(call), call.account, call.params.case, call.body.reason),
  )
  route(app, doors, api.openContact, (call) =>
    openContact(house, deskActor(call), call.account, call.params.case, call.body.reason),
  )

  function decide(call: CaseCall, wish: DecisionWish): Promise<void> {
    return scheduleDecision(house, deskActor(call), call.account, call.params.case, wish)
  }

  function shown(call: Parameters<typeof showDeskCase>[1]) {
    return showDeskCase(house, call)
  }
}

/** Figures of the desk, and of the caller's own decisions. */
export function figuresRoutes(app: App, doors: Doors, house: House) {
  route(app, doors, api.readFigures, ({ query }) => readFigures(house, query))
  route(app, doors, api.readOwnFigures, ({ caller }) =>
    readOwnFigures(house, personOf(caller).personId),
  )
}

/** Second opinions on decisions of others. */
export function secondOpinionRoutes(app: App, doors: Doors, house: House) {
  route(app, doors, api.listSecondOpinions, ({ caller }) =>
    listSecondOpinions(house, personOf(caller).personId),
  )
  route(app, doors, api.readBlindCase, ({ caller, params }) =>
    readBlindCase(house, personOf(caller).personId, params.opinion),
  )
  route(app, doors, api.giveSecondOpinion, ({ caller, params, body }) =>
    giveSecondOpinion(house, personOf(caller).personId, params.opinion, body),
  )
}
