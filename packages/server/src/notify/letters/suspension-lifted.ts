import type { ClosedParams } from './letter.ts'
import type { LetterWriter } from './letter-writer.ts'

/** Says that an account may send again within its approvals. */
export const suspensionLiftedLetter: LetterWriter<ClosedParams> = {
  state: 'approved',
  facts: (params, about) => [about.account(params), about.at('liftedOn', params.decidedAt)],
  sections: (params, about) => [about.text('why', params)],
  de: (params, say) => ({
    subject: `Die Sperrung des Accounts ${say.shortName(params.accountName)} ist aufgehoben`,
    preheader: `Die Sperrung ist seit ${say.shortMoment(params.decidedAt)} aufgehoben.`,
    mark: 'Sperrung aufgehoben',
    title: `Die Sperrung des Accounts ${say.name(params.accountName)} ist aufgehoben`,
    opening: [`wir haben die Sperrung aufgehoben. Ihre Freigaben gelten wieder wie vorher.`],
    button: 'Verfahren ansehen',
  }),
  en: (params, say) => ({
    subject: `The suspension of the account ${say.shortName(params.accountName)} has been lifted`,
    preheader: `The suspension was lifted on ${say.shortMoment(params.decidedAt)}.`,
    mark: 'Suspension lifted',
    title: `The suspension of the account ${say.name(params.accountName)} has been lifted`,
    opening: [`We have lifted the suspension. Your approvals are in force again, as before.`],
    button: 'See the proceeding',
  }),
}
