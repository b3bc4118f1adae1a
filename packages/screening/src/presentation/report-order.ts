import type { Severity } from '../checks/check.ts'
import type { Mended } from '../mend/mend.ts'
import { counted, countText, shareOf, type Text } from '../text.ts'

/** The counts that the first sentence is made of; a report and what screens show of it have them alike. */
interface Counts {
  rows: { read: number; refused: number }
  recipients: { addresses: number; unique: number; duplicates: number; invalid: number }
}

const dropReasons = {
  duplicates: { de: 'doppelt', en: 'repeated' },
  invalid: { de: 'ungültig', en: 'invalid' },
  empty: { de: 'ohne Adresse', en: 'without an address' },
  refused: { de: 'nicht lesbar', en: 'unreadable' },
  hidden: { de: 'ausgeblendet', en: 'hidden' },
  listed: { de: 'laut Sperrliste', en: 'on the blocklist' },
  stale: { de: 'lange ohne Kontakt', en: 'without contact for long' },
  roles: { de: 'wie info@', en: 'such as info@' },
  gone: {
    de: 'abgemeldet, gesperrt oder unzustellbar',
    en: 'unsubscribed, blocked or bounced',
  },
}

/**
 * What a report says first: how many addresses remain, and which rows drop out. The numbers are an
 * equation: rows = addresses + what drops out.
 */
export function reportSentence({ rows, recipients }: Counts): Text {
  const { unique, duplicates, invalid, addresses } = recipients
  const empty = rows.read - addresses
  const { refused } = rows
  return remainingSentence(rows.read + refused, unique, { duplicates, invalid, empty, refused })
}

/** The same of a file of so many rows that is mended as a person wishes; each row drops out for one reason. */
export function mendedSentence(total: number, { rows, dropped }: Mended): Text {
  const hidden = total - rows - Object.values(dropped).reduce((sum, count) => sum + count, 0)
  return remainingSentence(total, rows, { ...dropped, hidden })
}

function remainingSentence(
  total: number,
  left: number,
  dropped: Partial<Record<keyof typeof dropReasons, number>>,
): Text {
  const out = total - left
  const de = `${remaining(left).de} ${droppedText(out, total).de}`
  const en = `${remaining(left).en} ${droppedText(out, total).en}`
  if (out === 0) return { de: `${de}.`, en: `${en}.` }
  const list = (language: keyof Text) =>
    Object.entries(dropReasons)
      .map(([reason, text]) => [dropped[reason as keyof typeof dropReasons] ?? 0, text] as const)
      .filter(([count]) => count > 0)
      .map(([count, text]) => `${countText(count, language)}\u00a0${text[language]}`)
      .join(', ')
  return { de: `${de}: ${list('de')}.`, en: `${en}: ${list('en')}.` }
}

function remaining(count: number): Text {
  if (count === 0) return { de: 'Keine Adresse bleibt.', en: 'No address remains.' }
  return counted(
    count,
    { de: 'Adresse bleibt.', en: 'address remains.' },
    { de: 'Adressen bleiben.', en: 'addresses remain.' },
  )
}

function droppedText(out: number, total: number): Text {
  if (out === 0) return { de: 'Keine Zeile fällt weg', en: 'No row drops out' }
  const one = out === 1
  return {
    de: `${countText(out, 'de')} von ${countText(total, 'de')} Zeilen ${one ? 'fällt' : 'fallen'} weg`,
    en: `${countText(out, 'en')} of ${countText(total, 'en')} rows ${one ? 'drops' : 'drop'} out`,
  }
}

/** Recipients of a kind among all of them: no part of the equation, and each may be of several kinds. */
export interface RecipientKind {
  label: Text
  count: number
  /** Of all recipients. */
  share: Text
}

/** The kinds that occur, most frequent first. */
export function recipientKinds(counts: {
  unique: number
  freeMail: number
  roles: number
  disposable: number
}): RecipientKind[] {
  const kinds = [
    {
      one: { de: 'privates Postfach', en: 'private mailbox' },
      many: { de: 'private Postfächer', en: 'private mailboxes' },
      count: counts.freeMail,
    },
    {
      one: { de: 'Funktionsadresse', en: 'role account' },
      many: { de: 'Funktionsadressen', en: 'role accounts' },
      count: counts.roles,
    },
    {
      one: { de: 'Wegwerfadresse', en: 'disposable address' },
      many: { de: 'Wegwerfadressen', en: 'disposable addresses' },
      count: counts.disposable,
    },
  ]
  return kinds
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
    .map(({ one, many, count }) => ({
      label: count === 1 ? one : many,
      count,
      share: shareOf('recipients', count / counts.unique),
    }))
}

/** A part of a report: what stands out, what is worth a look, or the checks that found nothing of the kind. */
export interface FindingPart<Found> {
  title: Text
  /** Normal findings are folded away, and bear no mark. */
  isFolded: boolean
  findings: Found[]
}

/** The findings in the parts of a report, gravest first; empty parts are left out. */
export function findingParts<Found extends { severity: Severity; explainedBy?: unknown }>(
  findings: readonly Found[],
): FindingPart<Found>[] {
  const weighing = (...severities: Severity[]) =>
    severities.flatMap((severity) => findings.filter((found) => weightOf(found) === severity))
  const standOut = weighing('serious', 'warning')
  const notes = weighing('notice')
  const normal = weighing('info')
  const parts = [
    {
      title: withCount({ de: 'Auffällig', en: 'Stands out' }, standOut.length),
      isFolded: false,
      findings: standOut,
    },
    {
      title: withCount({ de: 'Hinweise', en: 'Notes' }, notes.length),
      isFolded: false,
      findings: notes,
    },
    { title: unremarkable(normal.length), isFolded: true, findings: normal },
  ]
  return parts.filter(({ findings }) => findings.length > 0)
}

/** What a statement explains weighs nothing, and is told among the notes. */
function weightOf({ severity, explainedBy }: { severity: Severity; explainedBy?: unknown }) {
  return explainedBy === undefined || severity === 'info' ? severity : 'notice'
}

function withCount(title: Text, count: number): Text {
  return { de: `${title.de} (${count})`, en: `${title.en} (${count})` }
}

function unremarkable(count: number): Text {
  return counted(
    count,
    { de: 'Prüfung ohne Beanstandung', en: 'check objects to nothing' },
    { de: 'Prüfungen ohne Beanstandung', en: 'checks object to nothing' },
  )
}
