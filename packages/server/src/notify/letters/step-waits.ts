import type { StepWaitsParams } from './letter.ts'
import type { LetterWriter } from './letter-writer.ts'

/** Says that a person looks before the rest of what was approved in steps opens, and what may be sent meanwhile. */
export const stepWaitsLetter: LetterWriter<StepWaitsParams> = {
  state: 'in_review',
  facts: (params, about) => [about.case(params), about.by('lookedAtBy', params.lookBy)],
  de: (params, say) => ({
    subject: `${say.shortName(params.groupName)}: Wir sehen uns den ersten Teil an`,
    preheader: `Bis ${say.shortMoment(params.lookBy)} sieht es sich jemand an.`,
    mark: 'In Prüfung',
    title: 'Bevor wir den Rest öffnen, sehen wir uns den ersten Teil an',
    opening: [
      params.why === 'too_few'
        ? `an den ersten Teil von ${say.name(params.groupName)} wurde noch so wenig gesendet, dass sich über den Rest nichts sagen lässt. Deshalb sieht sich das jemand an. An die rund ${say.number(params.first)} Empfänger des ersten Teils können Sie weiter senden.`
        : `vom ersten Teil von ${say.name(params.groupName)} kamen mehr Bounces oder Beschwerden zurück, als üblich ist. Bis sich das jemand angesehen hat, ruht der Versand an diese Gruppe.`,
      'Sie müssen jetzt nichts tun; wir melden uns.',
    ],
    button: 'Freigabe ansehen',
  }),
  en: (params, say) => ({
    subject: `${say.shortName(params.groupName)}: we are looking at the first part`,
    preheader: `Somebody will look at it by ${say.shortMoment(params.lookBy)}.`,
    mark: 'In review',
    title: 'We are checking the first part before we open the rest',
    opening: [
      params.why === 'too_few'
        ? `So little has been sent to the first part of ${say.name(params.groupName)} that it says nothing about the rest. So somebody is looking into it. You can go on mailing the ${say.number(params.first)} or so recipients of the first part.`
        : `More bounces or complaints than usual came back from the first part of ${say.name(params.groupName)}. Until somebody has looked into it, sending to this group is paused.`,
      'There is nothing for you to do now; we will be in touch.',
    ],
    button: 'See the approval',
  }),
}
