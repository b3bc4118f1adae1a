import type { SuspendedParams } from './letter.ts'
import type { LetterWriter } from './letter-writer.ts'

/** Says that an account is suspended, or stays so, why, and what can be done. */
export const suspendedLetter: LetterWriter<SuspendedParams> = {
  state: 'rejected',
  facts: (params, about) => [
    about.account(params),
    about.at(params.upheld ? 'decidedOn' : 'suspendedOn', params.decidedAt),
    about.decidedBy('lead'),
    about.by('hearBy', params.answerBy),
  ],
  sections: ({ statement }, about) => about.statement(statement),
  de: (params, say) => {
    const is = params.upheld ? 'bleibt gesperrt' : 'ist gesperrt'
    return {
      subject: `Der Account ${say.shortName(params.accountName)} ${is}: Gründe und nächste Schritte`,
      preheader: params.answerBy
        ? `Bitte nehmen Sie bis ${say.shortMoment(params.answerBy)} Stellung.`
        : 'Hier steht, warum, und wie Sie Einspruch einlegen.',
      mark: 'Account gesperrt',
      title: `Der Account ${say.name(params.accountName)} ${is}`,
      opening: [
        params.upheld
          ? `wir haben Ihre Stellungnahme geprüft, und der Account bleibt gesperrt. Unten steht, warum, und was Sie jetzt tun können.`
          : `wir haben den Account gesperrt. Er kann seitdem nichts mehr senden. Unten steht, warum, und was Sie jetzt tun können.`,
      ],
      button: params.answerBy ? 'Stellung nehmen' : 'Sperrung ansehen',
    }
  },
  en: (params, say) => {
    const is = params.upheld ? 'remains suspended' : 'is suspended'
    return {
      subject: `The account ${say.shortName(params.accountName)} ${is}: reasons and next steps`,
      preheader: params.answerBy
        ? `Please tell us your side by ${say.shortMoment(params.answerBy)}.`
        : 'Here is why, and how to appeal.',
      mark: 'Account suspended',
      title: `The account ${say.name(params.accountName)} ${is}`,
      opening: [
        params.upheld
          ? `We have heard your side, and the account remains suspended. Below you can read why, and what you can do now.`
          : `We have suspended the account. Nothing can be sent through it any more. Below you can read why, and what you can do now.`,
      ],
      button: params.answerBy ? 'Tell us your side' : 'See the suspension',
    }
  },
}
