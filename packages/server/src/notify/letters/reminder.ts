import type { LetterPlatform, ReminderParams } from './letter.ts'
import type { LetterWords, LetterWriter } from './letter-writer.ts'
import type { Phrasing } from './phrasing.ts'

/** Reminds the customer of open questions, or of a submission that has not been made. */
export const reminderLetter: LetterWriter<ReminderParams> = {
  state: ({ about }) => (about.kind === 'question' ? 'questions' : 'needs_you'),
  facts: (params, about) => [about.account(params), about.by('dueBy', params.dueAt)],
  de: (params, say, platform) => ({
    ...germanOccasion(params, say, platform),
    preheader: `Bitte bis ${say.shortMoment(params.dueAt)}.`,
    closing:
      params.about.kind === 'renewal'
        ? [
            'Danach endet die Freigabe, und an diese Empfänger kann nicht mehr gesendet werden, bis wir neu entschieden haben.',
          ]
        : [
            'Danach warten wir nicht länger. Was Sie schon eingetragen haben, bleibt erhalten, und Sie können später weitermachen.',
          ],
  }),
  en: (params, say, platform) => ({
    ...englishOccasion(params, say, platform),
    preheader: `Due by ${say.shortMoment(params.dueAt)}.`,
    closing:
      params.about.kind === 'renewal'
        ? [
            'After that the approval ends, and these recipients cannot be mailed until we have decided again.',
          ]
        : [
            'After that we stop waiting. What you have filled in is kept, and you can pick it up again later.',
          ],
  }),
}

type Occasion = Pick<LetterWords, 'subject' | 'mark' | 'title' | 'opening' | 'button'>

function germanOccasion(params: ReminderParams, say: Phrasing, platform: LetterPlatform): Occasion {
  const { about } = params
  if (about.kind === 'question') return germanQuestions(params, about.open, say)
  if (about.kind === 'renewal') return germanRenewal(params, say)
  const button = platform.startLabel?.de ?? 'Herkunft angeben'
  return { ...germanSubmission(params, about, say), button }
}

function englishOccasion(
  params: ReminderParams,
  say: Phrasing,
  platform: LetterPlatform,
): Occasion {
  const { about } = params
  if (about.kind === 'question') return englishQuestions(params, about.open, say)
  if (about.kind === 'renewal') return englishRenewal(params, say)
  const button = platform.startLabel?.en ?? 'State the origin'
  return { ...englishSubmission(params, about, say), button }
}

function germanRenewal(params: ReminderParams, say: Phrasing): Occasion {
  const { groupName, dueAt } = params
  return {
    subject: `Erinnerung: Die Freigabe für ${say.shortName(groupName)} endet bald`,
    mark: 'Bitte verlängern',
    title: `Die Freigabe für ${say.name(groupName)} endet bald`,
    opening: [
      `die Freigabe für ${say.name(groupName)} gilt noch bis ${say.moment(dueAt)}${germanReason(params, say)}. Ihre früheren Angaben sind schon eingetragen; bitte prüfen Sie sie und reichen Sie sie ein. Wenn Sie das rechtzeitig tun, gilt die Freigabe weiter, bis wir neu entschieden haben.`,
    ],
    button: 'Angaben prüfen',
  }
}

function germanReason({ renewal }: ReminderParams, say: Phrasing): string {
  if (renewal?.why === 'silence') {
    return `, weil an die Gruppe seit dem ${say.day(renewal.since)} nichts gesendet wurde`
  }
  return renewal?.why === 'reconfirmation'
    ? ', und bis dahin sollen die Empfänger neu bestätigt haben'
    : ''
}

function englishRenewal(params: ReminderParams, say: Phrasing): Occasion {
  const { groupName, dueAt } = params
  return {
    subject: `Reminder: the approval for ${say.shortName(groupName)} ends soon`,
    mark: 'Please renew',
    title: `The approval for ${say.name(groupName)} ends soon`,
    opening: [
      `The approval for ${say.name(groupName)} is valid until ${say.moment(dueAt)}${englishReason(params, say)}. What you told us before is already filled in; please check it and submit it. If you do so in time, the approval stays in force until we have decided again.`,
    ],
    button: 'Check the details',
  }
}

function englishReason({ renewal }: ReminderParams, say: Phrasing): string {
  if (renewal?.why === 'silence') {
    return `, because nothing has been sent to the group since ${say.day(renewal.since)}`
  }
  return renewal?.why === 'reconfirmation'
    ? ', and the recipients should have confirmed again by then'
    : ''
}

function germanQuestions({ groupName }: ReminderParams, open: number, say: Phrasing): Occasion {
  const noun = open === 1 ? 'Rückfrage' : 'Rückfragen'
  const waiting =
    open === 1
      ? `eine Rückfrage zu ${say.name(groupName)} wartet`
      : `${say.inWords(open)} Rückfragen zu ${say.name(groupName)} warten`
  return {
    subject: `Erinnerung: Ihre Antwort zu ${say.shortName(groupName)} fehlt noch`,
    mark: `${noun} offen`,
    title: `Ihre Antwort zu ${say.name(groupName)} fehlt noch`,
    opening: [`${waiting} noch auf Ihre Antwort. Bis dahin steht auch unsere Prüfung still.`],
    button: `${noun} beantworten`,
  }
}

function germanSubmission(
  { groupName, source }: ReminderParams,
  { recipients }: { recipients: number },
  say: Phrasing,
): Omit<Occasion, 'button'> {
  return {
    subject: `Erinnerung: Ihre Angaben zu ${say.shortName(groupName)} fehlen noch`,
    mark: 'Angaben fehlen',
    title: `Ihre Angaben zu ${say.name(groupName)} fehlen noch`,
    opening: [
      `wir können ${say.theSubject({ recipients, source })} in ${say.name(groupName)} noch nicht freigeben, weil wir nicht wissen, woher die Empfänger stammen. Die Angaben dauern etwa fünf Minuten.`,
    ],
  }
}

function englishQuestions({ groupName }: ReminderParams, open: number, say: Phrasing): Occasion {
  const noun = open === 1 ? 'Question' : 'Questions'
  const waiting =
    open === 1
      ? `There is one question about ${say.name(groupName)}`
      : `There are ${say.inWords(open)} questions about ${say.name(groupName)}`
  return {
    subject: `Reminder: your answer about ${say.shortName(groupName)} is missing`,
    mark: `${noun} open`,
    title: `We are waiting for your answer about ${say.name(groupName)}`,
    opening: [
      `${waiting} that you have not answered yet. Until you do, our review is paused as well.`,
    ],
    button: open === 1 ? 'Answer the question' : 'Answer the questions',
  }
}

function englishSubmission(
  { groupName, source }: ReminderParams,
  { recipients }: { recipients: number },
  say: Phrasing,
): Omit<Occasion, 'button'> {
  return {
    subject: `Reminder: your details on ${say.shortName(groupName)} are missing`,
    mark: 'Details missing',
    title: `Your details on ${say.name(groupName)} are missing`,
    opening: [
      `We cannot approve ${say.theSubject({ recipients, source })} in ${say.name(groupName)} yet, because we do not know where the recipients come from. Telling us takes about five minutes.`,
    ],
  }
}
