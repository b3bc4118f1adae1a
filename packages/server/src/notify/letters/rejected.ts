import type { RejectedParams } from './letter.ts'
import type { LetterWriter } from './letter-words.ts'
import { statementSections } from './statement-sections.ts'

/** Says that a group is not approved, why, and what can be done. */
export const rejectedLetter: LetterWriter<RejectedParams> = {
  de: (params, say) => ({
    subject: `${say.shortName(params.groupName)} ist nicht freigegeben: Gründe und nächste Schritte`,
    preheader: 'Was wir festgestellt haben, welche Regel gilt und was Sie jetzt tun können.',
    mark: { state: 'rejected', word: 'Nicht freigegeben' },
    title: `${say.name(params.groupName)} ist nicht freigegeben`,
    opening: [
      `wir haben Ihre Angaben zu ${say.name(params.groupName)} geprüft und können ${say.theSubject(params)} nicht freigeben. Der Versand ${params.source ? 'an alle, die über sie kommen, ' : ''}bleibt gesperrt. Hier steht, warum, und was Sie tun können.`,
    ],
    facts: [
      { label: 'Account', value: params.accountName },
      { label: 'Gruppe', value: params.groupName },
      say.subjectFact(params),
      { label: 'Entschieden am', value: say.moment(params.decidedAt) },
      { label: 'Entschieden durch', value: 'unsere Prüfung' },
      { label: 'Regelwerk', value: say.policy(params.policyVersion) },
    ],
    sections: statementSections(params.statement, 'de'),
    button: { label: 'Entscheidung ansehen', url: params.url },
    closing: [],
  }),
  en: (params, say) => ({
    subject: `${say.shortName(params.groupName)} is not approved: reasons and next steps`,
    preheader: 'What we found, which rule applies and what you can do now.',
    mark: { state: 'rejected', word: 'Not approved' },
    title: `${say.name(params.groupName)} is not approved`,
    opening: [
      `We have reviewed your details on ${say.name(params.groupName)} and cannot approve ${say.theSubject(params)}. Sending ${params.source ? 'to whoever arrives through it ' : ''}stays blocked. Here is why, and what you can do.`,
    ],
    facts: [
      { label: 'Account', value: params.accountName },
      { label: 'Group', value: params.groupName },
      say.subjectFact(params),
      { label: 'Decided on', value: say.moment(params.decidedAt) },
      { label: 'Decided by', value: 'our reviewers' },
      { label: 'Policy', value: say.policy(params.policyVersion) },
    ],
    sections: statementSections(params.statement, 'en'),
    button: { label: 'See the decision', url: params.url },
    closing: [],
  }),
}
