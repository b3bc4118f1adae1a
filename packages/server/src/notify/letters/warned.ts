import type { WarnedParams } from './letter.ts'
import type { LetterWriter } from './letter-words.ts'
import { statementSections } from './statement-sections.ts'

/** Warns an account, and says why. */
export const warnedLetter: LetterWriter<WarnedParams> = {
  de: (params, say) => ({
    subject: `Verwarnung für den Account ${say.shortName(params.accountName)}: Gründe und nächste Schritte`,
    preheader: 'Sie können weiter senden. Hier steht, was wir festgestellt haben.',
    mark: { state: 'rejected', word: 'Verwarnung' },
    title: `Verwarnung für den Account ${say.name(params.accountName)}`,
    opening: [
      `wir haben den Account ${say.name(params.accountName)} verwarnt. Sie können weiter senden. Hier steht, warum wir das getan haben, und was Sie tun können.`,
    ],
    facts: [
      { label: 'Account', value: params.accountName },
      { label: 'Verwarnt am', value: say.moment(params.decidedAt) },
      { label: 'Entschieden durch', value: 'die Leitung unserer Prüfung' },
    ],
    sections: statementSections(params.statement, 'de'),
    button: { label: 'Verwarnung ansehen', url: params.url },
    closing: [],
  }),
  en: (params, say) => ({
    subject: `A warning for the account ${say.shortName(params.accountName)}: reasons and next steps`,
    preheader: 'You can go on sending. Here is what we found.',
    mark: { state: 'rejected', word: 'Warning' },
    title: `A warning for the account ${say.name(params.accountName)}`,
    opening: [
      `We have warned the account ${say.name(params.accountName)}. You can go on sending. Here is why, and what you can do.`,
    ],
    facts: [
      { label: 'Account', value: params.accountName },
      { label: 'Warned on', value: say.moment(params.decidedAt) },
      { label: 'Decided by', value: 'the lead of our reviewers' },
    ],
    sections: statementSections(params.statement, 'en'),
    button: { label: 'See the warning', url: params.url },
    closing: [],
  }),
}
