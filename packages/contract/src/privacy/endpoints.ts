import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { Instant } from '../values.ts'
import { AddressWish, Holding, HoldingCount, LoggedAct, PrivacyAct, Unsearched } from './holding.ts'

/**
 * What is held about an e-mail address. Each call is a logged act; none of them keeps the address, and so
 * no answer is kept for a repetition.
 */
export const privacyEndpoints = {
  searchAddress: endpoint({
    method: 'POST',
    path: '/privacy/searches',
    summary: 'Find where an e-mail address is held, and what erasing would do.',
    access: ['admin'],
    body: AddressWish,
    response: z.object({
      found: z.array(HoldingCount),
      /** How many entries of the log are about what this person did; they stay. */
      acts: z.number().int(),
      unsearched: Unsearched,
      /** Earlier searches, exports and erasures of the same address. */
      before: z.array(PrivacyAct),
    }),
    status: 200,
    secret: true,
    errors: [],
  }),
  exportAddress: endpoint({
    method: 'POST',
    path: '/privacy/exports',
    summary: 'Everything that is held about an e-mail address, as data.',
    access: ['admin'],
    body: AddressWish,
    response: z.object({
      email: z.string(),
      at: Instant,
      holdings: z.array(Holding),
      acts: z.array(LoggedAct),
      unsearched: Unsearched,
    }),
    status: 200,
    secret: true,
    errors: [],
  }),
  eraseAddress: endpoint({
    method: 'POST',
    path: '/privacy/erasures',
    summary: 'Erase an e-mail address, and the person with it; the logs stay whole.',
    access: ['admin'],
    body: AddressWish,
    response: z.object({
      erased: z.array(HoldingCount),
      /** How many entries of the log are about what this person did; they stay. */
      acts: z.number().int(),
      unsearched: Unsearched,
    }),
    status: 200,
    secret: true,
    errors: ['OWN_ROLE', 'LAST_OWNER', 'LAST_ADMIN'],
  }),
}
