import type { QuestionsParams } from './letter.ts'
import type { LetterWriter } from './letter-writer.ts'
import { missedWords } from './missed-words.ts'
import type { Phrasing } from './phrasing.ts'
import { pointWords } from './point-words.ts'

/** Puts the reviewer's questions to the customer. */
export const questionsLetter: LetterWriter<QuestionsParams> = {
  state: 'questions',
  facts: (params, about) => [about.account(params), about.by('answerBy', params.answerBy)],
  sections: ({ questions, questionsLocale }, about) =>
    questions.map(({ text, wanted, points = [] }, index) => ({
      heading:
        questions.length === 1
          ? about.heading('ourQuestion')
          : `${about.heading('question')} ${index + 1}`,
      text: [text, ...points.map((point) => pointWords(point, questionsLocale))]
        .filter((paragraph) => paragraph !== '')
        .join('\n\n'),
      items: wanted,
      locale: questionsLocale,
    })),
  de: (params, say) => {
    const single = params.questions.length === 1
    const noun = single ? 'Rückfrage' : 'Rückfragen'
    return {
      subject: `${noun} zu ${say.shortName(params.groupName)}: bitte antworten`,
      preheader: params.answerBy
        ? `Bitte bis ${say.shortMoment(params.answerBy)}. Danach geht die Prüfung weiter.`
        : 'Nach Ihrer Antwort geht die Prüfung weiter.',
      mark: noun,
      title: `${noun} zu ${say.name(params.groupName)}`,
      opening: [
        single
          ? `bei der Prüfung von ${say.name(params.groupName)} ist noch etwas offen. Sobald Sie geantwortet haben, prüfen wir weiter.`
          : `bei der Prüfung von ${say.name(params.groupName)} sind ${say.inWords(params.questions.length)} Punkte offen geblieben. Sobald Sie geantwortet haben, prüfen wir weiter.`,
        ...missedWords.de(params, say),
      ],
      button: `${noun} beantworten`,
      closing: [
        ...germanPromise(params, say),
        ...(params.answerBy
          ? [
              `Wenn bis ${say.moment(params.answerBy)} keine Antwort kommt, ruht die Prüfung. Ihre Angaben bleiben erhalten, und Sie können später weitermachen.`,
            ]
          : []),
      ],
    }
  },
  en: (params, say) => {
    const single = params.questions.length === 1
    const noun = single ? 'Question' : 'Questions'
    return {
      subject: `${noun} about ${say.shortName(params.groupName)}: please answer`,
      preheader: params.answerBy
        ? `Please answer by ${say.shortMoment(params.answerBy)}. The review then continues.`
        : 'The review continues as soon as you have answered.',
      mark: noun,
      title: `${noun} about ${say.name(params.groupName)}`,
      opening: [
        single
          ? `In our review of ${say.name(params.groupName)}, something is still open. As soon as you have answered, we will carry on.`
          : `In our review of ${say.name(params.groupName)}, ${say.inWords(params.questions.length)} points are still open. As soon as you have answered, we will carry on.`,
        ...missedWords.en(params, say),
      ],
      button: single ? 'Answer the question' : 'Answer the questions',
      closing: [
        ...englishPromise(params, say),
        ...(params.answerBy
          ? [
              `If there is no answer by ${say.moment(params.answerBy)}, we pause the review. What you have told us is kept, and you can pick it up again later.`,
            ]
          : []),
      ],
    }
  },
}

function germanPromise({ questions, afterAnswer }: QuestionsParams, say: Phrasing): string[] {
  if (!afterAnswer) return []
  const { hours, ifAtOnce } = afterAnswer
  const within = hours === 1 ? 'einer Geschäftsstunde' : `${say.inWords(hours)} Geschäftsstunden`
  const once =
    questions.length === 1 ? 'Nach Ihrer Antwort' : 'Sobald alle Fragen beantwortet sind,'
  return [
    `${once} entscheiden wir innerhalb von ${within}: bis ${say.moment(ifAtOnce)}, wenn Sie sofort antworten.`,
  ]
}

function englishPromise({ questions, afterAnswer }: QuestionsParams, say: Phrasing): string[] {
  if (!afterAnswer) return []
  const { hours, ifAtOnce } = afterAnswer
  const within = hours === 1 ? 'one business hour' : `${say.inWords(hours)} business hours`
  const once = questions.length === 1 ? 'of your answer' : 'once all questions are answered'
  return [
    `We will decide within ${within} ${once}: by ${say.moment(ifAtOnce)} if you answer at once.`,
  ]
}
