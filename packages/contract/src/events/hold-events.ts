import { z } from 'zod'
import { Id, Instant } from '../values.ts'
import { eventType, exampleIds } from './event-type.ts'

const ids = exampleIds
const OfHold = z.object({ holdId: Id })

/** What stops provisionally because of what came back, and how that ends. */
export const holdEvents = {
  'hold.placed': eventType({
    summary: 'An import, a group or the whole account is on hold until a person has looked.',
    data: OfHold.extend({
      unit: z.enum(['import', 'group', 'account']),
      groupId: Id.nullable(),
      batchId: Id.nullable(),
      /** The rule that figures broke; null where a person placed the hold. */
      rule: z.string().nullable(),
      /** Until when somebody looks; null where somebody did. */
      lookBy: Instant.nullable(),
    }),
    example: {
      holdId: ids.hold,
      unit: 'import',
      groupId: ids.group,
      batchId: ids.batch,
      rule: 'first_bounces',
      lookBy: '2026-11-25T14:00:00.000Z',
    },
  }),
  'hold.answered': eventType({
    summary: 'The customer answered to a hold.',
    data: OfHold,
    example: { holdId: ids.hold },
  }),
  'hold.lifted': eventType({
    summary: 'A person looked, and lifted a hold: what was approved goes on.',
    data: OfHold,
    example: { holdId: ids.hold },
  }),
  'hold.confirmed': eventType({
    summary: 'A lead confirmed a hold: what it was on may not be sent to any more.',
    data: OfHold.extend({ grounds: z.array(z.string()) }),
    example: { holdId: ids.hold, grounds: ['too_many_bounces'] },
  }),
}
