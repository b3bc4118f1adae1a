import type { RevokedParams } from './letter.ts'
import type { LetterWriter } from './letter-words.ts'
import { statementSections } from './statement-sections.ts'

/** Says that an approval no longer stands, why, and what can be done. */
export const revokedLetter: LetterWriter<RevokedParams> = {
  de: (params, say) => ({
    subject: `Die Freigabe für ${say.shortName(params.groupName)} ist widerrufen: Gründe und nächste Schritte`,
    preheader: `An ${say.recipients(params.recipients)} kann seit ${say.shortMoment(params.decidedAt)} nicht mehr gesendet werden.`,
    mark: { state: 'rejected', word: 'Freigabe widerrufen' },
    title: `Die Freigabe für ${say.name(params.groupName)} ist widerrufen`,
    opening: [
      `wir haben die Freigabe für ${say.name(params.groupName)} widerrufen. An ${say.theRecipients(params.recipients)} kann seitdem nicht mehr gesendet werden. Hier steht, warum, und was Sie tun können.`,
    ],
    facts: [
      { label: 'Account', value: params.accountName },
      { label: 'Gruppe', value: params.groupName },
      { label: 'Empfänger', value: say.number(params.recipients) },
      { label: 'Widerrufen am', value: say.moment(params.decidedAt) },
      { label: 'Entschieden durch', value: 'die Leitung unserer Prüfung' },
      { label: 'Regelwerk', value: params.policyVersion },
    ],
    sections: statementSections(params.statement, 'de'),
    button: { label: 'Entscheidung ansehen', url: params.url },
    closing: [],
  }),
  en: (params, say) => ({
    subject: `The approval for ${say.shortName(params.groupName)} has been revoked: reasons and next steps`,
    preheader: `${say.recipients(params.recipients)} blocked since ${say.shortMoment(params.decidedAt)}.`,
    mark: { state: 'rejected', word: 'Approval revoked' },
    title: `The approval for ${say.name(params.groupName)} has been revoked`,
    opening: [
      `We have revoked the approval for ${say.name(params.groupName)}. From now on you cannot mail ${say.theRecipients(params.recipients)}. Here is why, and what you can do.`,
    ],
    facts: [
      { label: 'Account', value: params.accountName },
      { label: 'Group', value: params.groupName },
      { label: 'Recipients', value: say.number(params.recipients) },
      { label: 'Revoked on', value: say.moment(params.decidedAt) },
      { label: 'Decided by', value: 'the lead of our reviewers' },
      { label: 'Policy', value: params.policyVersion },
    ],
    sections: statementSections(params.statement, 'en'),
    button: { label: 'See the decision', url: params.url },
    closing: [],
  }),
}
