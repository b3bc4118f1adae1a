import { returnedWords } from './figure-words.ts'
import { englishHeld, germanHeld } from './held-words.ts'
import type { HoldPlacedParams } from './letter.ts'
import type { LetterWriter } from './letter-writer.ts'

/** Says that nothing is sent until a person has looked, why, and that the account may answer. */
export const holdPlacedLetter: LetterWriter<HoldPlacedParams> = {
  state: 'questions',
  facts: (params, about) => [about.account(params), about.by('lookedAtBy', params.lookBy)],
  sections: ({ figures, text, textLocale }, about) => [
    figures === null
      ? []
      : {
          heading: about.heading('found'),
          text: returnedWords(about.locale, figures),
          items: [],
          locale: about.locale,
        },
    text === null ? [] : about.text('why', { text, textLocale }),
  ],
  de: (params, say) => ({
    subject: `Vorläufig gestoppt: Versand ${params.groupName === null ? `über ${say.shortName(params.accountName)}` : `an ${say.shortName(params.groupName)}`}`,
    preheader: params.lookBy
      ? `Bis ${say.shortMoment(params.lookBy)} sieht es sich jemand an.`
      : 'Hier steht, warum, und wie Sie Stellung nehmen.',
    mark: 'Vorläufig gestoppt',
    title: 'Ein Versand ist vorläufig gestoppt',
    opening: [
      `${germanHeld(params, say)} wird vorläufig nichts gesendet. Ihre Freigaben bleiben bestehen; sobald der Stopp aufgehoben ist, gelten sie wieder wie vorher. Wer sich ab jetzt über ein freigegebenes Formular anmeldet, kann weiterhin um Bestätigung gebeten werden.`,
      'Wenn Sie dazu etwas wissen, schreiben Sie es uns. Wir lesen es, bevor wir entscheiden.',
    ],
    button: 'Stellung nehmen',
  }),
  en: (params, say) => ({
    subject: `On hold: sending ${params.groupName === null ? `from ${say.shortName(params.accountName)}` : `to ${say.shortName(params.groupName)}`}`,
    preheader: params.lookBy
      ? `Somebody will look at it by ${say.shortMoment(params.lookBy)}.`
      : 'Here is why, and how to tell us your side.',
    mark: 'On hold',
    title: 'Sending is on hold',
    opening: [
      `For now nothing is sent ${englishHeld(params, say)}. Your approvals remain; once the hold is lifted, they are in force again as before. People who sign up from now on through an approved form can still be asked to confirm.`,
      'If you know something about this, please tell us. We will read it before we decide.',
    ],
    button: 'Tell us your side',
  }),
}
