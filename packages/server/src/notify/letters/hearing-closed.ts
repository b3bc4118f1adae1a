import type { ClosedParams } from './letter.ts'
import type { LetterWriter } from './letter-writer.ts'

/** Says that nothing follows from a hearing. */
export const hearingClosedLetter: LetterWriter<ClosedParams> = {
  state: 'neutral',
  facts: (params, about) => [about.account(params), about.at('endedOn', params.decidedAt)],
  sections: (params, about) => [about.text('why', params)],
  de: (params, say) => ({
    subject: `Anhörung zum Account ${say.shortName(params.accountName)} beendet: ohne Folgen`,
    preheader: 'Es gibt keine Verwarnung und keine Sperrung.',
    mark: 'Beendet',
    title: 'Die Anhörung ist beendet, ohne Folgen',
    opening: [
      `in der Sache, zu der wir Sie beim Account ${say.name(params.accountName)} angehört haben, gibt es keine Verwarnung und keine Sperrung. Vielen Dank für Ihre Mithilfe.`,
    ],
    button: 'Verfahren ansehen',
  }),
  en: (params, say) => ({
    subject: `The hearing on the account ${say.shortName(params.accountName)} has ended: nothing follows`,
    preheader: 'There is no warning and no suspension.',
    mark: 'Ended',
    title: 'The hearing has ended, and nothing follows',
    opening: [
      `In the matter that we heard you about, there is no warning and no suspension of the account ${say.name(params.accountName)}. Thank you for your help.`,
    ],
    button: 'See the proceeding',
  }),
}
