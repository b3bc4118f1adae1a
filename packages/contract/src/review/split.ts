import { z } from 'zod'
import { Id } from '../values.ts'

/** Which imports leave a case, and the id of the case that is opened about them. */
export const SplitCommand = z.object({
  newCaseId: Id,
  batchIds: z.array(Id).min(1).max(1000),
})

/** Why imports cannot leave a case. */
export const unsplittable = ['BATCH_UNKNOWN', 'BATCHES_EMPTY', 'SPLIT_LEAVES_NOTHING'] as const
