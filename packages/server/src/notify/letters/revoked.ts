import type { RevokedParams } from './letter.ts'
import type { LetterWriter } from './letter-writer.ts'
import type { Phrasing } from './phrasing.ts'

/** Says that an approval no longer stands, why, and what can be done. */
export const revokedLetter: LetterWriter<RevokedParams> = {
  state: 'rejected',
  facts: (params, about) => [
    about.case(params),
    about.at('revokedOn', params.decidedAt),
    about.decidedBy('lead'),
    about.policy(params.policyVersion),
  ],
  sections: ({ statement }, about) => about.statement(statement),
  de: (params, say) => ({
    subject: `Die Freigabe für ${say.shortName(params.groupName)} ist widerrufen: Gründe und nächste Schritte`,
    preheader: `An ${germanAudience(params, say)} kann seit ${say.shortMoment(params.decidedAt)} nicht mehr gesendet werden.`,
    mark: 'Widerrufen',
    title: `Die Freigabe für ${say.name(params.groupName)} ist widerrufen`,
    opening: [
      `wir haben die Freigabe widerrufen. An ${params.source ? germanAudience(params, say) : say.theSubject(params)} kann seitdem nicht mehr gesendet werden. Unten steht, warum, und was Sie jetzt tun können.`,
    ],
    button: 'Entscheidung ansehen',
  }),
  en: (params, say) => ({
    subject: `The approval for ${say.shortName(params.groupName)} has been revoked: reasons and next steps`,
    preheader: `${params.source ? `Recipients through ${say.name(params.source)}` : say.subject(params)} blocked since ${say.shortMoment(params.decidedAt)}.`,
    mark: 'Revoked',
    title: `The approval for ${say.name(params.groupName)} has been revoked`,
    opening: [
      `We have revoked the approval. You can no longer mail ${params.source ? `anyone who joins through the source ${say.name(params.source)}` : say.theSubject(params)}. Below you can read why, and what you can do now.`,
    ],
    button: 'See the decision',
  }),
}

function germanAudience(params: RevokedParams, say: Phrasing): string {
  return params.source
    ? `alle, die über die Quelle ${say.name(params.source)} kommen,`
    : say.subject(params)
}
