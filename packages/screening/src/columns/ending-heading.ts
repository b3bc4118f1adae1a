import { plainHeading } from './plain-heading.ts'
import type { StatusMeaning } from './status-meaning.ts'

const endings: [StatusMeaning, RegExp][] = [
  ['complained', /complain|spam|beschwerde/],
  ['bounced', /bounce|cleaned|unzustellbar/],
  ['blocked', /blacklist|blocklist|gesperrt|sperrliste|suppress|excluded/],
  [
    'unsubscribed',
    /unsub|abmeld|abgemeldet|austrag|ausgetragen|optout|optedout|desabonn|desinscri|baja|disiscri|cancellat|uitgeschreven|uitschrij|afgemeld|wypis|rezygn|deactiv|deaktiv/,
  ],
]

/**
 * What a column says of every recipient for whom it is filled, by its heading: in "abgemeldet am" a
 * date means unsubscribed, and so does a yes in "opted out". Null where the values themselves tell.
 */
export function endingHeading(heading: string): StatusMeaning | null {
  const word = plainHeading(heading)
  if (word.includes('status')) return null
  return endings.find(([, pattern]) => pattern.test(word))?.[0] ?? null
}
