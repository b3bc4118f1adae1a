import { api } from '@freigabe/contract'
import { answered } from '../../change/answering.ts'
import type { House } from '../../house.ts'
import { callerName, personOf } from '../../http/caller.ts'
import type { Doors } from '../../http/doors.ts'
import { route } from '../../http/route.ts'
import type { App } from '../../http/server.ts'
import { staffOf } from '../proceedings/acting-staff.ts'
import { answerComplaint } from './answer-complaint.ts'
import { askConsentRecord } from './ask-consent-record.ts'
import { closeComplaint } from './close-complaint.ts'
import { enterComplaint } from './enter-complaint.ts'
import { listAskedComplaints } from './list-asked-complaints.ts'
import { listComplaints, listComplaintsOfAccount, listComplaintsOfCase } from './list-complaints.ts'
import { noteOnComplaint } from './note-on-complaint.ts'
import { placeComplaint } from './place-complaint.ts'
import { readComplaint } from './read-complaint.ts'
import { revealAddress } from './reveal-address.ts'
import { showAddress } from './show-address.ts'
import { traceComplaint } from './trace-complaint.ts'

/** Complaints from outside: how staff work them, and what accounts are asked. */
export function complaintRoutes(app: App, doors: Doors, house: House) {
  route(app, doors, api.listAskedComplaints, async ({ account, capacity }) => ({
    items: await listAskedComplaints(
      house,
      capacity === 'support' ? capacity : 'customer',
      account,
    ),
  }))
  route(app, doors, api.showComplainedAddress, ({ account, actor, caller, params }) =>
    showAddress(house, actor(), callerName(caller), account, params.complaint),
  )
  route(app, doors, api.answerComplaint, async ({ account, actor, caller, params, body }) => {
    const person = { personId: personOf(caller).personId, name: callerName(caller) }
    return answered(
      () => answerComplaint(house, actor(), person, account, params.complaint, body),
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
    revealAddress(house, staffOf(call), call.params.complaint, call.body.reason),
  )
  route(app, doors, api.traceComplaint, (call) =>
    traceComplaint(house, staffOf(call), call.params.complaint, call.body.account),
  )
  route(app, doors, api.placeComplaint, (call) =>
    answered(
      () => placeComplaint(house, staffOf(call), call.params.complaint, call.body),
      () => readComplaint(house, call.params.complaint),
    ),
  )
  route(app, doors, api.askConsentRecord, (call) =>
    answered(
      () => askConsentRecord(house, staffOf(call), call.params.complaint, call.body),
      () => readComplaint(house, call.params.complaint),
    ),
  )
  route(app, doors, api.noteOnComplaint, (call) =>
    answered(
      () => noteOnComplaint(house, staffOf(call), call.params.complaint, call.body),
      () => readComplaint(house, call.params.complaint),
    ),
  )
  route(app, doors, api.closeComplaint, (call) =>
    answered(
      () => closeComplaint(house, staffOf(call), call.params.complaint, call.body),
      () => readComplaint(house, call.params.complaint),
    ),
  )
}
