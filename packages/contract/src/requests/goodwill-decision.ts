import { z } from 'zod'
import { GoodwillMeasure } from './goodwill.ts'
import { NewMessage } from './request.ts'

/** The decision on a request for goodwill; its text goes to the customer. */
export const GoodwillDecision = z.discriminatedUnion('outcome', [
  NewMessage.extend({
    outcome: z.literal('granted'),
    measure: GoodwillMeasure,
    /** Granted though the figures speak against it. */
    exception: z.boolean().default(false),
  }),
  NewMessage.extend({ outcome: z.literal('declined') }),
])
