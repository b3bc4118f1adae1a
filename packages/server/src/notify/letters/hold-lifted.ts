import { englishHeld, germanHeld } from './held-words.ts'
import type { HoldLiftedParams } from './letter.ts'
import type { LetterWriter } from './letter-writer.ts'

/** Says that the approvals are in force again, and why, or which other hold still keeps some of it shut. */
export const holdLiftedLetter: LetterWriter<HoldLiftedParams> = {
  state: (params) => (stillHeld(params).length > 0 ? 'questions' : 'approved'),
  facts: (params, about) => [about.account(params), about.at('liftedOn', params.decidedAt)],
  sections: (params, about) => [about.text('why', params)],
  de: (params, say) => {
    const still = stillHeld(params)
    const held = germanHeld(params, say)
    return {
      subject: `Stopp aufgehoben: Versand ${params.groupName === null ? `über ${say.shortName(params.accountName)}` : `an ${say.shortName(params.groupName)}`}`,
      preheader:
        still.length > 0
          ? 'Ein anderer vorläufiger Stopp besteht weiter.'
          : `Der vorläufige Stopp ist seit ${say.shortMoment(params.decidedAt)} aufgehoben.`,
      mark: still.length > 0 ? 'Ein Stopp aufgehoben, ein anderer besteht' : 'Stopp aufgehoben',
      title:
        still.length > 0
          ? 'Ein vorläufiger Stopp ist aufgehoben, ein anderer besteht weiter'
          : 'Der vorläufige Stopp ist aufgehoben',
      opening:
        still.length > 0
          ? [
              `wir haben den vorläufigen Stopp aufgehoben, der für den Versand ${held} galt.`,
              `Weiter gestoppt ist der Versand ${say.list(still.map((other) => germanHeld(other, say)))}.${opensOthers(params) ? ' An alle anderen kann wieder gesendet werden, soweit Freigaben gelten.' : ''}`,
            ]
          : [
              `wir haben den vorläufigen Stopp aufgehoben: ${held} kann wieder gesendet werden, soweit Freigaben gelten.`,
            ],
      button: 'Stopp ansehen',
    }
  },
  en: (params, say) => {
    const still = stillHeld(params)
    const held = englishHeld(params, say)
    return {
      subject: `Hold lifted: sending ${params.groupName === null ? `from ${say.shortName(params.accountName)}` : `to ${say.shortName(params.groupName)}`}`,
      preheader:
        still.length > 0
          ? 'Another hold still stands.'
          : `The hold was lifted on ${say.shortMoment(params.decidedAt)}.`,
      mark: still.length > 0 ? 'One hold lifted, another stands' : 'Hold lifted',
      title:
        still.length > 0
          ? 'One hold has been lifted, another still stands'
          : 'The hold has been lifted',
      opening:
        still.length > 0
          ? [
              `We have lifted the hold on sending ${held}.`,
              `Sending ${say.list(still.map((other) => englishHeld(other, say)))} is still on hold.${opensOthers(params) ? ' You can send to everyone else again, wherever approvals are in force.' : ''}`,
            ]
          : [
              `We have lifted the hold: you can send ${held} again, wherever approvals are in force.`,
            ],
      button: 'See the hold',
    }
  },
}

/** What stays on hold, each named with its account. */
function stillHeld({ still = [], accountName }: HoldLiftedParams) {
  return still.map((other) => ({ ...other, accountName }))
}

/** Whether lifting opens anything: only where all that stays on hold is narrower. */
function opensOthers(params: HoldLiftedParams): boolean {
  return stillHeld(params).every((other) => width(other) < width(params))
}

function width({ groupName, importedAt }: Pick<HoldLiftedParams, 'groupName' | 'importedAt'>) {
  if (groupName === null) return 2
  return importedAt === null ? 1 : 0
}
