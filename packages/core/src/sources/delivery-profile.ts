/** How many recipients or rows fall to each name. */
export type Counts = Readonly<Record<string, number>>

/** What the report of a delivery says of its shape, without any address. Empty counts say nothing. */
export interface DeliveryProfile {
  recipients: number
  /** Rows by what of a consent record they hold. */
  records: Counts
  /** Rows with a time of sign-up, by hour and by weekday, and on how many different days. */
  hours: Counts
  weekdays: Counts
  days: number
  /** Recipients by the most frequent domains, the rest together. */
  domains: Counts
  /** Recipients by the country that their domain names. */
  countries: Counts
  /** Rows by how soon they confirmed, in seconds at most; those after the last step under no name. */
  delays: Counts
  /** Rows whose sign-up came from the three most frequent networks, and the others. */
  networks: Counts
}

const emptyProfile: DeliveryProfile = {
  ...{ recipients: 0, records: {}, hours: {}, weekdays: {}, days: 0, domains: {}, countries: {} },
  ...{ delays: {}, networks: {} },
}

/** Deliveries as if they had been one. */
export function profileOfAll(profiles: readonly DeliveryProfile[]): DeliveryProfile {
  return profiles.reduce(
    (sum, each) => ({
      recipients: sum.recipients + each.recipients,
      records: added(sum.records, each.records),
      hours: added(sum.hours, each.hours),
      weekdays: added(sum.weekdays, each.weekdays),
      days: sum.days + each.days,
      domains: added(sum.domains, each.domains),
      countries: added(sum.countries, each.countries),
      delays: added(sum.delays, each.delays),
      networks: added(sum.networks, each.networks),
    }),
    emptyProfile,
  )
}

function added(one: Counts, other: Counts): Counts {
  const sum: Record<string, number> = { ...one }
  for (const [name, count] of Object.entries(other)) sum[name] = (sum[name] ?? 0) + count
  return sum
}

/** How many were counted. */
export function totalOf(counts: Counts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

/**
 * How differently two counts are spread, from 0 for alike to 1 for nothing in common, beyond what chance makes of
 * samples of these sizes: half the sum of the differences of shares, less what two samples of the same whole
 * differ by on average.
 */
export function distanceBeyondChance(one: Counts, other: Counts): number {
  const [n, m] = [totalOf(one), totalOf(other)]
  if (n === 0 || m === 0) return 0
  let distance = 0
  let chance = 0
  for (const name of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const [a, b] = [one[name] ?? 0, other[name] ?? 0]
    const share = (a + b) / (n + m)
    distance += Math.abs(a / n - b / m) / 2
    // The mean absolute value of a normal variable is the root of 2/π times its deviation.
    chance += Math.sqrt((2 / Math.PI) * share * (1 - share) * (1 / n + 1 / m)) / 2
  }
  return Math.max(0, distance - chance)
}

/**
 * How differently people confirmed, as far as they did so sooner on the whole: a program has no reason to wait, and
 * people have many, such as a fair, a mail server that was down, or a day without a telephone.
 */
export function soonerBeyondChance(one: Counts, other: Counts): number {
  const steps = [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((name) => name)
  const within = (counts: Counts, step: string) =>
    Object.entries(counts).reduce(
      (sum, [name, count]) => sum + (name !== '' && Number(name) <= Number(step) ? count : 0),
      0,
    ) / totalOf(counts)
  const ahead = steps.reduce((sum, step) => sum + within(one, step) - within(other, step), 0)
  return ahead > 0 ? distanceBeyondChance(one, other) : 0
}

/** The largest difference between the shares of rows that hold one part of a consent record. */
export function recordsApart(one: DeliveryProfile, other: DeliveryProfile): number {
  if (one.recipients === 0 || other.recipients === 0) return 0
  const names = new Set([...Object.keys(one.records), ...Object.keys(other.records)])
  const share = ({ records, recipients }: DeliveryProfile, name: string) =>
    Math.min(1, (records[name] ?? 0) / recipients)
  return Math.max(0, ...[...names].map((name) => Math.abs(share(one, name) - share(other, name))))
}
