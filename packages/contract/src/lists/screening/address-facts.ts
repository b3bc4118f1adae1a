import { z } from 'zod'
import { AddressFault, RowFault } from './report-codes.ts'
import { Count, DomainCount, list, MaskedExamples, Word } from './report-values.ts'

/** How a list can differ from one that grew. */
const OriginPart = z.enum([
  'hosted_sign_ups',
  'imprint_addresses',
  'mixed_offices',
  'company_order',
  'name_grid',
  'drawn_names',
  'phone_series',
  'places_apart',
  'empty_regions',
])

/** What the checks of the file and its addresses find, by check. */
export const addressFacts = {
  refused_rows: z.object({
    rows: Count,
    refused: Count,
    byReason: z.partialRecord(RowFault, Count),
  }),
  missing_addresses: z.object({ rows: Count, empty: Count }),
  address_syntax: z.object({
    addresses: Count,
    invalid: Count,
    byReason: z.partialRecord(AddressFault, Count),
    examples: MaskedExamples,
  }),
  duplicates: z.object({ valid: Count, duplicates: Count }),
  provider_duplicates: z.object({
    recipients: Count,
    duplicates: Count,
    mostSpellings: Count,
    bySpellings: list(z.object({ from: Count, mailboxes: Count })).optional(),
    exact: z.boolean(),
  }),
  placeholder_addresses: z.object({
    recipients: Count,
    placeholders: Count,
    kinds: z.partialRecord(z.enum(['example', 'none', 'keys', 'domain']), Count).optional(),
    examples: MaskedExamples,
  }),
  typo_domains: z.object({
    recipients: Count,
    typos: Count,
    domains: list(DomainCount.extend({ suggestion: Word })),
  }),
  unknown_endings: z.object({
    recipients: Count,
    unknown: Count,
    endings: list(z.object({ ending: Word, recipients: Count })),
    asOf: Word,
  }),
  test_domains: z.object({ recipients: Count, test: Count, domains: list(DomainCount) }),
  dead_domains: z.object({
    recipients: Count,
    dead: Count,
    domains: list(DomainCount.extend({ closed: z.number().int() })),
  }),
  unreachable_domains: z.object({
    recipients: Count,
    asked: Count,
    askedRecipients: Count,
    unreachable: Count,
    unknown: Count,
    domains: list(DomainCount),
  }),
  declining_domains: z.object({
    recipients: Count,
    asked: Count,
    askedRecipients: Count,
    declining: Count,
    domains: list(DomainCount),
  }),
  role_accounts: z.object({
    recipients: Count,
    roles: Count,
    names: list(z.object({ name: Word, recipients: Count })),
  }),
  spam_trap_names: z.object({
    recipients: Count,
    traps: Count,
    kinds: z.partialRecord(z.enum(['complaints', 'servers', 'traps']), Count).optional(),
    examples: MaskedExamples,
  }),
  disposable_domains: z.object({
    recipients: Count,
    disposable: Count,
    domains: list(DomainCount),
  }),
  free_mail: z.object({ recipients: Count, freeMail: Count }),
  domain_distribution: z.object({
    recipients: Count,
    domains: Count,
    first: DomainCount.nullable(),
    firstIsPublic: z.boolean(),
  }),
  country_spread: z.object({
    recipients: Count,
    located: Count,
    countries: list(z.object({ country: Word, recipients: Count })),
    others: Count,
    markets: list(Word).readonly(),
    outside: Count,
  }),
  phones_and_postcodes: z.object({
    phones: Count,
    located: Count,
    countries: list(z.object({ country: Word, recipients: Count })),
    markets: list(Word).readonly(),
    outside: Count,
    postcodes: Count,
    regions: list(z.object({ region: Word, recipients: Count })),
  }),
  unlikely_origin: z.object({
    /** How many times as often collected and made-up lists look like this as grown ones do. */
    times: z.number().min(1),
    parts: list(
      z.object({
        id: OriginPart,
        figure: z.number().nonnegative(),
        of: Count,
        times: z.literal([1, 3, 10, 30, 100]),
      }),
    ),
  }),
}
