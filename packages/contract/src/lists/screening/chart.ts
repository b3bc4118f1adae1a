import { z } from 'zod'
import { LocalText } from '../../values.ts'
import { Count } from './report-values.ts'

const Counts = z.array(z.object({ label: LocalText, count: Count }))

/** What a finding looks like as a picture, as plain data. */
export const Chart = z.discriminatedUnion('kind', [
  /** Counts by name. */
  z.object({
    kind: z.literal('bars'),
    bars: Counts,
    /** What the counts are parts of; with it each bar states its share. */
    whole: Count,
    /** A full bar is the whole, for coverage; else the longest bar is. */
    full: z.enum(['whole', 'longest']),
  }),
  /** Counts along time, length or the rows of the file, every step among them, also those of none. */
  z.object({ kind: z.literal('columns'), columns: Counts }),
])
export type Chart = z.infer<typeof Chart>
