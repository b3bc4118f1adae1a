import type { Chance } from '../../packages/screening/src/testing/simulated/chance.ts'
import { type Draft, dayText } from './draft.ts'
import { type Recipient, writtenList } from './recipients-table.ts'
import type { EarlierCase, Statements, Truth } from './submission.ts'

/** How lists come about that a person who knew everything would judge alike. */
export interface Way {
  name: string
  truth: Truth
  /** How many plots of it there are in each half. */
  each: number
  /** Mostly one submission; several where they belong together. The last is what the way is about. */
  make(chance: Chance, key: string): Draft[]
}

/** What is drafted, as it was handed in so many days ago. */
export function earlier(
  { group, by, table, stated }: Draft,
  daysAgo: number,
  decided: EarlierCase['decided'] = 'accepted',
): EarlierCase {
  const before = { ...table, recipients: table.recipients.map((one) => moved(one, daysAgo)) }
  const file = writtenList('liste', before)
  return { group, by, table: before, file, stated: statedBefore(stated, daysAgo), daysAgo, decided }
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
