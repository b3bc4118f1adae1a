import type { Severity } from '../checks/check.ts'
import { counted, countText, shareOf, type Text } from '../text.ts'

/** The counts that the first sentence is made of; a report and what screens show of it have them alike. */
interface Counts {
  rows: { read: number; refused: number }
  recipients: { addresses: number; unique: number; duplicates: number; invalid: number }
}

/**
 * What a report says first: how many addresses remain, and which rows drop out. The numbers are an
 * equation: rows = addresses + what drops out.
 */
export function reportSentence({ rows, recipients }: Counts): Text {
  const total = rows.read + rows.refused
  const reasons: [number, Text][] = [
    [recipients.duplicates, { de: 'doppelt', en: 'repeated' }],
    [recipients.invalid, { de: 'ungültig', en: 'invalid' }],
    [rows.read - recipients.addresses, { de: 'ohne Adresse', en: 'without an address' }],
    [rows.refused, { de: 'nicht lesbar', en: 'unreadable' }],
  ]
  const out = total - recipients.unique
  const de = `${remaining(recipients.unique).de} ${dropped(out, total).de}`
  const en = `${remaining(recipients.unique).en} ${dropped(out, total).en}`
  if (out === 0) return { de: `${de}.`, en: `${en}.` }
  const list = (language: keyof Text) =>
    reasons
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

function dropped(out: number, total: number): Text {
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
