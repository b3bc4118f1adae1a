import type { HearingParams } from './letter.ts'
import type { LetterWriter } from './letter-words.ts'

/** Asks an account for its side before it is warned or suspended. */
export const hearingLetter: LetterWriter<HearingParams> = {
  de: (params, say) => ({
    subject: `Bitte nehmen Sie Stellung: Account ${say.shortName(params.accountName)}`,
    preheader: `Bitte bis ${say.shortMoment(params.answerBy)}. Entschieden ist noch nichts.`,
    mark: { state: 'questions', word: 'Anhörung' },
    title: `Wir möchten Ihre Seite hören`,
    opening: [
      params.measure === 'warning'
        ? `beim Account ${say.name(params.accountName)} ist uns etwas aufgefallen. Wir erwägen eine Verwarnung. Vorher möchten wir von Ihnen hören, wie es dazu kam.`
        : `beim Account ${say.name(params.accountName)} ist uns etwas aufgefallen. Wir erwägen, den Account für den Versand zu sperren. Vorher möchten wir von Ihnen hören, wie es dazu kam.`,
    ],
    facts: [
      { label: 'Account', value: params.accountName },
      { label: 'Worum es geht', value: say.list(params.grounds) },
      { label: 'Stellungnahme bis', value: say.moment(params.answerBy), deadline: true },
    ],
    sections: [
      {
        heading: 'Was uns aufgefallen ist',
        text: params.text,
        items: [],
        locale: params.textLocale,
      },
    ],
    button: { label: 'Stellung nehmen', url: params.url },
    closing: [
      'Entschieden ist noch nichts, und bis dahin ändert sich nichts. Hören wir bis zum genannten Zeitpunkt nichts von Ihnen, entscheiden wir nach dem, was uns vorliegt.',
    ],
  }),
  en: (params, say) => ({
    subject: `Please tell us your side: account ${say.shortName(params.accountName)}`,
    preheader: `Please by ${say.shortMoment(params.answerBy)}. Nothing is decided yet.`,
    mark: { state: 'questions', word: 'Hearing' },
    title: `We would like to hear your side`,
    opening: [
      params.measure === 'warning'
        ? `We noticed something about the account ${say.name(params.accountName)} and are considering a warning. Before that, we would like to hear from you how it came about.`
        : `We noticed something about the account ${say.name(params.accountName)} and are considering suspending it from sending. Before that, we would like to hear from you how it came about.`,
    ],
    facts: [
      { label: 'Account', value: params.accountName },
      { label: 'What it is about', value: say.list(params.grounds) },
      { label: 'Answer by', value: say.moment(params.answerBy), deadline: true },
    ],
    sections: [
      { heading: 'What we noticed', text: params.text, items: [], locale: params.textLocale },
    ],
    button: { label: 'Tell us your side', url: params.url },
    closing: [
      'Nothing is decided yet, and nothing changes until then. If we hear nothing from you in time, we decide on what we have.',
    ],
  }),
}
