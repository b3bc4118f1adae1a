/**
 * What a figure of a list is usually like: where approved lists with the same collection method lie. It decides
 * nothing; it shows a reviewer whether 3 % are many.
 */
export interface UsualBand {
  /** Shares from 0 to 1: a tenth of the lists lies below `low`, and a tenth above `high`. */
  low: number
  quarter: number
  threeQuarters: number
  high: number
}

/** The figures that are compared, by the finding of the screening that holds them. */
export const comparedFigures = [
  'address_syntax',
  'duplicates',
  'role_accounts',
  'free_mail',
  'disposable_domains',
  'typo_domains',
  'dead_domains',
  'unknown_endings',
  'consent_coverage',
] as const

export type ComparedFigure = (typeof comparedFigures)[number]

/** Facts as reports of any version hold them. */
type Facts = Readonly<Record<string, unknown>> | undefined

/**
 * The share that a report tells of, from 0 to 1. A report without the finding found nobody of the kind, except
 * for records of consent, which every report has something to say about: there it is null, as where the facts
 * are of another form.
 */
export function comparedShare(figure: ComparedFigure, facts: Facts): number | null {
  if (facts === undefined) return figure === 'consent_coverage' ? null : 0
  const [part, whole] = partAndWhole[figure](facts)
  if (typeof part !== 'number' || typeof whole !== 'number' || whole <= 0) return null
  return part / whole
}

const partAndWhole: Record<ComparedFigure, (facts: NonNullable<Facts>) => [unknown, unknown]> = {
  address_syntax: ({ invalid, addresses }) => [invalid, addresses],
  duplicates: ({ duplicates, valid }) => [duplicates, valid],
  role_accounts: ({ roles, recipients }) => [roles, recipients],
  free_mail: ({ freeMail, recipients }) => [freeMail, recipients],
  disposable_domains: ({ disposable, recipients }) => [disposable, recipients],
  typo_domains: ({ typos, recipients }) => [typos, recipients],
  dead_domains: ({ dead, recipients }) => [dead, recipients],
  unknown_endings: ({ unknown, recipients }) => [unknown, recipients],
  consent_coverage: ({ filled, rows }) => [
    (filled as { confirmed_at?: number } | undefined)?.confirmed_at ?? 0,
    rows,
  ],
}

/** Fewer lists, or lists of fewer accounts, could tell of a single one. */
const fewestLists = 20
const fewestAccounts = 5

/** Lists of one account that count, so that no account is the measure of the others. */
export const mostOfAccount = 5

/** A figure of one approved list. */
export interface ListShare {
  account: string
  share: number
}

/**
 * Where the shares lie, in thousandths; null for fewer than 20 lists or lists of fewer than 5 accounts.
 *
 * @param shares at most `mostOfAccount` of each account
 */
export function usualBand(shares: readonly ListShare[]): UsualBand | null {
  const accounts = new Set(shares.map(({ account }) => account))
  if (shares.length < fewestLists || accounts.size < fewestAccounts) return null
  const sorted = shares.map(({ share }) => share).toSorted((one, other) => one - other)
  const at = (place: number) => Math.round(quantile(sorted, place) * 1000) / 1000
  return { low: at(0.1), quarter: at(0.25), threeQuarters: at(0.75), high: at(0.9) }
}

/** From so many sign-ups on, their hours say something of a list. */
const fewestSignUps = 100

/** The finding that holds at what hours people signed up. */
export const comparedHours = 'office_hours_bursts'

/** Which share of the sign-ups of a report falls into each hour of the day; null where there are too few of them. */
export function sharesByHour(facts: Facts): number[] | null {
  const { rows, hours } = facts ?? {}
  if (typeof rows !== 'number' || rows < fewestSignUps || !Array.isArray(hours)) return null
  return hours.map((count) => Number(count) / rows)
}

/** Where the shares of each hour lie; null for too few lists or accounts, as for any figure. */
export function usualHours(
  lists: readonly { account: string; shares: readonly number[] }[],
): UsualBand[] | null {
  const bands = Array.from({ length: 24 }, (_, hour) =>
    usualBand(lists.map(({ account, shares }) => ({ account, share: shares[hour] ?? 0 }))),
  )
  return bands.every((band) => band !== null) ? bands : null
}

/** Between two neighbours, in proportion. */
function quantile(sorted: readonly number[], place: number): number {
  const exact = (sorted.length - 1) * place
  const below = sorted[Math.floor(exact)]!
  return below + (sorted[Math.ceil(exact)]! - below) * (exact % 1)
}
