import { SuppressedSet } from '../counting/suppressed-set.ts'
import { counted, countText, percent, shareOf } from '../text.ts'
import { type Check, severities, share, weigh } from './check.ts'

export interface SuppressedRecipientsFacts {
  recipients: number
  /** Suppressed, but confirmed anew since; counted in none of the others. Missing from earlier reports. */
  confirmedLater?: number
  /** All of the three below; each recipient counts once, under the gravest. */
  suppressed: number
  /**
   * Of these, how many were reported under another spelling that their provider delivers to the same mailbox.
   * Missing from earlier reports.
   */
  otherSpelling?: number
  complained: number
  unsubscribed: number
  hardBounced: number
}

export const suppressedRecipients: Check<'suppressed_recipients', SuppressedRecipientsFacts> = {
  id: 'suppressed_recipients',
  title: { de: 'Abgemeldete sind wieder dabei', en: 'Unsubscribed recipients are back' },
  question: {
    de: 'Stehen Empfänger in der Liste, die sich abgemeldet oder beschwert haben oder nicht erreichbar waren?',
    en: 'Does the list contain recipients who unsubscribed, complained or could not be reached?',
  },
  why: {
    de: 'Wer sich abgemeldet hat, darf keine Werbung mehr erhalten, auch wenn die Adresse mit einem neuen Import zurückkommt. Oft stammt eine solche Liste aus einem alten Export oder aus zweiter Hand.',
    en: 'People who unsubscribed must get no more advertising, even if the address comes back with a new import. Such a list is often an old export, or second-hand.',
  },
  kind: 'consent',
  readsMoments: true,
  weights: severities,
  thresholds: { notice: 0, warning: 0.005, serious: 0.05 },
  begin({ suppressed, now }) {
    if (suppressed === null) return { facts: () => null }
    const people = new SuppressedSet(suppressed)
    const counts = { complained: 0, unsubscribed: 0, hard_bounced: 0 }
    let confirmedLater = 0
    let otherSpelling = 0
    return {
      row(view) {
        if (!view.isNew) return
        const exact = people.find(view.hash)
        const found = exact ?? people.findMailbox(view.mailbox.hash)
        if (found === null) return
        const confirmed = view.moment('confirmed_at')
        if (confirmed > found.since && confirmed <= now) {
          confirmedLater++
          return
        }
        counts[found.kind]++
        if (exact === null) otherSpelling++
      },
      facts: ({ unique }) => ({
        recipients: unique,
        confirmedLater,
        suppressed: counts.complained + counts.unsubscribed + counts.hard_bounced,
        otherSpelling,
        complained: counts.complained,
        unsubscribed: counts.unsubscribed,
        hardBounced: counts.hard_bounced,
      }),
    }
  },
  severity: ({ suppressed, recipients, confirmedLater = 0 }, steps) =>
    weigh(suppressed, recipients, steps) ?? (confirmedLater > 0 ? 'info' : null),
  headline: ({ suppressed, recipients }) => shareOf('recipients', share(suppressed, recipients)),
  describe(facts) {
    const { recipients, suppressed, complained, unsubscribed, hardBounced } = facts
    const later = describeLater(facts.confirmedLater ?? 0)
    if (suppressed === 0) return later
    const spelt = describeSpelling(facts.otherSpelling ?? 0)
    const found = counted(
      suppressed,
      { de: 'Empfänger wurde', en: 'recipient was' },
      { de: 'Empfänger wurden', en: 'recipients were' },
    )
    const part = share(suppressed, recipients)
    return {
      de: `${found.de} schon einmal gesperrt (${percent(part, 'de')}): ${countText(unsubscribed, 'de')} nach einer Abmeldung, ${countText(complained, 'de')} nach einer Beschwerde, ${countText(hardBounced, 'de')} als unzustellbar. ${spelt.de}Nehmen Sie diese Empfänger aus der Liste, soweit sie sich nicht selbst neu angemeldet haben. ${later.de}`.trim(),
      en: `${found.en} suppressed before (${percent(part, 'en')}): ${countText(unsubscribed, 'en')} after unsubscribing, ${countText(complained, 'en')} after a complaint, ${countText(hardBounced, 'en')} as undeliverable. ${spelt.en}Please remove these recipients from the list, unless they have signed up again themselves. ${later.en}`.trim(),
    }
  },
  chart: ({ complained, unsubscribed, hardBounced, recipients: whole }) => ({
    kind: 'bars',
    full: null,
    whole,
    bars: [
      { label: { de: 'Abgemeldet', en: 'Unsubscribed' }, count: unsubscribed },
      { label: { de: 'Beschwert', en: 'Complained' }, count: complained },
      { label: { de: 'Unzustellbar', en: 'Undeliverable' }, count: hardBounced },
    ].filter(({ count }) => count > 0),
  }),
}

/** Some left under another spelling of the same mailbox. */
function describeSpelling(otherSpelling: number) {
  if (otherSpelling === 0) return { de: '', en: '' }
  return {
    de: `Davon unter anderer Schreibweise desselben Postfachs: ${countText(otherSpelling, 'de')}. `,
    en: `Of these, under another spelling of the same mailbox: ${countText(otherSpelling, 'en')}. `,
  }
}

/** Who left and came back by confirming again is no offence. */
function describeLater(confirmedLater: number) {
  if (confirmedLater === 0) return { de: '', en: '' }
  return {
    de: `Nach der Sperre neu bestätigt und nicht mitgezählt: ${countText(confirmedLater, 'de')}.`,
    en: `Confirmed again since and not counted: ${countText(confirmedLater, 'en')}.`,
  }
}
