import type { ReceivedParams } from './letter.ts'
import type { LetterWriter } from './letter-words.ts'

/** Confirms that a submission has arrived, with the promise of an answer. */
export const receivedLetter: LetterWriter<ReceivedParams> = {
  de: (params, say) => ({
    subject: `Angaben zu ${say.shortName(params.groupName)} erhalten: Antwort bis ${say.shortMoment(params.dueAt)}`,
    preheader: 'Wir prüfen jetzt. Meist geht es schneller als versprochen.',
    mark: { state: 'in_review', word: 'In Prüfung' },
    title: `Ihre Angaben zu ${say.name(params.groupName)} sind angekommen`,
    opening: [
      `danke für Ihre Angaben, wir prüfen sie jetzt. Bis ${say.moment(params.dueAt)} haben Sie unsere Entscheidung oder, falls etwas unklar ist, eine Rückfrage. Meist geht es schneller.`,
      'Bis dahin ist nichts zu tun. Fällt Ihnen noch etwas ein, können Sie es jederzeit ergänzen.',
    ],
    facts: [
      { label: 'Account', value: params.accountName },
      { label: 'Gruppe', value: params.groupName },
      say.subjectFact(params),
      { label: 'Eingereicht von', value: params.submittedBy },
      { label: 'Eingereicht am', value: say.moment(params.submittedAt) },
      { label: 'Antwort bis', value: say.moment(params.dueAt), deadline: true },
    ],
    sections: [],
    button: { label: 'Stand ansehen', url: params.url },
    closing: [],
  }),
  en: (params, say) => ({
    subject: `Details on ${say.shortName(params.groupName)} received: answer by ${say.shortMoment(params.dueAt)}`,
    preheader: 'We are reviewing them now. It is usually quicker than promised.',
    mark: { state: 'in_review', word: 'In review' },
    title: `Your details on ${say.name(params.groupName)} have arrived`,
    opening: [
      `Thank you for the details, we are reviewing them now. By ${say.moment(params.dueAt)} you will have our decision or, if something is unclear, a question. It is usually quicker.`,
      'There is nothing to do until then. If something else comes to mind, you can add it at any time.',
    ],
    facts: [
      { label: 'Account', value: params.accountName },
      { label: 'Group', value: params.groupName },
      say.subjectFact(params),
      { label: 'Submitted by', value: params.submittedBy },
      { label: 'Submitted on', value: say.moment(params.submittedAt) },
      { label: 'Answer by', value: say.moment(params.dueAt), deadline: true },
    ],
    sections: [],
    button: { label: 'See where it stands', url: params.url },
    closing: [],
  }),
}
