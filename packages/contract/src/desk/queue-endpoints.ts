import { z } from 'zod'
import { deskAccess, endpoint } from '../endpoint.ts'
import { CaseParams, Id, Instant, Line, Prose } from '../values.ts'
import { DeskCase, deskCase, Lease } from './desk.ts'
import {
  Colleague,
  DeskFinds,
  NewQueueView,
  NothingLeft,
  QueueFilters,
  QueueView,
} from './queue.ts'

const open = ['CASE_NOT_OPEN_FOR_THIS', 'DECISION_SCHEDULED'] as const
const onDesk = ['LEASE_HELD', ...open] as const
const skill = z.string().min(1).max(80)

/** Working the queue: who takes which case, and when. */
export const queueEndpoints = {
  takeNext: endpoint({
    method: 'POST',
    path: '/desk/next',
    summary:
      'Return to the most urgent case that one holds, or else take the most urgent that one may take; says why if nothing is left.',
    access: deskAccess,
    body: z.object({
      /** A case not answered again by this call, and given back for it unless the caller has begun with it. */
      leaving: Id.nullable().default(null),
      /** The caller has begun with the case that they leave in a way that only they know of: it stays theirs. */
      keep: z.boolean().optional(),
      /** Only what these name is answered. */
      filters: QueueFilters.default({}),
    }),
    response: z.object({
      next: z.object({ accountId: Id, caseId: Id, lease: Lease }).nullable(),
      /** Only where nothing was left; of each kind no more than a thousand are counted. */
      left: NothingLeft.nullable(),
    }),
    status: 200,
    errors: [],
  }),
  deferCase: endpoint({
    method: 'PUT',
    path: `${deskCase}/deferral`,
    summary: 'Put a case aside until later, at most until its promise is at risk; gives it back.',
    access: deskAccess,
    params: CaseParams,
    body: z.object({ until: Instant, reason: Line }),
    response: DeskCase,
    status: 200,
    errors: [...onDesk, 'DEFERRAL_TOO_LATE'],
  }),
  endDeferral: endpoint({
    method: 'DELETE',
    path: `${deskCase}/deferral`,
    summary: 'Offer a case again that was put aside.',
    access: deskAccess,
    params: CaseParams,
    response: DeskCase,
    status: 200,
    errors: [...onDesk],
  }),
  handOverCase: endpoint({
    method: 'PUT',
    path: `${deskCase}/hand-over`,
    summary:
      'Hand a case over to a colleague, or to whoever has a skill; a lead’s hand-over ends a lease.',
    access: deskAccess,
    params: CaseParams,
    body: z.object({
      to: z.union([z.object({ person: Id }), z.object({ skill })]),
      /** Kept as an internal note. */
      note: Prose.optional(),
    }),
    response: DeskCase,
    status: 200,
    errors: [...onDesk, 'COLLEAGUE_UNKNOWN', 'REVIEWER_BARRED'],
  }),
  endHandOver: endpoint({
    method: 'DELETE',
    path: `${deskCase}/hand-over`,
    summary: 'Offer a case to everybody again that was handed over.',
    access: deskAccess,
    params: CaseParams,
    response: DeskCase,
    status: 200,
    errors: [...onDesk],
  }),
  handOverCases: endpoint({
    method: 'POST',
    path: '/desk/hand-overs',
    summary: 'Hand several cases over to a colleague; each by itself, so that some may be refused.',
    access: deskAccess,
    body: z.object({
      cases: z
        .array(z.object({ account: Id, case: Id }))
        .min(1)
        .max(100),
      person: Id,
      note: Prose.optional(),
    }),
    response: z.object({
      handedOver: z.array(Id),
      refused: z.array(z.object({ case: Id, code: z.string() })),
    }),
    status: 200,
    errors: [],
  }),
  skipCase: endpoint({
    method: 'PUT',
    path: `${deskCase}/skip`,
    summary: 'Skip a case: it is offered to others only. Gives it back.',
    access: deskAccess,
    params: CaseParams,
    body: z.object({ reason: Line }),
    response: DeskCase,
    status: 200,
    errors: [...open],
  }),
  endSkip: endpoint({
    method: 'DELETE',
    path: `${deskCase}/skip`,
    summary: 'Have a case that was skipped offered again.',
    access: deskAccess,
    params: CaseParams,
    response: DeskCase,
    status: 200,
    errors: [...open],
  }),
  setPriority: endpoint({
    method: 'PUT',
    path: `${deskCase}/priority`,
    summary: 'Raise a case or lower it, with a reason; what is at risk comes first all the same.',
    access: ['lead'],
    params: CaseParams,
    body: z.object({ priority: z.enum(['raised', 'lowered']).nullable(), reason: Line }),
    response: DeskCase,
    status: 200,
    errors: [...open],
  }),
  searchDesk: endpoint({
    method: 'GET',
    path: '/desk/search',
    summary: 'Cases on the desk, accounts and groups by a part of their names.',
    access: deskAccess,
    query: z.object({ search: Line }),
    response: DeskFinds,
    status: 200,
    errors: [],
  }),
  listColleagues: endpoint({
    method: 'GET',
    path: '/desk/colleagues',
    summary: 'Who reviews, and which skills the rules in force ask for.',
    access: deskAccess,
    response: z.object({ people: z.array(Colleague), skills: z.array(z.string()) }),
    status: 200,
    errors: [],
  }),
  listQueueViews: endpoint({
    method: 'GET',
    path: '/desk/views',
    summary: 'One’s own saved filters of the queue.',
    access: deskAccess,
    response: z.object({ views: z.array(QueueView) }),
    status: 200,
    errors: [],
  }),
  saveQueueView: endpoint({
    method: 'POST',
    path: '/desk/views',
    summary:
      'Save filters of the queue under a name; the same name replaces what was saved under it.',
    access: deskAccess,
    body: NewQueueView,
    response: QueueView,
    status: 201,
    errors: [],
  }),
  deleteQueueView: endpoint({
    method: 'DELETE',
    path: '/desk/views/:view',
    summary: 'Forget a saved filter of one’s own.',
    access: deskAccess,
    params: z.object({ view: Id }),
    status: 204,
    errors: [],
  }),
}
