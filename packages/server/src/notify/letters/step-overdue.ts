import type { StepOverdueParams } from './letter.ts'
import type { LetterWriter } from './letter-writer.ts'

/** Says to the leads that nobody has looked within the promise at an approval in steps that waits. */
export const stepOverdueLetter: LetterWriter<StepOverdueParams> = {
  state: 'questions',
  facts: (params, about) => [about.account(params), about.by('lookedAtBy', params.lookBy)],
  de: (params, say) => ({
    subject: `Überfällig: Freigabe in Schritten von ${say.shortName(params.groupName)}`,
    preheader: `Zugesagt war bis ${say.shortMoment(params.lookBy)}.`,
    mark: 'Überfällig',
    title: 'Was vom ersten Teil zurückkam, hat sich noch niemand angesehen',
    opening: [
      `beim Account ${say.name(params.accountName)} wartet der Rest von ${say.name(params.groupName)} seit ${say.shortMoment(params.waitsSince)} darauf, dass ihn jemand öffnet oder die Freigabe widerruft. Zugesagt war das bis ${say.shortMoment(params.lookBy)}.`,
    ],
    button: 'Fall ansehen',
  }),
  en: (params, say) => ({
    subject: `Overdue: approval in steps of ${say.shortName(params.groupName)}`,
    preheader: `It was promised by ${say.shortMoment(params.lookBy)}.`,
    mark: 'Overdue',
    title: 'Nobody has looked yet at what came back from the first part',
    opening: [
      `On the account ${say.name(params.accountName)}, the rest of ${say.name(params.groupName)} has waited since ${say.shortMoment(params.waitsSince)} for somebody to open it or revoke the approval. That was promised by ${say.shortMoment(params.lookBy)}.`,
    ],
    button: 'See the case',
  }),
}
