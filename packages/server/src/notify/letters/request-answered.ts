import type { RequestAnsweredParams } from './letter.ts'
import type { LetterWriter } from './letter-writer.ts'

/** Passes on what was written to a request: an answer or a question. */
export const requestAnsweredLetter: LetterWriter<RequestAnsweredParams> = {
  state: ({ asks }) => (asks ? 'questions' : 'neutral'),
  facts: (params, about) => about.request(params),
  sections: (params, about) => [about.text(params.asks ? 'ourQuestion' : 'ourAnswer', params)],
  de: (params, say) => ({
    subject: params.asks
      ? `Frage zu Ihrer Anfrage ${say.shortName(params.title)}: bitte antworten`
      : `Antwort auf Ihre Anfrage ${say.shortName(params.title)}`,
    preheader: params.asks
      ? 'Sobald Sie geantwortet haben, geht es weiter.'
      : 'Reicht Ihnen das? Sonst schreiben Sie uns einfach zurück.',
    mark: params.asks ? 'Frage' : 'Beantwortet',
    title: params.asks
      ? `Frage zu ${say.name(params.title)}`
      : `Antwort auf ${say.name(params.title)}`,
    opening: [
      params.asks
        ? 'zu Ihrer Anfrage möchten wir noch etwas wissen. Sobald Sie geantwortet haben, machen wir weiter.'
        : 'hier ist unsere Antwort auf Ihre Anfrage.',
    ],
    button: params.asks ? 'Antworten' : 'Anfrage ansehen',
    closing: params.asks ? [] : ['Ist noch etwas offen? Schreiben Sie es einfach in Ihre Anfrage.'],
  }),
  en: (params, say) => ({
    subject: params.asks
      ? `Question about your request ${say.shortName(params.title)}: please answer`
      : `Answer to your request ${say.shortName(params.title)}`,
    preheader: params.asks
      ? 'We will carry on as soon as you have answered.'
      : 'Does that settle it? If not, just write back.',
    mark: params.asks ? 'Question' : 'Answered',
    title: params.asks
      ? `Question about ${say.name(params.title)}`
      : `Answer to ${say.name(params.title)}`,
    opening: [
      params.asks
        ? 'We would like to know something more about your request. We will carry on as soon as you have answered.'
        : 'Here is our answer to your request.',
    ],
    button: params.asks ? 'Answer' : 'See the request',
    closing: params.asks ? [] : ['Is something still open? Just write it in your request.'],
  }),
}
