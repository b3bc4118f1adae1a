/** Who hands recipients over: the platform by its own key, or the customer, signed in or by a key of the account. */
export type Hand = 'platform' | 'customer'

/** In what a delivery can differ from what came through its source before. */
export const deviationKinds = [
  'size',
  'records',
  'hours',
  'weekdays',
  'domains',
  'countries',
  'delays',
  'networks',
  'before_source',
  'rejected',
  'suppressed',
] as const
export type DeviationKind = (typeof deviationKinds)[number]
/** In what a program that fills in a form differs from people who do. */
export type OneByOneKind = 'hours' | 'domains' | 'delays' | 'networks' | 'rejected'
/** Those of them that last for as long as the program runs. */
export const lastingKinds = ['hours', 'delays', 'networks'] as const
export type LastingKind = (typeof lastingKinds)[number]

/** Above which figure something deviates, and how much that weighs. */
export interface DeviationTerms {
  limit: number
  weight: number
}

/** How much one hand may bring through a source. */
export interface HandTerms {
  /** So many a day may be sent to before they are screened. */
  atOnce: number
  /** Or so many times what the source brings on a usual day, whichever is more. */
  atOnceDays: number
  /** What came that day in all, in usual days. */
  size: DeviationTerms
  /** From this weight of findings and deviations on, a delivery is reviewed by itself. */
  setApartFrom: number
}

/** What a policy says of deliveries through a source. */
export interface DeliveryTerms {
  /** How far back a source's past reaches, and from how much on it says something. */
  past: { days: number; leastDays: number; leastRecipients: number }
  /** Of fewer recipients nothing is claimed. */
  leastInDelivery: number
  hands: Readonly<Record<Hand, HandTerms>>
  /**
   * What the platform brings as people sign up: a day of few is taken together with up to so many days before it.
   * What a program leaves weighs more where these days together show it without the most unusual ones; from this
   * weight on the day is reviewed by itself.
   */
  oneByOne: {
    days: number
    setApartFrom: number
    deviations: Readonly<Record<OneByOneKind, DeviationTerms>>
    /** Above which figure something lasts, without so many days, and how much that weighs. */
    lasting: Readonly<Record<LastingKind | 'withoutDays' | 'weight', number>>
  }
  /**
   * Above so many recipients over so many rolling days, what a customer brings in small deliveries is reviewed by
   * itself; a person who accepts it begins the count anew.
   */
  addedUp: { days: number; recipients: number }
  /** What a finding weighs, by its name or else by its severity. */
  findings: Readonly<Record<string, number>>
  /** Shares and distances, from 0 to 1. */
  deviations: Readonly<Record<Exclude<DeviationKind, 'size'>, DeviationTerms>>
}

/** Where no pack says otherwise. */
export const usualDeliveryTerms: DeliveryTerms = {
  past: { days: 60, leastDays: 5, leastRecipients: 100 },
  leastInDelivery: 30,
  hands: {
    platform: { atOnce: 200, atOnceDays: 5, size: { limit: 10, weight: 5 }, setApartFrom: 10 },
    customer: { atOnce: 50, atOnceDays: 1.5, size: { limit: 3, weight: 5 }, setApartFrom: 5 },
  },
  oneByOne: {
    ...{ days: 7, setApartFrom: 10 },
    deviations: {
      hours: { limit: 0.35, weight: 5 },
      domains: { limit: 0.35, weight: 5 },
      delays: { limit: 0.3, weight: 5 },
      networks: { limit: 0.25, weight: 5 },
      rejected: { limit: 0.05, weight: 10 },
    },
    lasting: { withoutDays: 3, weight: 10, hours: 0.35, delays: 0.2, networks: 0.15 },
  },
  addedUp: { days: 90, recipients: 1000 },
  findings: { serious: 10, warning: 4, unlikely_records: 10, unlikely_origin: 10 },
  deviations: {
    records: { limit: 0.3, weight: 5 },
    hours: { limit: 0.2, weight: 5 },
    weekdays: { limit: 0.2, weight: 5 },
    domains: { limit: 0.25, weight: 5 },
    countries: { limit: 0.3, weight: 5 },
    delays: { limit: 0.3, weight: 5 },
    networks: { limit: 0.3, weight: 5 },
    before_source: { limit: 0.5, weight: 5 },
    rejected: { limit: 0.05, weight: 10 },
    suppressed: { limit: 0.02, weight: 10 },
  },
}
