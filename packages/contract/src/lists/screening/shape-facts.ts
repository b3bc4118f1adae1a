import { z } from 'zod'
import { Count, list, MaskedExamples, Share } from './report-values.ts'

const Order = z.enum(['address', 'domain', 'name', 'grouped_column', 'text_column'])
const FollowedOrder = z.enum([...Order.options, 'time'])

/** What the checks of a list's shape find, by check. */
export const shapeFacts = {
  harvested_pages: z.object({
    addresses: Count,
    traces: z.partialRecord(z.enum(['disguise', 'code', 'page', 'link', 'punctuation']), Count),
    recipients: Count,
    published: Count,
    offices: z.object({ machines: Count, privacy: Count, applicants: Count, press: Count }),
    sortedByDomain: z.boolean(),
    examples: MaskedExamples,
  }),
  random_names: z.object({
    recipients: Count,
    random: Count,
    lengths: list(z.object({ length: Count, names: Count })).optional(),
    examples: MaskedExamples,
  }),
  numbered_series: z.object({
    recipients: Count,
    inSeries: Count,
    sameName: Count,
    exact: z.boolean(),
    ownDomain: z.boolean(),
  }),
  pattern_over_domains: z.object({
    recipients: Count,
    domains: Count,
    walked: Count,
    names: Count,
    byDomains: list(z.object({ from: Count, recipients: Count })).optional(),
    words: Count,
    alike: Share,
    exact: z.boolean(),
    ownDomain: z.boolean(),
  }),
  broker_order: z.object({
    sortedBy: list(Order),
    inTimeOrder: z.boolean().nullable(),
    freeMail: Share,
    neighbours: Count.optional(),
    followed: list(z.object({ by: FollowedOrder, neighbours: Count })).optional(),
  }),
  glued_exports: z.object({
    headings: Count,
    restarts: Count,
    runsThrough: z.boolean(),
    breaks: list(z.object({ restyled: Count, refilled: Count })),
    course: z.object({ rows: Count, signs: list(Count) }).optional(),
  }),
}
