import type { ReceivedParams } from './letter.ts'
import type { LetterWriter } from './letter-writer.ts'

/** Confirms that a submission has arrived, with the promise of an answer. */
export const receivedLetter: LetterWriter<ReceivedParams> = {
  state: 'in_review',
  facts: (params, about) => [
    about.case(params),
    about.fact('submittedBy', params.submittedBy),
    about.at('submittedOn', params.submittedAt),
    about.by('answerBy', params.dueAt),
  ],
  de: (params, say) => ({
    subject: `Angaben zu ${say.shortName(params.groupName)} erhalten: unsere Antwort bis ${say.shortMoment(params.dueAt)}`,
    preheader: 'Wir prüfen sie jetzt. Meist geht es schneller als zugesagt.',
    mark: 'In Prüfung',
    title: `Ihre Angaben zu ${say.name(params.groupName)} sind angekommen`,
    opening: [
      `danke für Ihre Angaben, wir prüfen sie jetzt. Bis ${say.moment(params.dueAt)} haben Sie unsere Entscheidung oder, falls etwas unklar ist, eine Rückfrage. Meist geht es schneller.`,
      'Bis dahin müssen Sie nichts tun. Wenn Ihnen noch etwas einfällt, können Sie es jederzeit ergänzen.',
    ],
    button: 'Stand ansehen',
  }),
  en: (params, say) => ({
    subject: `Details on ${say.shortName(params.groupName)} received: our answer by ${say.shortMoment(params.dueAt)}`,
    preheader: 'We are reviewing them now. It is usually quicker than promised.',
    mark: 'In review',
    title: `We have received your details on ${say.name(params.groupName)}`,
    opening: [
      `Thank you for your details. We are reviewing them now. By ${say.moment(params.dueAt)} you will have our decision or, if something is unclear, a question. It is usually quicker.`,
      'There is nothing for you to do until then. If you think of something else, you can add it at any time.',
    ],
    button: 'See where it stands',
  }),
}
