import { z } from 'zod'
import { ColumnRole, IpRole, MomentRole } from './report-codes.ts'
import { Count, DayOrder, list, Word } from './report-values.ts'

const Ages = z.object({ rows: Count, over12: Count, over24: Count, over36: Count })
const Day = z.object({ day: Word, rows: Count })
const RecordRole = ColumnRole.extract([
  'signed_up_at',
  'signup_ip',
  'confirmed_at',
  'confirm_ip',
  'consent',
  'source',
])
const StatusMeaning = z.enum([
  'active',
  'unconfirmed',
  'inactive',
  'unsubscribed',
  'bounced',
  'complained',
  'blocked',
])

/** How records can differ from what people leave. */
const RecordPart = z.enum([
  'unreachable_confirmed',
  'impossible_ips',
  'confirmed_first',
  'same_delay',
  'narrow_delays',
  'repeated_moments',
  'missing_seconds',
  'even_gaps',
  'even_days',
  'no_night',
  'no_weekend',
  'sorted_twice',
])
const UnreachableKind = z.enum([
  'no_address',
  'reserved',
  'mistyped',
  'closed',
  'before_provider',
  'made_up',
])

/** What the checks of the consent records find, by check. */
export const consentFacts = {
  suppressed_recipients: z.object({
    recipients: Count,
    confirmedLater: Count.optional(),
    suppressed: Count,
    otherSpelling: Count.optional(),
    complained: Count,
    unsubscribed: Count,
    hardBounced: Count,
  }),
  suppression_export: z.object({
    rows: Count,
    gone: Count,
    kept: Count,
    sender: Word.nullable(),
  }),
  consent_coverage: z.object({ rows: Count, filled: z.partialRecord(RecordRole, Count) }),
  origin_words: z.object({
    recipients: Count,
    filled: Count,
    words: list(z.object({ word: Word, recipients: Count })),
  }),
  consent_refused: z.object({ rows: Count, given: Count, refused: Count, other: Count }),
  status_column: z.object({
    rows: Count,
    meanings: z.partialRecord(StatusMeaning, Count),
    other: Count,
  }),
  signups_over_time: z.object({
    rows: Count,
    months: list(z.object({ month: Word, rows: Count })),
    weeks: z.object({ from: Word, rows: list(Count) }).optional(),
    earlier: Count,
    busiest: list(Day),
    /** The days of the first and of the last sign-up. */
    first: Word.optional(),
    last: Word.optional(),
  }),
  country_column: z.object({
    rows: Count,
    countries: list(z.object({ country: Word, rows: Count })),
  }),
  orders_over_time: z.object({
    rows: Count,
    months: list(z.object({ month: Word, rows: Count })),
    earlier: Count,
  }),
  confirmation_order: z.object({
    both: Count,
    withinDay: Count,
    late: Count,
    hoursBefore: Count,
    daysBefore: Count,
    same: Count,
    delays: list(z.object({ within: Count, rows: Count })).optional(),
  }),
  same_moment: z.object({
    columns: list(
      z.object({
        role: MomentRole,
        rows: Count,
        drawn: Count,
        second: z.object({ at: Word, rows: Count }).nullable(),
        day: Day,
        lately: z.boolean().optional(),
      }),
    ),
  }),
  office_hours_bursts: z.object({
    rows: Count,
    officeHours: Count,
    hours: z.array(Count).length(24),
    weekdays: z.array(Count).length(7),
    days: Count,
    drawn: Count,
    inBursts: Count,
    bursts: Count,
  }),
  named_companies: z.object({
    rows: Count,
    named: Count,
    companies: list(z.object({ name: Word, rows: Count })),
  }),
  foreign_origin: z.object({
    rows: Count,
    kinds: z.partialRecord(z.enum(['bought', 'gathered', 'shared']), Count),
  }),
  unlikely_records: z.object({
    /** How many times as often forged lists look like this as honest ones do. */
    times: z.number().min(1),
    parts: list(
      z.object({
        id: RecordPart,
        figure: z.number().nonnegative(),
        of: Count,
        times: z.literal([1, 3, 10, 30, 100]),
        kinds: z.record(UnreachableKind, Count).optional(),
      }),
    ),
  }),
  before_form: z.object({ rows: Count, earlier: Count, since: Word }),
  before_domain: z.object({
    asked: Count,
    dated: Count,
    earlier: Count,
    domains: list(
      z.object({ domain: Word, recipients: Count, firstSignUp: Word, registered: Word }),
    ),
  }),
  future_times: z.object({
    rows: Count,
    future: Count,
    columns: z.partialRecord(MomentRole, Count),
  }),
  impossible_times: z.object({
    columns: list(
      z.object({
        role: MomentRole,
        filled: Count,
        unreadable: Count,
        otherOrder: Count,
        tooEarly: Count,
        newYear: Count,
      }),
    ),
  }),
  date_order: DayOrder,
  shared_ips: z.object({
    columns: list(
      z.object({
        role: IpRole,
        rows: Count,
        unreadable: Count,
        private: Count,
        drawn: Count,
        distinct: Count,
        most: list(z.object({ network: Word, rows: Count })),
        topTen: Count,
        topRanges: Count.optional(),
      }),
    ),
  }),
  ip_country: z.object({
    located: Count,
    against: z.enum(['column', 'markets']).nullable(),
    compared: Count,
    elsewhere: Count,
    countries: list(z.object({ country: Word, rows: Count })),
  }),
  stale_contacts: z.object({ rows: Count, contacted: Ages, signedUp: Ages }),
}
