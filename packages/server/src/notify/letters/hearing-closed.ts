import type { ClosedParams } from './letter.ts'
import type { LetterWriter } from './letter-writer.ts'

/** Says that nothing follows from a hearing. */
export const hearingClosedLetter: LetterWriter<ClosedParams> = {
  state: 'neutral',
  facts: (params, about) => [about.account(params), about.at('endedOn', params.decidedAt)],
  sections: (params, about) => [about.text('why', params)],
  de: (params, say) => ({
    subject: `Anhörung zum Account ${say.shortName(params.accountName)} ohne Folgen beendet`,
    preheader: 'Es gibt keine Verwarnung und keine Sperrung.',
    mark: 'Beendet',
    title: 'Die Anhörung ist ohne Folgen beendet',
    opening: [
      `wir haben die Anhörung zum Account ${say.name(params.accountName)} beendet. Es gibt keine Verwarnung und keine Sperrung. Vielen Dank für Ihre Mithilfe.`,
    ],
    button: 'Verfahren ansehen',
  }),
  en: (params, say) => ({
    subject: `The hearing on the account ${say.shortName(params.accountName)} has ended without consequences`,
    preheader: 'There is no warning and no suspension.',
    mark: 'Ended',
    title: 'The hearing has ended without consequences',
    opening: [
      `We have closed the hearing on the account ${say.name(params.accountName)}. There is no warning and no suspension. Thank you for your help.`,
    ],
    button: 'See the proceeding',
  }),
}
