import type { ClosedParams } from './letter.ts'
import type { LetterWriter } from './letter-words.ts'

/** Says that nothing follows from a hearing. */
export const hearingClosedLetter: LetterWriter<ClosedParams> = {
  de: (params, say) => ({
    subject: `Anhörung zum Account ${say.shortName(params.accountName)} beendet: ohne Folgen`,
    preheader: 'Es gibt keine Verwarnung und keine Sperrung.',
    mark: { state: 'neutral', word: 'Beendet' },
    title: 'Die Anhörung ist beendet, ohne Folgen',
    opening: [
      `in der Sache, zu der wir Sie beim Account ${say.name(params.accountName)} angehört haben, gibt es keine Verwarnung und keine Sperrung. Vielen Dank für Ihre Mithilfe.`,
    ],
    facts: [
      { label: 'Account', value: params.accountName },
      { label: 'Beendet am', value: say.moment(params.decidedAt) },
    ],
    sections: [{ heading: 'Warum', text: params.text, items: [], locale: params.textLocale }],
    button: { label: 'Verfahren ansehen', url: params.url },
    closing: [],
  }),
  en: (params, say) => ({
    subject: `The hearing on the account ${say.shortName(params.accountName)} has ended: nothing follows`,
    preheader: 'There is no warning and no suspension.',
    mark: { state: 'neutral', word: 'Ended' },
    title: 'The hearing has ended, and nothing follows',
    opening: [
      `In the matter that we heard you about, there is no warning and no suspension of the account ${say.name(params.accountName)}. Thank you for your help.`,
    ],
    facts: [
      { label: 'Account', value: params.accountName },
      { label: 'Ended on', value: say.moment(params.decidedAt) },
    ],
    sections: [{ heading: 'Why', text: params.text, items: [], locale: params.textLocale }],
    button: { label: 'See the proceeding', url: params.url },
    closing: [],
  }),
}
