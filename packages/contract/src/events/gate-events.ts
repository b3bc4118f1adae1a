import { z } from 'zod'
import { DenyReason } from '../gate/endpoints.ts'
import { Id } from '../values.ts'
import { eventType, exampleIds } from './event-type.ts'

const Verdict = { verdict: z.enum(['allow', 'deny']), reason: DenyReason.nullable() }

/** So many imports are named in one event; whoever needs all asks the gate. */
export const mostBatchesNamed = 100

/** What a campaign is told at the gate. */
export const gateEvents = {
  'gate.changed': eventType({
    summary:
      'The gate answers a campaign differently than before. A new group begins as `never_approved`.',
    data: z.object({
      /** Of the group as a whole; null where the whole account changed and its groups differ: ask the gate. */
      verdict: Verdict.verdict.nullable(),
      reason: Verdict.reason,
      /** False in observe mode: nothing is blocked. */
      enforced: z.boolean(),
      /** The imports whose verdict changed, a hundred at most. */
      batches: z.array(z.object({ batchId: Id, ...Verdict })),
      /** How many further ones changed. */
      moreBatches: z.number().int(),
    }),
    example: {
      verdict: 'allow',
      reason: null,
      enforced: true,
      batches: [{ batchId: exampleIds.batch, verdict: 'allow', reason: null }],
      moreBatches: 0,
    },
  }),
}
