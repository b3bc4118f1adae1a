import { api } from '@freigabe/contract'
import { answered } from '../../change/answering.ts'
import type { House } from '../../house.ts'
import type { Doors } from '../../http/doors.ts'
import { type Call, route } from '../../http/route.ts'
import type { App } from '../../http/server.ts'
import { type ActingStaff, actingOf, staffOf } from '../dossier/acting.ts'
import { answerComplaint } from './answer-complaint.ts'
import { askConsentRecord, previewInquiry } from './ask-consent-record.ts'
import { closeComplaint } from './close-complaint.ts'
import { enterComplaint } from './enter-complaint.ts'
import {
  listAskedComplaints,
  listComplaints,
  listComplaintsOfAccount,
  listComplaintsOfCase,
} from './list-complaints.ts'
import { noteOnComplaint } from './note-on-complaint.ts'
import { placeComplaint } from './place-complaint.ts'
import { readComplaint } from './read-complaint.ts'
import { revealAddress, showAddress } from './show-address.ts'
import { traceComplaint } from './trace-complaint.ts'

type StaffCall = Pick<Call<typeof api.readComplaint>, 'actor' | 'caller' | 'params'>

/** Complaints from outside: how staff handle them, and what accounts are asked. */
export function complaintRoutes(app: App, doors: Doors, house: House) {
  route(app, doors, api.listAskedComplaints, async ({ account, capacity }) => ({
    items: await listAskedComplaints(
      house,
      capacity === 'support' ? capacity : 'customer',
      account,
    ),
  }))
  route(app, doors, api.showComplainedAddress, (call) =>
    showAddress(house, actingOf(call), call.account, call.params.complaint),
  )
  route(app, doors, api.answerComplaint, (call) => {
    const { account, params, body } = call
    return answered(
      () => answerComplaint(house, actingOf(call), account, params.complaint, body),
      async () => {
        const all = await listAskedComplaints(house, 'customer', account)
        return all.find(({ id }) => id === params.complaint)!
      },
    )
  })
  route(app, doors, api.listComplaints, ({ query }) => listComplaints(house, query))
  route(app, doors, api.listComplaintsOfAccount, async ({ account }) => ({
    items: await listComplaintsOfAccount(house, account),
  }))
  route(app, doors, api.listComplaintsOfCase, async ({ account, params }) => ({
    items: await listComplaintsOfCase(house, account, params.case),
  }))
  route(app, doors, api.enterComplaint, (call) =>
    answered(
      () => enterComplaint(house, staffOf(call), call.body),
      () => readComplaint(house, call.body.complaintId),
    ),
  )
  route(app, doors, api.readComplaint, ({ params }) => readComplaint(house, params.complaint))
  route(app, doors, api.revealComplainedAddress, (call) =>
    revealAddress(house, staffOf(call), call.params.complaint, call.body),
  )
  route(app, doors, api.traceComplaint, (call) =>
    traceComplaint(house, staffOf(call), call.params.complaint, call.body),
  )
  route(app, doors, api.placeComplaint, step(placeComplaint))
  route(app, doors, api.askConsentRecord, step(askConsentRecord))
  route(app, doors, api.previewInquiryMail, ({ params, body }) =>
    previewInquiry(house, params.complaint, body),
  )
  route(app, doors, api.noteOnComplaint, step(noteOnComplaint))
  route(app, doors, api.closeComplaint, step(closeComplaint))

  /** Has staff take a step, and answers with the complaint as it then stands. */
  function step<Body>(
    take: (house: House, by: ActingStaff, complaint: string, body: Body) => Promise<void>,
  ) {
    return (call: StaffCall & { body: Body }) =>
      answered(
        () => take(house, staffOf(call), call.params.complaint, call.body),
        () => readComplaint(house, call.params.complaint),
      )
  }
}
