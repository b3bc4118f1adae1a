import { z } from 'zod'
import { LocalText } from '../../values.ts'

/** Small schemas that the parts of a screening report share. */

export const Count = z.number().int().nonnegative()
export const Share = z.number().min(0).max(1)
/** Domains, headings, masked examples: nothing in a report is longer. */
export const Word = z.string().max(1000)
/** At most five in each finding. */
export const MaskedExamples = z.array(Word).max(5)
export const DomainCount = z.object({ domain: Word, recipients: Count })
/** More than any check lists. */
export const list = <Item extends z.ZodType>(item: Item) => z.array(item).max(2000)

/** How the order of day and month was settled over the whole file. */
export const DayOrder = z.object({
  order: z.enum(['day_first', 'month_first']),
  cellsFor: Count,
  cellsAgainst: Count,
  cellsOpen: Count,
  told: z.boolean(),
})

const Counts = z.array(z.object({ label: LocalText, count: Count }))

/** What a finding looks like as a picture, as plain data. */
export const Chart = z.discriminatedUnion('kind', [
  /** Counts by name. */
  z.object({
    kind: z.literal('bars'),
    bars: Counts,
    /** What the counts are parts of; with it each bar states its share. */
    whole: Count,
    /** A full bar is the whole; null where the counts are too small to draw, and numbers say it all. */
    full: z.literal('whole').nullable(),
  }),
  /** Counts along time, length or the rows of the file, every step among them, also those of none. */
  z.object({
    kind: z.literal('columns'),
    columns: z.array(
      z.object({
        label: LocalText,
        count: Count,
        /** How much of the step the file covers, such as “since 12 Oct”; absent where it covers all. */
        partial: LocalText.optional(),
      }),
    ),
  }),
])
export type Chart = z.infer<typeof Chart>
