import { counted, countText, percent, shareOf, writtenDate } from '../text.ts'
import { type Check, sameText, share, weigh } from './check.ts'

export interface BeforeDomainFacts {
  /** Domains that were asked about: the most frequent ones that belong to no known provider. */
  asked: number
  /** Those of which the day of registration is known. */
  dated: number
  /** Those among them at which somebody signed up before that day. */
  earlier: number
  /** The most frequent ones, with the days of the first sign-up and of the registration. */
  domains: { domain: string; recipients: number; firstSignUp: string; registered: string }[]
}

export const beforeDomain: Check<
  'before_domain',
  BeforeDomainFacts,
  'info' | 'notice' | 'warning'
> = {
  id: 'before_domain',
  title: { de: 'Anmeldungen vor der Domain', en: 'Sign-ups before the domain' },
  question: {
    de: 'Gab es die Domains der Empfänger schon, als sich dort jemand anmeldete? (Nur wenn der Betrieb eine Quelle für die Tage der Registrierung nennt.)',
    en: 'Did the recipients’ domains exist when somebody signed up there? (Only if the operator names a source for the days of registration.)',
  },
  why: {
    de: 'An einer Adresse, deren Domain noch niemand registriert hatte, konnte sich niemand anmelden. Manche Domain wurde aufgegeben und von anderen neu registriert, manche Adresse später geändert; deshalb zählt erst eine Reihe solcher Domains.',
    en: 'Nobody could sign up with an address whose domain nobody had registered yet. Some domains were given up and registered anew by others, and some addresses were changed later; so only a number of such domains counts.',
  },
  kind: 'consent',
  forDesk: true,
  needs: ['signed_up_at'],
  weights: ['info', 'notice', 'warning'],
  thresholds: { usual: 0.02, notice: 0.03, warning: 0.1, least: 5 },
  // The file itself cannot answer this; `askAboutRegistrations` gives the facts.
  begin: () => ({ facts: () => null }),
  severity: ({ earlier, dated }, steps) => weigh(earlier, dated, steps),
  headline: ({ earlier, dated }) => shareOf('datedDomains', share(earlier, dated)),
  describe({ asked, dated, earlier, domains }) {
    const found = counted(earlier, { de: 'Domain', en: 'domain' }, { de: 'Domains', en: 'domains' })
    const part = share(earlier, dated)
    const first = domains[0]!
    const [signUp, since] = [writtenDate(first.firstSignUp), writtenDate(first.registered)]
    return {
      de: `Bei ${found.de} liegt die erste Anmeldung vor der Registrierung (${percent(part, 'de')} von ${countText(dated, 'de')} Domains mit bekanntem Tag, ${countText(asked, 'de')} nachgefragt), am häufigsten bei ${first.domain}: angemeldet am ${signUp.de}, registriert am ${since.de}.`,
      en: `At ${found.en} the first sign-up is earlier than the registration (${percent(part, 'en')} of ${countText(dated, 'en')} domains whose day is known, ${countText(asked, 'en')} asked about), most often at ${first.domain}: signed up on ${signUp.en}, registered on ${since.en}.`,
    }
  },
  chart: ({ domains }) => ({
    kind: 'bars',
    full: null,
    whole: domains.reduce((sum, { recipients }) => sum + recipients, 0),
    bars: domains.map(({ domain, recipients }) => ({ label: sameText(domain), count: recipients })),
  }),
}
