import type { SampleRow } from '../reading/table.ts'
import { plainHeading } from './heading-match.ts'

/** How a sender writes an export of addresses that are not to be mailed. */
export interface SuppressionFormat {
  sender: string
  /** Headings that the export has; order and further ones do not matter. */
  headings: readonly string[]
  /** Whether it has no others: these alone might stand in any list. */
  alone?: true
  /** One of them that is filled in every row, as far as it tells it from an export of subscribers. */
  filled?: { heading: string; says?: RegExp }
}

/** Kept by hand from documentation and exports of the senders. */
export const suppressionFormats: readonly SuppressionFormat[] = [
  {
    sender: 'Mailchimp',
    headings: ['UNSUB_TIME', 'UNSUB_REASON'],
    filled: { heading: 'UNSUB_TIME' },
  },
  {
    sender: 'Mailchimp',
    headings: ['CLEAN_TIME', 'CLEAN_CAMPAIGN_TITLE'],
    filled: { heading: 'CLEAN_TIME' },
  },
  {
    sender: 'Mailchimp Transactional',
    headings: ['email', 'reason', 'last_event_at', 'expires_at'],
  },
  { sender: 'SendGrid', headings: ['email', 'reason', 'created', 'status'], alone: true },
  { sender: 'SendGrid', headings: ['email', 'reason', 'created'], alone: true },
  { sender: 'Postmark', headings: ['EmailAddress', 'SuppressionReason', 'Origin'] },
  { sender: 'Mailgun', headings: ['address', 'code', 'error', 'created_at'] },
  {
    sender: 'Mailgun',
    headings: ['address', 'tags', 'created_at'],
    alone: true,
    filled: { heading: 'tags', says: /^\W*\*\W*$/ },
  },
  {
    sender: 'Amazon SES',
    headings: ['EmailAddress', 'Reason', 'LastUpdateTime'],
    filled: { heading: 'Reason', says: /^(bounce|complaint)$/i },
  },
  { sender: 'Brevo', headings: ['email', 'senderEmail', 'blockedAt'] },
  {
    sender: 'Brevo',
    headings: ['EMAIL', 'EMAIL_BLACKLISTED'],
    filled: { heading: 'EMAIL_BLACKLISTED', says: /^(1|true|yes|ja|oui)$/i },
  },
  { sender: 'CleverReach', headings: ['email', 'comment', 'stamp'], alone: true },
  { sender: 'SparkPost', headings: ['recipient', 'type', 'source', 'description'], alone: true },
  { sender: 'SparkPost', headings: ['recipient', 'transactional', 'non_transactional'] },
  {
    sender: 'Campaign Monitor',
    headings: ['Email Address', 'Suppression Reason'],
    filled: { heading: 'Suppression Reason' },
  },
  {
    sender: 'Constant Contact',
    headings: ['Email address', 'Opt-out date', 'Opt-out reason'],
    filled: { heading: 'Opt-out date' },
  },
  {
    sender: 'MailUp',
    headings: ['OptOut_Date', 'optout_type'],
    filled: { heading: 'OptOut_Date' },
  },
]

/** In this share of the first rows the heading must be filled. */
const leastFilled = 0.9

/**
 * The sender whose export of unsubscribed, blocked or undeliverable addresses a file is, by its headings and
 * first rows; null where it is none that we know.
 */
export function suppressionSender(
  header: readonly string[] | null,
  rows: readonly SampleRow[],
): string | null {
  if (header === null) return null
  const names = header.map(plainHeading)
  const found = suppressionFormats.find(
    ({ headings, alone, filled }) =>
      headings.every((heading) => names.includes(plainHeading(heading))) &&
      (!alone || names.filter((name) => name !== '').length === headings.length) &&
      (!filled || isFilled(rows, names.indexOf(plainHeading(filled.heading)), filled.says)),
  )
  return found?.sender ?? null
}

function isFilled(rows: readonly SampleRow[], column: number, says = /\S/): boolean {
  const filled = rows.filter(({ cells }) => says.test((cells[column] ?? '').trim()))
  return rows.length > 0 && filled.length >= rows.length * leastFilled
}
