import type { StepWidenedParams } from './letter.ts'
import type { LetterWriter } from './letter-writer.ts'

/** Says that the rest of what was approved in steps may be sent to as well. */
export const stepWidenedLetter: LetterWriter<StepWidenedParams> = {
  state: 'approved',
  facts: (params, about) => [about.case(params), about.at('decidedOn', params.decidedAt)],
  de: (params, say) => ({
    subject: `${say.shortName(params.groupName)}: Jetzt können Sie an alle senden`,
    preheader: `${say.subject(params)}, ohne weitere Angaben.`,
    mark: 'Freigegeben',
    title: `Jetzt können Sie an alle in ${say.name(params.groupName)} senden`,
    opening: [
      `${params.byPerson ? 'wir haben uns angesehen, was vom ersten Teil zurückkam.' : 'vom ersten Teil kam nur wenig zurück.'} Ab sofort können Sie an ${say.theSubject(params)} senden, auch an den Rest.`,
    ],
    button: 'Freigabe ansehen',
  }),
  en: (params, say) => ({
    subject: `${say.shortName(params.groupName)}: you can now mail everybody`,
    preheader: `${say.subject(params)}, without further details.`,
    mark: 'Approved',
    title: `You can now mail everybody in ${say.name(params.groupName)}`,
    opening: [
      `${params.byPerson ? 'We have looked at what came back from the first part.' : 'Little came back from the first part.'} From now on you can mail ${say.theSubject(params)}, the rest included.`,
    ],
    button: 'See the approval',
  }),
}
