import type { RejectedParams } from './letter.ts'
import type { LetterWriter } from './letter-writer.ts'
import { missedWords } from './missed-words.ts'

/** Says that a group is not approved, why, and what can be done. */
export const rejectedLetter: LetterWriter<RejectedParams> = {
  state: 'rejected',
  facts: (params, about) => [
    about.case(params),
    about.at('decidedOn', params.decidedAt),
    about.decidedBy('reviewers'),
    about.policy(params.policyVersion),
  ],
  sections: ({ statement }, about) => about.statement(statement),
  de: (params, say) => ({
    subject: `${say.shortName(params.groupName)} ist nicht freigegeben: Gründe und nächste Schritte`,
    preheader: 'Was wir festgestellt haben, welche Regel gilt und was Sie jetzt tun können.',
    mark: 'Abgelehnt',
    title: `${say.name(params.groupName)} ist nicht freigegeben`,
    opening: [
      `wir haben Ihre Angaben geprüft und können ${say.theSubject(params)} nicht freigeben. Der Versand ${params.source ? 'an alle, die über sie kommen, ' : ''}bleibt gesperrt. Unten steht, warum, und was Sie jetzt tun können.`,
      ...missedWords.de(params, say),
    ],
    button: 'Entscheidung ansehen',
    closing: params.goodwill
      ? [
          'Von Ihrer Buchung ist noch nichts verbraucht. Wenn Sie sie nun nicht nutzen können, können Sie uns um Kulanz bitten, gleich neben der Entscheidung.',
        ]
      : [],
  }),
  en: (params, say) => ({
    subject: `${say.shortName(params.groupName)} is not approved: reasons and next steps`,
    preheader: 'What we found, which rule applies and what you can do now.',
    mark: 'Rejected',
    title: `${say.name(params.groupName)} is not approved`,
    opening: [
      `We have reviewed your details and cannot approve ${say.theSubject(params)}. Sending ${params.source ? 'to anyone who joins through it ' : ''}stays blocked. Below you can read why, and what you can do now.`,
      ...missedWords.en(params, say),
    ],
    button: 'See the decision',
    closing: params.goodwill
      ? [
          'None of your booking has been used yet. If you now have no use for it, ask us for goodwill, right beside the decision.',
        ]
      : [],
  }),
}
