import { type Chance, chance } from '../../packages/screening/src/testing/simulated/chance.ts'
import { type Draft, dayText } from './draft.ts'
import { type Recipient, writtenList } from './recipients-table.ts'
import type { ComesBack, EarlierCase, Statements, Truth } from './submission.ts'

/** How lists come about that a person who knew everything would judge alike. */
export interface Way {
  name: string
  truth: Truth
  /** How many plots of it there are in each half. */
  each: number
  /** Mostly one submission; several where they belong together. The last is what the way is about. */
  make(chance: Chance, key: string): Draft[]
}

/**
 * What comes back of lists by how they came about: of those who signed up, few; of those that were not kept, more;
 * of those who were bought or gathered, so many that every sender would see it.
 */
export function usualReturns({ between }: Chance, truth: Truth): ComesBack {
  switch (truth) {
    case 'honest':
      return { bounces: between(0.001, 0.008), complaints: between(0, 0.0006) }
    case 'careless':
      return { bounces: between(0.008, 0.06), complaints: between(0.0003, 0.003) }
    case 'dishonest':
      return { bounces: between(0.04, 0.15), complaints: between(0.002, 0.01) }
  }
}

/** What is drafted, as it was handed in so many days ago. */
export function earlier(
  { group, by, table, stated }: Draft,
  daysAgo: number,
  decided: EarlierCase['decided'] = 'accepted',
): EarlierCase {
  const before = { ...table, recipients: table.recipients.map((one) => moved(one, daysAgo)) }
  const file = writtenList('liste', before)
  // Whoever accepted it knew that it was good.
  const comesBack = usualReturns(chance(`${group} ${daysAgo}`), 'honest')
  const handedIn = { group, by, table: before, file, stated: statedBefore(stated, daysAgo) }
  return { ...handedIn, daysAgo, decided, comesBack }
}

function moved(one: Recipient, days: number): Recipient {
  const back = (moment: number | null) => (moment === null ? null : moment - days * 86_400)
  return {
    ...one,
    signedUp: back(one.signedUp),
    confirmed: back(one.confirmed),
    lastContact: back(one.lastContact),
    ordered: back(one.ordered),
  }
}

/** The same statements with all their days so much earlier. */
export function statedBefore(stated: Statements, days: number): Statements {
  const answers = Object.entries(stated.answers).map(([key, answer]) => {
    const isDay = typeof answer === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(answer)
    return [key, isDay ? dayText(Date.parse(answer) / 1000 - days * 86_400) : answer]
  })
  return { ...stated, answers: Object.fromEntries(answers) }
}
