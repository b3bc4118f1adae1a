import type { WarnedParams } from './letter.ts'
import type { LetterWriter } from './letter-writer.ts'

/** Warns an account, and says why. */
export const warnedLetter: LetterWriter<WarnedParams> = {
  state: 'rejected',
  facts: (params, about) => [
    about.account(params),
    about.at('warnedOn', params.decidedAt),
    about.decidedBy('lead'),
  ],
  sections: ({ statement }, about) => about.statement(statement),
  de: (params, say) => ({
    subject: `Verwarnung für den Account ${say.shortName(params.accountName)}: Gründe und nächste Schritte`,
    preheader: 'Sie können weiter senden. Hier steht, was wir festgestellt haben.',
    mark: 'Verwarnung',
    title: `Verwarnung für den Account ${say.name(params.accountName)}`,
    opening: [
      `wir haben den Account verwarnt. Sie können weiter senden. Unten steht, warum, und was Sie jetzt tun können.`,
    ],
    button: 'Verwarnung ansehen',
  }),
  en: (params, say) => ({
    subject: `A warning for the account ${say.shortName(params.accountName)}: reasons and next steps`,
    preheader: 'You can go on sending. Here is what we found.',
    mark: 'Warning',
    title: `A warning for the account ${say.name(params.accountName)}`,
    opening: [
      `We have issued a warning. You can go on sending. Below you can read why, and what you can do now.`,
    ],
    button: 'See the warning',
  }),
}
