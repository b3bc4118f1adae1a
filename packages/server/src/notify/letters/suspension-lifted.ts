import type { ClosedParams } from './letter.ts'
import type { LetterWriter } from './letter-words.ts'

/** Says that an account may send again as its approvals say. */
export const suspensionLiftedLetter: LetterWriter<ClosedParams> = {
  de: (params, say) => ({
    subject: `Der Account ${say.shortName(params.accountName)} ist wieder frei`,
    preheader: `Die Sperrung ist seit ${say.shortMoment(params.decidedAt)} aufgehoben.`,
    mark: { state: 'approved', word: 'Sperrung aufgehoben' },
    title: `Die Sperrung des Accounts ${say.name(params.accountName)} ist aufgehoben`,
    opening: [
      `wir haben die Sperrung des Accounts ${say.name(params.accountName)} aufgehoben. Ihre Freigaben gelten wieder wie vorher.`,
    ],
    facts: [
      { label: 'Account', value: params.accountName },
      { label: 'Aufgehoben am', value: say.moment(params.decidedAt) },
    ],
    sections: [{ heading: 'Warum', text: params.text, items: [], locale: params.textLocale }],
    button: { label: 'Verfahren ansehen', url: params.url },
    closing: [],
  }),
  en: (params, say) => ({
    subject: `The account ${say.shortName(params.accountName)} is free again`,
    preheader: `The suspension was lifted on ${say.shortMoment(params.decidedAt)}.`,
    mark: { state: 'approved', word: 'Suspension lifted' },
    title: `The suspension of the account ${say.name(params.accountName)} is lifted`,
    opening: [
      `We have lifted the suspension of the account ${say.name(params.accountName)}. Your approvals hold again as before.`,
    ],
    facts: [
      { label: 'Account', value: params.accountName },
      { label: 'Lifted on', value: say.moment(params.decidedAt) },
    ],
    sections: [{ heading: 'Why', text: params.text, items: [], locale: params.textLocale }],
    button: { label: 'See the proceeding', url: params.url },
    closing: [],
  }),
}
