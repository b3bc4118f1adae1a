import type { RevokedParams } from './letter.ts'
import type { LetterWriter } from './letter-words.ts'
import type { Phrasing } from './phrasing.ts'
import { statementSections } from './statement-sections.ts'

/** Says that an approval no longer stands, why, and what can be done. */
export const revokedLetter: LetterWriter<RevokedParams> = {
  de: (params, say) => ({
    subject: `Die Freigabe für ${say.shortName(params.groupName)} ist widerrufen: Gründe und nächste Schritte`,
    preheader: `An ${germanAudience(params, say)} kann seit ${say.shortMoment(params.decidedAt)} nicht mehr gesendet werden.`,
    mark: { state: 'rejected', word: 'Freigabe widerrufen' },
    title: `Die Freigabe für ${say.name(params.groupName)} ist widerrufen`,
    opening: [
      `wir haben die Freigabe für ${say.name(params.groupName)} widerrufen. An ${params.source ? germanAudience(params, say) : say.theSubject(params)} kann seitdem nicht mehr gesendet werden. Hier steht, warum, und was Sie tun können.`,
    ],
    facts: [
      { label: 'Account', value: params.accountName },
      { label: 'Gruppe', value: params.groupName },
      say.subjectFact(params),
      { label: 'Widerrufen am', value: say.moment(params.decidedAt) },
      { label: 'Entschieden durch', value: 'die Leitung unserer Prüfung' },
      { label: 'Regelwerk', value: say.policy(params.policyVersion) },
    ],
    sections: statementSections(params.statement, 'de'),
    button: { label: 'Entscheidung ansehen', url: params.url },
    closing: [],
  }),
  en: (params, say) => ({
    subject: `The approval for ${say.shortName(params.groupName)} has been revoked: reasons and next steps`,
    preheader: `${params.source ? `Recipients through ${say.name(params.source)}` : say.subject(params)} blocked since ${say.shortMoment(params.decidedAt)}.`,
    mark: { state: 'rejected', word: 'Approval revoked' },
    title: `The approval for ${say.name(params.groupName)} has been revoked`,
    opening: [
      `We have revoked the approval for ${say.name(params.groupName)}. From now on you cannot mail ${params.source ? `whoever arrives through the source ${say.name(params.source)}` : say.theSubject(params)}. Here is why, and what you can do.`,
    ],
    facts: [
      { label: 'Account', value: params.accountName },
      { label: 'Group', value: params.groupName },
      say.subjectFact(params),
      { label: 'Revoked on', value: say.moment(params.decidedAt) },
      { label: 'Decided by', value: 'the lead of our reviewers' },
      { label: 'Policy', value: say.policy(params.policyVersion) },
    ],
    sections: statementSections(params.statement, 'en'),
    button: { label: 'See the decision', url: params.url },
    closing: [],
  }),
}

function germanAudience(params: RevokedParams, say: Phrasing): string {
  return params.source
    ? `alle, die über die Quelle ${say.name(params.source)} kommen,`
    : say.subject(params)
}
