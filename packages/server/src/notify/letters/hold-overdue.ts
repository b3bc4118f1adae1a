import type { HoldOverdueParams } from './letter.ts'
import type { LetterWriter } from './letter-writer.ts'

/** Says to the leads that nobody has looked at a hold within the promise. */
export const holdOverdueLetter: LetterWriter<HoldOverdueParams> = {
  state: 'questions',
  facts: (params, about) => [
    about.account(params),
    about.at('onHoldSince', params.placedAt),
    about.by('lookedAtBy', params.lookBy),
  ],
  de: (params, say) => ({
    subject: `Überfällig: Stopp beim Account ${say.shortName(params.accountName)}`,
    preheader: `Zugesagt war bis ${say.shortMoment(params.lookBy)}.`,
    mark: 'Überfällig',
    title: 'Einen vorläufigen Stopp hat sich noch niemand angesehen',
    opening: [
      `beim Account ${say.name(params.accountName)} wartet ein vorläufiger Stopp darauf, dass ihn sich jemand ansieht. Zugesagt war das bis ${say.shortMoment(params.lookBy)}.`,
    ],
    button: 'Stopp ansehen',
  }),
  en: (params, say) => ({
    subject: `Overdue: a hold on the account ${say.shortName(params.accountName)}`,
    preheader: `It was promised by ${say.shortMoment(params.lookBy)}.`,
    mark: 'Overdue',
    title: 'Nobody has looked at a hold yet',
    opening: [
      `A hold on the account ${say.name(params.accountName)} is waiting for somebody to look at it. That was promised by ${say.shortMoment(params.lookBy)}.`,
    ],
    button: 'See the hold',
  }),
}
