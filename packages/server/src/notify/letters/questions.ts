import type { LetterSection } from '../../mail/letter-content.ts'
import type { QuestionsParams } from './letter.ts'
import type { LetterWriter } from './letter-words.ts'

/** Puts the reviewer's questions to the customer. */
export const questionsLetter: LetterWriter<QuestionsParams> = {
  de: (params, say) => {
    const single = params.questions.length === 1
    const noun = single ? 'Rückfrage' : 'Rückfragen'
    return {
      subject: `${noun} zu ${say.shortName(params.groupName)}: bitte antworten`,
      preheader: params.answerBy
        ? `Bitte bis ${say.shortMoment(params.answerBy)}. Danach geht die Prüfung weiter.`
        : 'Nach Ihrer Antwort geht die Prüfung weiter.',
      mark: { state: 'questions', word: noun },
      title: `${noun} zu ${say.name(params.groupName)}`,
      opening: [
        single
          ? `bei der Prüfung von ${say.name(params.groupName)} ist ein Punkt offen geblieben. Sobald Sie geantwortet haben, prüfen wir weiter.`
          : `bei der Prüfung von ${say.name(params.groupName)} sind ${say.inWords(params.questions.length)} Punkte offen geblieben. Sobald Sie geantwortet haben, prüfen wir weiter.`,
      ],
      facts: [
        { label: 'Account', value: params.accountName },
        { label: 'Gruppe', value: params.groupName },
        ...(params.answerBy
          ? [{ label: 'Antwort bis', value: say.moment(params.answerBy), deadline: true }]
          : []),
      ],
      sections: questionSections(params, single ? 'Unsere Frage' : 'Frage'),
      button: { label: `${noun} beantworten`, url: params.url },
      closing: params.answerBy
        ? [
            'Kommt bis dahin keine Antwort, ruht der Freigabeprozess. Ihre Angaben bleiben erhalten, und Sie können ihn später fortsetzen.',
          ]
        : [],
    }
  },
  en: (params, say) => {
    const single = params.questions.length === 1
    const noun = single ? 'Question' : 'Questions'
    return {
      subject: `${noun} about ${say.shortName(params.groupName)}: please answer`,
      preheader: params.answerBy
        ? `Please answer by ${say.shortMoment(params.answerBy)}. The review then continues.`
        : 'The review goes on as soon as you have answered.',
      mark: { state: 'questions', word: noun },
      title: `${noun} about ${say.name(params.groupName)}`,
      opening: [
        single
          ? `In our review of ${say.name(params.groupName)} one point is still open. As soon as you have answered, we will carry on.`
          : `In our review of ${say.name(params.groupName)} ${say.inWords(params.questions.length)} points are still open. As soon as you have answered, we will carry on.`,
      ],
      facts: [
        { label: 'Account', value: params.accountName },
        { label: 'Group', value: params.groupName },
        ...(params.answerBy
          ? [{ label: 'Answer by', value: say.moment(params.answerBy), deadline: true }]
          : []),
      ],
      sections: questionSections(params, single ? 'Our question' : 'Question'),
      button: { label: single ? 'Answer the question' : 'Answer the questions', url: params.url },
      closing: params.answerBy
        ? [
            'Without an answer by then the approval process pauses. What you have told us is kept, and you can resume it later.',
          ]
        : [],
    }
  },
}

function questionSections(params: QuestionsParams, heading: string): LetterSection[] {
  return params.questions.map(({ text, wanted }, index) => ({
    heading: params.questions.length === 1 ? heading : `${heading} ${index + 1}`,
    text,
    items: wanted,
    locale: params.questionsLocale,
  }))
}
