import type { Locale } from '@freigabe/contract'
import type { SourceAttackedParams } from './letter.ts'
import type { LetterWriter } from './letter-writer.ts'
import type { Phrasing } from './phrasing.ts'

/** Says that bots fill in a form, how that shows, what we do meanwhile, and how the account stops it. */
export const sourceAttackedLetter: LetterWriter<SourceAttackedParams> = {
  state: 'needs_you',
  facts: ({ accountName, sourceName, since }, about) => [
    about.account({ accountName }),
    about.fact('source', sourceName),
    about.at('attackedSince', since),
  ],
  sections: (_params, about) => [about.items('whatNow', remedies[about.locale])],
  de: (params, say) => ({
    subject: `Bitte sichern: Bots füllen ${say.shortName(params.sourceName)} aus`,
    preheader: 'Ihre Freigaben bleiben. So schützen Sie das Formular.',
    mark: 'Formular angegriffen',
    title: 'Ihr Formular wird angegriffen',
    opening: [
      `offenbar tragen Programme seit ${say.moment(params.since)} fremde Adressen in ${say.name(params.sourceName)} ein. ${germanFigures(params, say)}`,
      `Ihre Freigaben bleiben, und nichts ist gestoppt. Damit möglichst wenige Fremde Post bekommen, gehen über dieses Formular vorerst höchstens ${say.number(params.perHour)} Bitten um Bestätigung je Stunde hinaus. Das endet von selbst, sobald die Zahlen einen Tag lang wieder normal sind.`,
    ],
    button: 'Formular ansehen',
  }),
  en: (params, say) => ({
    subject: `Please protect ${say.shortName(params.sourceName)}: bots are filling it in`,
    preheader: 'Your approvals remain. Here is how to protect the form.',
    mark: 'Form attacked',
    title: 'Your form is being attacked',
    opening: [
      `Since ${say.moment(params.since)}, programs seem to have been entering other people’s addresses in ${say.name(params.sourceName)}. ${englishFigures(params, say)}`,
      `Your approvals remain, and nothing is on hold. So that as few strangers as possible get e-mails, at most ${say.number(params.perHour)} people an hour are asked to confirm through this form for now. That ends by itself once the figures have been normal for a day.`,
    ],
    button: 'See the form',
  }),
}

const remedies: Readonly<Record<Locale, readonly string[]>> = {
  de: [
    'Fügen Sie ein Captcha hinzu, am besten eines, das Menschen nicht sehen.',
    'Fügen Sie ein Feld hinzu, das für Menschen unsichtbar ist, und verwerfen Sie Anmeldungen, in denen es ausgefüllt ist.',
    'Verwerfen Sie Anmeldungen, die wenige Sekunden nach dem Laden der Seite kommen, und größere Mengen von derselben IP-Adresse.',
    'Nehmen Sie nur Empfänger in die Gruppe auf, die bestätigt haben, und senden Sie den anderen nichts.',
  ],
  en: [
    'Add a captcha, ideally one that people do not notice.',
    'Add a field that people cannot see, and reject sign-ups in which it is filled in.',
    'Reject sign-ups that come within seconds of the page loading, and large numbers from one IP address.',
    'Add only people who have confirmed to the group, and send nothing to the others.',
  ],
}

function germanFigures(
  { kind, asked, confirmed, bounced, usualShare }: SourceAttackedParams,
  say: Phrasing,
): string {
  if (kind === 'bounced') {
    return `Von ${say.number(asked)} Bitten um Bestätigung kamen ${say.number(bounced)} zurück, weil es die Adresse nicht gibt.`
  }
  const usual = usualShare === null ? '' : `; sonst sind es ${share('de', usualShare)}`
  return `Von ${say.number(asked)} Angemeldeten haben ${say.number(confirmed)} bestätigt (${share('de', confirmed / asked)})${usual}.`
}

function englishFigures(
  { kind, asked, confirmed, bounced, usualShare }: SourceAttackedParams,
  say: Phrasing,
): string {
  if (kind === 'bounced') {
    return `Of ${say.number(asked)} confirmation requests, ${say.number(bounced)} came back because the address does not exist.`
  }
  const usual = usualShare === null ? '' : `; usually it is ${share('en', usualShare)}`
  return `Of ${say.number(asked)} people who signed up, ${say.number(confirmed)} have confirmed (${share('en', confirmed / asked)})${usual}.`
}

function share(locale: Locale, rate: number): string {
  return rate.toLocaleString(locale === 'de' ? 'de-DE' : 'en-GB', {
    style: 'percent',
    maximumFractionDigits: 0,
  })
}
