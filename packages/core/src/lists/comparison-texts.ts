import { percentIn } from '../percent-in.ts'
import type { LocalText } from '../policy/packs/policy-pack.ts'
import type { ComparisonFinding, SharedFacts } from './comparison.ts'

/**
 * Title, figure, text and reason of a finding as the customer reads it; other accounts are not named in it.
 * There is no figure where it would tell how much of another account's list this is.
 */
export function comparisonTexts(
  finding: ComparisonFinding,
): Record<'title' | 'text' | 'why', LocalText> & { headline: LocalText | null } {
  return {
    title: comparisonTitles[finding.id],
    headline: headlineOf(finding),
    text: textOf(finding),
    why: reasons[finding.id],
  }
}

/** A finding of a comparison on one line, for the desk: “all 9,622 rejected before”. */
export function comparisonInBrief(finding: ComparisonFinding): LocalText {
  if (finding.id === 'rejected_elsewhere' || finding.id === 'traded_list') {
    return comparisonTitles[finding.id]
  }
  const words = barTexts[finding.id]
  return {
    de: `${howMany(finding.facts, 'de')} ${words.de}`,
    en: `${howMany(finding.facts, 'en')} ${words.en}`,
  }
}

/** As certain as the estimate is. */
function howMany(facts: SharedFacts, language: keyof LocalText): string {
  const { shared, recipients, compared, share, leastShare } = facts
  const [all, of, about, least] =
    language === 'de' ? ['alle', 'von', 'etwa', 'mindestens'] : ['all', 'of', 'about', 'at least']
  const whole = number(recipients, language)
  if (compared === recipients) {
    return shared === recipients ? `${all} ${whole}` : `${number(shared, language)} ${of} ${whole}`
  }
  if (share - leastShare <= vague && shared >= nearlyAll * recipients) {
    return `${language === 'de' ? 'fast alle' : 'nearly all'} ${whole}`
  }
  return share - leastShare > vague
    ? `${least} ${number(Math.floor(leastShare * recipients), language)} ${of} ${whole}`
    : `${about} ${number(shared, language)} ${of} ${whole}`
}

/** What the recipients that another list shares are called in few words. */
export const barTexts: Record<'approved_before' | 'rejected_before' | 'long_dead', LocalText> = {
  approved_before: { de: 'schon freigegeben', en: 'approved before' },
  rejected_before: { de: 'schon abgelehnt', en: 'rejected before' },
  long_dead: { de: 'lange unzustellbar', en: 'long undeliverable' },
}

function headlineOf(finding: ComparisonFinding): LocalText | null {
  if (finding.id === 'rejected_elsewhere' || finding.id === 'traded_list') return null
  return {
    de: `${portion(finding.facts, 'de')} der Empfänger`,
    en: `${portion(finding.facts, 'en')} of recipients`,
  }
}

/**
 * What the desk reads instead where a finding is about other accounts. `largest`: the overlap with the one of
 * their lists that holds most of this one; `lists`: how many lists there are.
 */
export function elsewhereText(
  id: 'rejected_elsewhere' | 'traded_list',
  largest: SharedFacts,
  lists: number,
): LocalText {
  const among = (one: LocalText, many: LocalText): LocalText =>
    lists === 1
      ? one
      : {
          de: `der größten von ${number(lists, 'de')} ${many.de}`,
          en: `the largest of ${number(lists, 'en')} ${many.en}`,
        }
  const where = {
    rejected_elsewhere: among(
      {
        de: 'einer Liste eines anderen Accounts, deren Freigabe abgelehnt oder widerrufen wurde',
        en: 'a list of another account that was rejected or had its approval revoked',
      },
      {
        de: 'Listen anderer Accounts, deren Freigabe abgelehnt oder widerrufen wurde',
        en: 'lists of other accounts that were rejected or had their approval revoked',
      },
    ),
    traded_list: among(
      {
        de: 'einer Liste eines Accounts, mit dem dieser keine Person gemeinsam hat',
        en: 'a list of an account that shares no person with this one',
      },
      {
        de: 'Listen von Accounts, mit denen dieser keine Person gemeinsam hat',
        en: 'lists of accounts that share no person with this one',
      },
    ),
  }[id]
  return {
    de: `${capital(portion(largest, 'de'))} der Empfänger (${number(largest.shared, 'de')}) stehen in ${where.de}. Das allein begründet keine Ablehnung: Fragen Sie nach der Herkunft, oder ziehen Sie eine zweite Person hinzu.`,
    en: `${capital(portion(largest, 'en'))} of the recipients (${number(largest.shared, 'en')}) are in ${where.en}. This alone is no ground for a rejection: ask about the origin, or have a second person look.`,
  }
}

/** What each finding of a comparison is called. */
export const comparisonTitles: Record<ComparisonFinding['id'], LocalText> = {
  approved_before: { de: 'Schon freigegebene Empfänger', en: 'Recipients already approved' },
  rejected_before: { de: 'Schon einmal abgelehnte Empfänger', en: 'Recipients already rejected' },
  rejected_elsewhere: { de: 'Anderswo abgelehnte Empfänger', en: 'Recipients rejected elsewhere' },
  traded_list: { de: 'Auch bei anderen Versendern', en: 'Also in other senders’ lists' },
  long_dead: { de: 'Seit Langem unzustellbar', en: 'Long undeliverable' },
}

const reasons: Record<ComparisonFinding['id'], LocalText> = {
  approved_before: {
    de: 'Was freigegeben ist, muss nicht noch einmal geprüft werden. Geprüft werden nur die neuen Empfänger.',
    en: 'What is approved does not need to be reviewed again. Only the new recipients are reviewed.',
  },
  rejected_before: {
    de: 'Eine Ablehnung gilt den Empfängern, nicht der Datei, auch wenn ihre Adressen nun anders geschrieben sind. Was damals fehlte, fehlt weiter, bis es nachgewiesen ist.',
    en: 'A rejection is about the recipients, not the file, even if their addresses are now spelt differently. What was missing then is still missing until it is proven.',
  },
  rejected_elsewhere: {
    de: 'Wer von mehreren Versendern angeschrieben wird, hat selten bei jedem von ihnen eingewilligt. Das allein entscheidet nichts, verlangt aber eine Erklärung.',
    en: 'People mailed by several senders have rarely consented to each of them. This alone decides nothing, but it calls for an explanation.',
  },
  traded_list: {
    de: 'Dieselben Empfänger bei Versendern, die nichts miteinander zu tun haben, sprechen für eine gehandelte Liste. Das allein entscheidet nichts, verlangt aber eine Erklärung.',
    en: 'The same recipients at senders that have nothing to do with each other suggest a traded list. This alone decides nothing, but it calls for an explanation.',
  },
  long_dead: {
    de: 'Wer regelmäßig an eine Liste sendet, bemerkt solche Adressen bald und entfernt sie. Viele davon sprechen für eine alte oder gekaufte Liste. Das allein entscheidet nichts, verlangt aber eine Erklärung.',
    en: 'Anyone who mails a list regularly soon notices and removes such addresses. Many of them suggest an old or bought list. This alone decides nothing, but it calls for an explanation.',
  },
}

function textOf(finding: ComparisonFinding): LocalText {
  switch (finding.id) {
    case 'approved_before':
      return approvedBefore(finding.facts)
    case 'rejected_before':
      return {
        de: `${capital(portion(finding.facts, 'de'))} der Empfänger (${number(finding.facts.shared, 'de')}) stehen in einer Ihrer Listen, deren Freigabe abgelehnt oder widerrufen wurde. Bitte sagen Sie uns, was sich seitdem geändert hat.`,
        en: `${capital(portion(finding.facts, 'en'))} of the recipients (${number(finding.facts.shared, 'en')}) are in one of your lists that was rejected or had its approval revoked. Please tell us what has changed since.`,
      }
    case 'rejected_elsewhere':
      return finding.facts.isPart
        ? {
            de: 'Ein Teil dieser Empfänger wurde schon an anderer Stelle eingereicht und abgelehnt. Bitte erklären Sie, woher Sie die Adressen haben.',
            en: 'Some of these recipients were already submitted elsewhere and rejected. Please explain where you got the addresses.',
          }
        : {
            de: 'Diese Empfänger wurden schon an anderer Stelle eingereicht und abgelehnt. Bitte erklären Sie, woher Sie die Adressen haben.',
            en: 'These recipients were already submitted elsewhere and rejected. Please explain where you got the addresses.',
          }
    case 'long_dead':
      return {
        de: `${capital(portion(finding.facts, 'de'))} der Empfänger (${number(finding.facts.shared, 'de')}) wurden auf dieser Versandplattform schon vor mehr als einem halben Jahr als unzustellbar gemeldet, gleich von welchem Account. Fragen Sie, wann zuletzt an diese Liste gesendet wurde.`,
        en: `${capital(portion(finding.facts, 'en'))} of the recipients (${number(finding.facts.shared, 'en')}) were reported undeliverable on this platform more than half a year ago, by any account. Ask when this list was last mailed.`,
      }
    case 'traded_list':
      return {
        de: 'Dieselben Empfänger stehen auch in Listen anderer Versender. Bitte erklären Sie, woher Sie die Adressen haben.',
        en: 'The same recipients are in lists of other senders, too. Please explain where you got the addresses.',
      }
  }
}

function approvedBefore(facts: SharedFacts): LocalText {
  const { recipients, shared, compared } = facts
  const fresh = recipients - shared
  if (compared === recipients) {
    return {
      de: `Schon in freigegebenen Listen dieser Gruppe: ${number(shared, 'de')} von ${number(recipients, 'de')} Empfängern (${percentIn(facts.share, 'de')}). Neu: ${number(fresh, 'de')}.`,
      en: `Already in approved lists of this group: ${number(shared, 'en')} of ${number(recipients, 'en')} recipients (${percentIn(facts.share, 'en')}). New: ${number(fresh, 'en')}.`,
    }
  }
  if (facts.share === 1) {
    return {
      de: `Verglichen wurde eine Stichprobe von ${number(compared, 'de')}: Alle stehen schon in freigegebenen Listen dieser Gruppe. Das beweist nicht, dass niemand neu ist.`,
      en: `A sample of ${number(compared, 'en')} was compared: all of them are already in approved lists of this group. That does not prove that nobody is new.`,
    }
  }
  return {
    de: `Schon in freigegebenen Listen dieser Gruppe: ${portion(facts, 'de')} der Empfänger, geschätzt an einer Stichprobe von ${number(compared, 'de')}. Neu sind rund ${number(fresh, 'de')}.`,
    en: `Already in approved lists of this group: ${portion(facts, 'en')} of the recipients, estimated from a sample of ${number(compared, 'en')}. About ${number(fresh, 'en')} are new.`,
  }
}

/** The certainty of the estimate decides how it is worded. */
function portion(facts: SharedFacts, language: keyof LocalText): string {
  const { share, leastShare, compared, recipients } = facts
  if (compared === recipients) return percentIn(share, language)
  if (share - leastShare > vague) {
    return `${language === 'de' ? 'mindestens' : 'at least'} ${percentIn(leastShare, language)}`
  }
  return `${language === 'de' ? 'etwa' : 'about'} ${percentIn(share, language)}`
}

const vague = 0.1
/** The part of a list from which on it is as good as all of it. */
const nearlyAll = 0.99
const numbers = { de: new Intl.NumberFormat('de-DE'), en: new Intl.NumberFormat('en-GB') }

function number(value: number, language: keyof LocalText): string {
  return numbers[language].format(value)
}

function capital(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1)
}
