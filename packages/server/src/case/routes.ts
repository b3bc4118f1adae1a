import { api } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { answered } from '../change/answering.ts'
import type { House } from '../house.ts'
import { type Caller, personOf, sideRole } from '../http/caller.ts'
import type { Doors } from '../http/doors.ts'
import { route } from '../http/route.ts'
import type { App } from '../http/server.ts'
import { refuseAnnounced } from '../lists/import/receive-file.ts'
import { answerQuestions } from './asking/answer-questions.ts'
import { forecastCase } from './clock/forecast-case.ts'
import { listCases } from './list-cases.ts'
import { deleteBatch } from './lists/delete-batch.ts'
import { deleteGroup } from './lists/delete-group.ts'
import { handInReport } from './lists/hand-in-report.ts'
import { listNotices } from './notices/list-notices.ts'
import { readCase } from './read-case.ts'
import { readCaseOverview } from './read-case-overview.ts'
import { divideBatch } from './splitting/divide-batch.ts'
import { takeBackDivision, uploadDivisionFile } from './splitting/lost-division-file.ts'
import { readColumnValues } from './splitting/read-column-values.ts'
import { splitCase } from './splitting/split-case.ts'
import { checkDraft } from './submitting/check-draft.ts'
import { listReusable } from './submitting/list-reusable.ts'
import { promiseDraft } from './submitting/promise-draft.ts'
import { readDraft } from './submitting/read-draft.ts'
import { saveDraft } from './submitting/save-draft.ts'
import { submitCase, supplementCase } from './submitting/submit-case.ts'
import type { Submitter } from './submitting/take-in-submission.ts'
import { wishDay } from './wish-day.ts'
import { resumeCase, withdrawCase } from './withdraw-or-resume-case.ts'

/** The customer's side of the approval process. */
export function caseRoutes(app: App, doors: Doors, house: House) {
  route(app, doors, api.deleteGroup, ({ account, actor, params }) =>
    deleteGroup(house, actor(), account, params.group),
  )
  route(app, doors, api.handInReport, ({ account, actor, params, query, body }) =>
    handInReport(house, actor(), account, params.group, { ...query, sealed: body }),
  )
  route(app, doors, api.deleteBatch, ({ account, actor, params }) =>
    deleteBatch(house, actor(), account, params.group, params.batch),
  )
  route(app, doors, api.listNotices, ({ account, capacity }) =>
    listNotices(house, sideRole(capacity), account),
  )
  route(app, doors, api.listReusable, ({ account, capacity }) =>
    listReusable(house, sideRole(capacity), account),
  )
  route(app, doors, api.listCases, ({ account, capacity, query }) =>
    listCases(house, sideRole(capacity), account, query),
  )
  route(app, doors, api.readCaseOverview, ({ account, capacity }) =>
    readCaseOverview(house, sideRole(capacity), account),
  )
  route(app, doors, api.readCase, ({ account, capacity, params }) =>
    readCase(house, sideRole(capacity), account, params.case),
  )
  route(app, doors, api.forecastCase, ({ account, capacity, params }) =>
    forecastCase(house, sideRole(capacity), account, params.case),
  )
  route(app, doors, api.readDraft, ({ account, capacity, params }) =>
    readDraft(house, sideRole(capacity), account, params.case),
  )
  route(app, doors, api.saveDraft, ({ account, caller, params, body }) =>
    saveDraft(house, writer(caller), account, params.case, body),
  )
  route(app, doors, api.checkDraft, ({ account, capacity, params }) =>
    checkDraft(house, sideRole(capacity), account, params.case),
  )
  route(app, doors, api.promiseDraft, ({ account, params }) =>
    promiseDraft(house, account, params.case),
  )
  route(app, doors, api.wishDay, ({ account, capacity, params, body }) =>
    answered(
      () => wishDay(house, account, params.case, body.day),
      () => readCase(house, sideRole(capacity), account, params.case),
    ),
  )
  route(app, doors, api.submitCase, ({ account, actor, caller, params, body }) =>
    answered(
      () => submitCase(house, submitter(caller, actor()), account, params.case, body),
      () => readCase(house, 'customer', account, params.case),
    ),
  )
  route(app, doors, api.supplementCase, ({ account, actor, caller, params, body }) =>
    answered(
      () => supplementCase(house, submitter(caller, actor()), account, params.case, body),
      () => readCase(house, 'customer', account, params.case),
    ),
  )
  route(app, doors, api.answerQuestions, ({ account, actor, caller, params, body }) =>
    answered(
      () => answerQuestions(house, submitter(caller, actor()), account, params.case, body),
      () => readCase(house, 'customer', account, params.case),
    ),
  )
  route(app, doors, api.splitCase, ({ account, actor, params, body }) =>
    answered(
      () => splitCase(house, actor(), account, params.case, body),
      () => readCase(house, 'customer', account, params.case),
    ),
  )
  route(app, doors, api.readColumnValues, ({ account, params }) =>
    readColumnValues(house, account, params.case, params.batch),
  )
  route(app, doors, api.divideBatch, ({ account, actor, params, body }) =>
    answered(
      () => divideBatch(house, actor(), account, params.case, body),
      () => readCase(house, 'customer', account, params.case),
    ),
  )
  route(app, doors, api.uploadDivisionFile, async ({ account, actor, params, request, stream }) => {
    refuseAnnounced(request, house.config.FREIGABE_UPLOAD_LIMIT)
    return answered(
      () =>
        uploadDivisionFile(house, actor(), account, params.case, { id: params.division, stream }),
      () => readCase(house, 'customer', account, params.case),
    )
  })
  route(app, doors, api.takeBackDivision, ({ account, actor, params }) =>
    answered(
      () => takeBackDivision(house, actor(), account, params.case, { id: params.division }),
      () => readCase(house, 'customer', account, params.case),
    ),
  )
  route(app, doors, api.withdrawCase, ({ account, actor, params }) =>
    answered(
      () => withdrawCase(house, actor(), account, params.case),
      () => readCase(house, 'customer', account, params.case),
    ),
  )
  route(app, doors, api.resumeCase, ({ account, actor, params }) =>
    answered(
      () => resumeCase(house, actor(), account, params.case),
      () => readCase(house, 'customer', account, params.case),
    ),
  )
}

function submitter(caller: Caller, actor: Actor): Submitter {
  const { personId, name } = personOf(caller)
  return { actor, personId, name }
}

function writer(caller: Caller): { id: string; name: string } {
  if (caller.kind === 'nobody') throw new Error('Nobody saves a draft.')
  return { id: caller.kind === 'person' ? caller.personId : caller.keyId, name: caller.name }
}
