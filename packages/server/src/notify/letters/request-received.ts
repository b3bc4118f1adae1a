import type { RequestReceivedParams } from './letter.ts'
import type { LetterWriter } from './letter-writer.ts'

/** Confirms that a request has arrived, and says until when it is answered. */
export const requestReceivedLetter: LetterWriter<RequestReceivedParams> = {
  state: 'in_review',
  facts: (params, about) => [about.request(params), about.by('answerBy', params.dueAt)],
  de: (params, say) => ({
    subject: `${say.shortName(params.title)}: unsere Antwort bis ${say.shortMoment(params.dueAt)}`,
    preheader: 'Wir kümmern uns darum. Bis dahin müssen Sie nichts tun.',
    mark: 'Angekommen',
    title: isAppeal(params) ? 'Ihr Einspruch ist angekommen' : 'Ihre Anfrage ist angekommen',
    opening: [
      isAppeal(params)
        ? `Ihren Einspruch prüft jemand, der an der Entscheidung nicht beteiligt war, mit allem, was dazu vorliegt. Bis ${say.moment(params.dueAt)} haben Sie die Antwort.`
        : `danke für Ihre Nachricht. Bis ${say.moment(params.dueAt)} haben Sie unsere Antwort.`,
      'Wenn Ihnen noch etwas einfällt, schreiben Sie es einfach dazu. Auch Dateien können Sie anhängen.',
    ],
    button: isAppeal(params) ? 'Einspruch ansehen' : 'Anfrage ansehen',
  }),
  en: (params, say) => ({
    subject: `Request ${say.shortName(params.title)}: our answer by ${say.shortMoment(params.dueAt)}`,
    preheader: 'We are looking into it. There is nothing for you to do until then.',
    mark: 'Received',
    title: isAppeal(params) ? 'We have received your appeal' : 'We have received your request',
    opening: [
      isAppeal(params)
        ? `Your appeal goes to somebody who had no part in the decision, together with the whole record. You will have the answer by ${say.moment(params.dueAt)}.`
        : `Thank you for writing. You will have our answer by ${say.moment(params.dueAt)}.`,
      'If you think of something else, just add it. You can add files too.',
    ],
    button: isAppeal(params) ? 'See the appeal' : 'See the request',
  }),
}

function isAppeal({ kind }: RequestReceivedParams): boolean {
  return kind === 'appeal'
}
