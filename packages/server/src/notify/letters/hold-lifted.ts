import { englishHeld, germanHeld } from './held-words.ts'
import type { HoldLiftedParams } from './letter.ts'
import type { LetterWriter } from './letter-writer.ts'

/** Says that the approvals are in force again, and why. */
export const holdLiftedLetter: LetterWriter<HoldLiftedParams> = {
  state: 'approved',
  facts: (params, about) => [about.account(params), about.at('liftedOn', params.decidedAt)],
  sections: (params, about) => [about.text('why', params)],
  de: (params, say) => ({
    subject: `Stopp aufgehoben: Versand ${params.groupName === null ? `über ${say.shortName(params.accountName)}` : `an ${say.shortName(params.groupName)}`}`,
    preheader: `Der vorläufige Stopp ist seit ${say.shortMoment(params.decidedAt)} aufgehoben.`,
    mark: 'Stopp aufgehoben',
    title: 'Der vorläufige Stopp ist aufgehoben',
    opening: [
      `wir haben den vorläufigen Stopp aufgehoben: ${germanHeld(params, say)} kann wieder gesendet werden, soweit Freigaben gelten.`,
    ],
    button: 'Stopp ansehen',
  }),
  en: (params, say) => ({
    subject: `Hold lifted: sending ${params.groupName === null ? `from ${say.shortName(params.accountName)}` : `to ${say.shortName(params.groupName)}`}`,
    preheader: `The hold was lifted on ${say.shortMoment(params.decidedAt)}.`,
    mark: 'Hold lifted',
    title: 'The hold has been lifted',
    opening: [
      `We have lifted the hold: you can send ${englishHeld(params, say)} again, wherever approvals are in force.`,
    ],
    button: 'See the hold',
  }),
}
