import { z } from 'zod'
import { customerAndDeskRead, customerWrites, endpoint } from '../endpoint.ts'
import { GroupParams, IdOrReference } from '../values.ts'
import { Delivery, NewDelivery, NewSource, Source, SourceChange } from './source.ts'

const SourceParams = GroupParams.extend({ source: IdOrReference })
const flaws = ['SOURCE_LINK_MISSING', 'SOURCE_CAP_TOO_HIGH', 'ACCOUNT_SUSPENDED'] as const

/** Forms and interfaces through which recipients keep arriving. */
export const sourceEndpoints = {
  listSources: endpoint({
    method: 'GET',
    path: '/accounts/:account/groups/:group/sources',
    summary: 'The sources of a group with what arrived through them, in the order of declaration.',
    access: customerAndDeskRead,
    params: GroupParams,
    response: z.object({ items: z.array(Source) }),
    status: 200,
    errors: [],
  }),
  declareSource: endpoint({
    method: 'POST',
    path: '/accounts/:account/groups/:group/sources',
    summary:
      'Declare a form or interface before its first recipient, with how much will arrive through it at most. It opens a case.',
    access: customerWrites,
    params: GroupParams,
    body: NewSource,
    response: Source,
    status: 201,
    errors: ['REFERENCE_TAKEN', ...flaws],
  }),
  readSource: endpoint({
    method: 'GET',
    path: '/accounts/:account/groups/:group/sources/:source',
    summary: 'One source with what arrived through it.',
    access: customerAndDeskRead,
    params: SourceParams,
    response: Source,
    status: 200,
    errors: [],
  }),
  changeSource: endpoint({
    method: 'PATCH',
    path: '/accounts/:account/groups/:group/sources/:source',
    summary:
      'Change what was declared. If link, kind or method change, what arrives is held until it is reviewed; what was approved stays approved. A higher cap opens a case as well.',
    access: customerWrites,
    params: SourceParams,
    body: SourceChange,
    response: Source,
    status: 200,
    errors: ['SOURCE_IN_REVIEW', ...flaws],
  }),
  startSourceCase: endpoint({
    method: 'POST',
    path: '/accounts/:account/groups/:group/sources/:source/case',
    summary:
      'Have a source reviewed, also before its approval ends; where a case about it is open already, nothing changes.',
    access: customerWrites,
    params: SourceParams,
    response: Source,
    status: 200,
    errors: ['ACCOUNT_SUSPENDED'],
  }),
  withdrawSource: endpoint({
    method: 'DELETE',
    path: '/accounts/:account/groups/:group/sources/:source',
    summary:
      'Withdraw a source: it takes nothing in any more, a case about it that was not handed in is withdrawn, and what has arrived stays as it is.',
    access: customerWrites,
    params: SourceParams,
    status: 204,
    errors: ['SOURCE_IN_REVIEW'],
  }),
  deliverArrivals: endpoint({
    method: 'POST',
    path: '/accounts/:account/groups/:group/sources/:source/arrivals',
    summary:
      'Deliver who signed up through a source. They join the day’s batch and may be sent to at once within the approved cap; beyond it they wait for a review of their own, and what comes in bulk waits for its screening.',
    access: customerWrites,
    params: SourceParams,
    body: NewDelivery,
    response: Delivery,
    status: 201,
    errors: ['ACCOUNT_SUSPENDED'],
  }),
}
