import { api, type DecisionWish } from '@freigabe/contract'
import { amendQuestion } from '../case/asking/amend-question.ts'
import { takeBackQuestion } from '../case/asking/take-back-question.ts'
import { assessStatement } from '../case/deciding/assess-statement.ts'
import { previewMail } from '../case/deciding/preview-mail.ts'
import { revokeApproval } from '../case/deciding/revoke-approval.ts'
import { takeLikeCase } from '../case/deciding/take-like-case.ts'
import { openContact } from '../case/open-contact.ts'
import { readRuleResults } from '../case/rules/read-rule-results.ts'
import { divideBatch } from '../case/splitting/divide-batch.ts'
import { splitCase } from '../case/splitting/split-case.ts'
import { takeBackDivision } from '../case/splitting/take-back-division.ts'
import { uploadDivisionFile } from '../case/splitting/upload-division-file.ts'
import { answered } from '../change/answering.ts'
import type { House } from '../house.ts'
import { callerName, personOf, staffActor } from '../http/caller.ts'
import type { Doors } from '../http/doors.ts'
import { type Call, route } from '../http/route.ts'
import type { App } from '../http/server.ts'
import { refuseAnnounced } from '../lists/import/refuse-announced.ts'
import { readBesideCase } from './beside/read-beside-case.ts'
import { claimCase } from './lease/claim-case.ts'
import { releaseCase } from './lease/release-case.ts'
import { followDesk } from './queue/follow-desk.ts'
import { readQueue } from './queue/read-queue.ts'
import { showDeskCase } from './show-desk-case.ts'
import { returnProposal } from './two-people/return-proposal.ts'
import { withdrawProposal } from './two-people/withdraw-proposal.ts'
import { listScheduled } from './undo/list-scheduled.ts'
import { scheduleDecision } from './undo/schedule-decision.ts'
import { undoDecision } from './undo/undo-decision.ts'
import { writeNote } from './write-note.ts'

type DeciderCall = Pick<Call<typeof api.readDeskCase>, 'caller' | 'account' | 'params' | 'actor'>

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
  route(app, doors, api.claimCase, ({ account, caller, params }) =>
    claimCase(
      house,
      { personId: personOf(caller).personId, name: callerName(caller) },
      account,
      params.case,
    ),
  )
  route(app, doors, api.takeLikeCase, (call) => {
    const { account, caller, params, body } = call
    const by = staffActor(call.actor())
    return takeLikeCase(house, by, callerName(caller), account, params.case, body.like)
  })
  route(app, doors, api.releaseCase, ({ account, caller, params }) =>
    releaseCase(house, personOf(caller).personId, account, params.case),
  )
  route(app, doors, api.assessStatement, async (call) => {
    const { account, params, body } = call
    return answered(
      () =>
        assessStatement(
          house,
          staffActor(call.actor()),
          account,
          params.case,
          params.statement,
          body,
        ),
      () => shown(call),
    )
  })
  route(app, doors, api.askQuestion, (call) =>
    answered(
      () => decide(call, { kind: 'ask', command: call.body }),
      () => shown(call),
    ),
  )
  route(app, doors, api.amendQuestion, async (call) => {
    const { account, params, body } = call
    return answered(
      () =>
        amendQuestion(house, staffActor(call.actor()), account, params.case, params.question, body),
      () => shown(call),
    )
  })
  route(app, doors, api.takeBackQuestion, (call) =>
    answered(
      () =>
        takeBackQuestion(
          house,
          staffActor(call.actor()),
          call.account,
          call.params.case,
          call.params.question,
        ),
      () => shown(call),
    ),
  )
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
  route(app, doors, api.splitCaseAtDesk, async (call) => {
    const { account, params, body } = call
    const { leaseToken, ...wish } = body
    return answered(
      () => splitCase(house, call.actor(), account, params.case, wish, leaseToken),
      () => shown(call),
    )
  })
  route(app, doors, api.divideBatchAtDesk, async (call) => {
    const { account, params, body } = call
    const { leaseToken, ...wish } = body
    return answered(
      () => divideBatch(house, call.actor(), account, params.case, wish, leaseToken),
      () => shown(call),
    )
  })
  route(app, doors, api.uploadDivisionFileAtDesk, async (call) => {
    const { account, params, query, request, stream } = call
    refuseAnnounced(request, house.config.FREIGABE_UPLOAD_LIMIT)
    const of = [account, params.case, params.division] as const
    return answered(
      () => uploadDivisionFile(house, call.actor(), ...of, stream, query.leaseToken),
      () => shown(call),
    )
  })
  route(app, doors, api.takeBackDivisionAtDesk, async (call) => {
    const { account, params, body } = call
    const of = [account, params.case, params.division] as const
    return answered(
      () => takeBackDivision(house, call.actor(), ...of, body.leaseToken),
      () => shown(call),
    )
  })
  route(app, doors, api.confirmProposal, async (call) => {
    const { params, body } = call
    return answered(
      () => decide(call, { kind: 'confirm', command: { ...body, decisionId: params.decision } }),
      () => shown(call),
    )
  })
  route(app, doors, api.returnProposal, async (call) => {
    const { account, params, body } = call
    const wish = { ...body, decisionId: params.decision }
    return answered(
      () => returnProposal(house, deciderOf(call), account, params.case, wish),
      () => shown(call),
    )
  })
  route(app, doors, api.withdrawProposal, async (call) => {
    const { account, params } = call
    return answered(
      () => withdrawProposal(house, deciderOf(call), account, params.case, params.decision),
      () => shown(call),
    )
  })
  route(app, doors, api.listScheduled, ({ caller }) =>
    listScheduled(house, personOf(caller).personId),
  )
  route(app, doors, api.undoDecision, ({ account, caller, params }) =>
    undoDecision(house, personOf(caller).personId, account, params.case),
  )
  route(app, doors, api.revokeApproval, (call) =>
    answered(
      () =>
        revokeApproval(house, staffActor(call.actor()), call.account, call.params.case, call.body),
      () => shown(call),
    ),
  )
  route(app, doors, api.previewMail, ({ account, params, body }) =>
    previewMail(house, account, params.case, body),
  )
  route(app, doors, api.writeNote, (call) => {
    const { account, caller, params, body } = call
    return writeNote(
      house,
      staffActor(call.actor()),
      callerName(caller),
      account,
      params.case,
      body.text,
    )
  })
  route(app, doors, api.openContact, (call) => {
    const { account, caller, params, body } = call
    return openContact(
      house,
      staffActor(call.actor()),
      callerName(caller),
      account,
      params.case,
      body.reason,
    )
  })

  function decide(call: DeciderCall, wish: DecisionWish): Promise<void> {
    return scheduleDecision(house, deciderOf(call), call.account, call.params.case, wish)
  }

  function deciderOf({ caller, actor }: Pick<DeciderCall, 'caller' | 'actor'>) {
    return { actor: staffActor(actor()), name: callerName(caller) }
  }

  function shown(call: Parameters<typeof showDeskCase>[1]) {
    return showDeskCase(house, call)
  }
}
