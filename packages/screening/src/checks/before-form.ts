import { dayOf, dayText } from '../moments/days.ts'
import { counted, percent, shareOf, writtenDate } from '../text.ts'
import { type Check, severities, share, weigh } from './check.ts'

export interface BeforeFormFacts {
  /** Rows with a sign-up time. */
  rows: number
  /** Rows that signed up before there was a form or a domain to do so. */
  earlier: number
  /** Since when there is one, as YYYY-MM-DD. */
  since: string
}

export const beforeForm: Check<'before_form', BeforeFormFacts> = {
  id: 'before_form',
  title: { de: 'Anmeldungen vor dem Formular', en: 'Sign-ups before the form' },
  question: {
    de: 'Sind Anmeldungen älter als das Formular oder die Domain, über die sie kamen?',
    en: 'Are sign-ups older than the form or domain through which they came?',
  },
  why: {
    de: 'Über ein Formular, das es noch nicht gab, kann sich niemand angemeldet haben. Oft gab es ein früheres Formular oder einen früheren Anbieter; nennen Sie uns dann bitte diesen.',
    en: 'Nobody can have signed up through a form that did not exist. Often there was an earlier form or provider; if so, please tell us which.',
  },
  kind: 'consent',
  needs: ['signed_up_at'],
  readsMoments: true,
  weights: severities,
  thresholds: { notice: 0.001, warning: 0.1, serious: 0.8 },
  begin({ formSince }) {
    const since = formSince === null ? Number.NaN : dayOf(formSince)
    let rows = 0
    let earlier = 0
    return {
      row(view) {
        const instant = view.moment('signed_up_at')
        if (Number.isNaN(instant)) return
        rows++
        // A day of tolerance, because neither time zone is known.
        if (dayOf(instant) < since - 1) earlier++
      },
      facts: () =>
        Number.isNaN(since) || rows === 0 ? null : { rows, earlier, since: dayText(since) },
    }
  },
  severity: ({ earlier, rows }, steps) => weigh(earlier, rows, steps),
  headline: ({ earlier, rows }) => shareOf('signUps', share(earlier, rows)),
  describe({ earlier, rows, since }) {
    const found = counted(
      earlier,
      { de: 'Anmeldung liegt', en: 'sign-up is from' },
      { de: 'Anmeldungen liegen', en: 'sign-ups are from' },
    )
    const part = share(earlier, rows)
    const day = writtenDate(since)
    return {
      de: `${found.de} vor dem ${day.de} (${percent(part, 'de')}), also vor dem Formular oder der Domain, die Sie angegeben haben. Woher stammen diese Empfänger?`,
      en: `${found.en} before ${day.en} (${percent(part, 'en')}), that is before the form or domain that you named. Where do these recipients come from?`,
    }
  },
}
