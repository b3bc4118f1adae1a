import type { HearingParams } from './letter.ts'
import type { LetterWriter } from './letter-writer.ts'

/** Asks an account for its side before it is warned or suspended. */
export const hearingLetter: LetterWriter<HearingParams> = {
  state: 'questions',
  facts: (params, about, say) => [
    about.account(params),
    about.fact('grounds', say.list(params.grounds)),
    about.by('hearBy', params.answerBy),
  ],
  sections: (params, about) => [about.text('noticed', params)],
  de: (params, say) => ({
    subject: `Bitte nehmen Sie Stellung: Account ${say.shortName(params.accountName)}`,
    preheader: `Bitte bis ${say.shortMoment(params.answerBy)}. Noch ist nichts entschieden.`,
    mark: 'Anhörung',
    title: `Wir möchten Sie dazu anhören`,
    opening: [
      params.measure === 'warning'
        ? `beim Account ${say.name(params.accountName)} ist uns etwas aufgefallen. Wir erwägen eine Verwarnung. Vorher möchten wir von Ihnen hören, wie es dazu kam.`
        : `beim Account ${say.name(params.accountName)} ist uns etwas aufgefallen. Wir erwägen, den Account für den Versand zu sperren. Vorher möchten wir von Ihnen hören, wie es dazu kam.`,
    ],
    button: 'Stellung nehmen',
    closing: [
      'Noch ist nichts entschieden, und bis dahin ändert sich nichts. Wenn wir bis zum genannten Zeitpunkt nichts von Ihnen hören, entscheiden wir nach dem, was uns vorliegt.',
    ],
  }),
  en: (params, say) => ({
    subject: `Please tell us your side: account ${say.shortName(params.accountName)}`,
    preheader: `Please answer by ${say.shortMoment(params.answerBy)}. Nothing has been decided yet.`,
    mark: 'Hearing',
    title: `We would like to hear your side`,
    opening: [
      params.measure === 'warning'
        ? `We noticed something about the account ${say.name(params.accountName)} and are considering a warning. Before that, we would like to hear from you how it came about.`
        : `We noticed something about the account ${say.name(params.accountName)} and are considering suspending it from sending. Before that, we would like to hear from you how it came about.`,
    ],
    button: 'Tell us your side',
    closing: [
      'Nothing has been decided yet, and nothing changes until then. If we do not hear from you in time, we will decide on the basis of what we have.',
    ],
  }),
}
