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
    title:
      params.measure === 'warning'
        ? 'Wir erwägen eine Verwarnung'
        : 'Wir erwägen, den Account zu sperren',
    opening: [
      params.measure === 'warning'
        ? `wir erwägen, den Account ${say.name(params.accountName)} zu verwarnen. Bitte schildern Sie uns vorher Ihre Sicht.`
        : `wir erwägen, den Account ${say.name(params.accountName)} für den Versand zu sperren. Bitte schildern Sie uns vorher Ihre Sicht.`,
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
    title:
      params.measure === 'warning'
        ? 'We are considering a warning'
        : 'We are considering suspending the account',
    opening: [
      params.measure === 'warning'
        ? `We are considering a warning for the account ${say.name(params.accountName)}. Please tell us your side before we decide.`
        : `We are considering suspending the account ${say.name(params.accountName)} from sending. Please tell us your side before we decide.`,
    ],
    button: 'Tell us your side',
    closing: [
      'Nothing has been decided yet, and nothing changes until then. If we do not hear from you in time, we will decide on the basis of what we have.',
    ],
  }),
}
