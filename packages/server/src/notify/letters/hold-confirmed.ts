import { englishHeld, germanHeld } from './held-words.ts'
import type { HoldConfirmedParams } from './letter.ts'
import type { LetterWriter } from './letter-writer.ts'

/** Says that a hold was confirmed and the approvals are revoked, why, and what can be done. */
export const holdConfirmedLetter: LetterWriter<HoldConfirmedParams> = {
  state: 'rejected',
  facts: (params, about) => [
    about.account(params),
    about.at('revokedOn', params.decidedAt),
    about.decidedBy('lead'),
  ],
  sections: ({ statement }, about) => about.statement(statement),
  de: (params, say) => ({
    subject: `Freigabe widerrufen: Versand ${params.groupName === null ? `über ${say.shortName(params.accountName)}` : `an ${say.shortName(params.groupName)}`}`,
    preheader: 'Hier steht, warum, und was Sie jetzt tun können.',
    mark: 'Widerrufen',
    title: 'Der vorläufige Stopp wurde bestätigt',
    opening: [
      `der Anlass für den vorläufigen Stopp hat sich bestätigt. Wir haben die Freigabe widerrufen; ${germanHeld(params, say)} kann nicht mehr gesendet werden. Unten steht, warum, und was Sie jetzt tun können.`,
    ],
    button: 'Entscheidung ansehen',
  }),
  en: (params, say) => ({
    subject: `Approval revoked: sending ${params.groupName === null ? `from ${say.shortName(params.accountName)}` : `to ${say.shortName(params.groupName)}`}`,
    preheader: 'Here is why, and what you can do now.',
    mark: 'Revoked',
    title: 'The hold was confirmed',
    opening: [
      `The reason for the hold was confirmed. We have revoked the approval; you can no longer send ${englishHeld(params, say)}. Below you can read why, and what you can do now.`,
    ],
    button: 'See the decision',
  }),
}
