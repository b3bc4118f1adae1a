import type { api, BodyOf } from '@freigabe/contract'
import type { PolicyPack } from '@freigabe/core'
import type { House } from '../../house.ts'
import type { Letter } from '../../notify/letters/letter.ts'
import { approvedSources } from '../../sources/approved-sources.ts'
import { daysAfter } from '../clock/case-clock.ts'
import { approvalTerms } from './approval-terms.ts'
import { conditionWords } from './condition-words.ts'
import type { StatementFacts } from './facts-for-statement.ts'
import { type EditedStatement, type Outcome, writeStatement } from './write-statement.ts'

type Wish = BodyOf<typeof api.previewMail>
type About = { accountName: string; groupName: string; source: string | null; url: string }

/** The letter that a decision or question would send, from what its author has written so far. */
export function previewLetter(
  house: House,
  policy: PolicyPack,
  facts: StatementFacts,
  about: About,
  wish: Wish,
): Letter {
  switch (wish.kind) {
    case 'questions':
      return questionsLetter(house, policy, facts, about, wish.command)
    case 'accepted': {
      const terms = approvalTerms(house, policy, {
        conditions: wish.command.conditions.map(({ code, limit }) => ({
          code,
          ...(limit && { limit }),
        })),
        endsAt: wish.command.endsAt,
      })
      const sources = approvedSources(policy, facts.sources, wish.command.sources)
      const decided = decision(
        house,
        policy,
        facts,
        { outcome: 'accepted', ...terms, sources },
        wish.command.statement,
      )
      const conditions = terms.conditions.map((each) => conditionWords(policy, each, facts))
      const { endsAt } = terms
      const params = { ...about, ...decided, decidedBy: 'person' as const, conditions, endsAt }
      return { template: 'accepted', params }
    }
    case 'rejected': {
      const { grounds, remedies, statement } = wish.command
      const decided = decision(
        house,
        policy,
        facts,
        { outcome: 'rejected', grounds, remedies },
        statement,
      )
      return { template: 'rejected', params: { ...about, ...decided } }
    }
    case 'revoked': {
      const { grounds, text } = wish.command
      const outcome = { outcome: 'revoked', grounds, remedies: [] } as const
      const decided = decision(house, policy, facts, outcome, { found: text })
      return { template: 'revoked', params: { ...about, ...decided } }
    }
  }
}

function questionsLetter(
  house: House,
  policy: PolicyPack,
  { locale }: StatementFacts,
  about: About,
  { text, requirements = [] }: Extract<Wish, { kind: 'questions' }>['command'],
): Letter {
  const wanted = requirements.map(({ label }) => label[locale])
  const answerBy = daysAfter(house.clock.now(), policy.lapseAfterDays)
  return {
    template: 'questions',
    params: { ...about, questions: [{ text, wanted }], questionsLocale: locale, answerBy },
  }
}

function decision(
  house: House,
  policy: PolicyPack,
  facts: StatementFacts,
  outcome: Outcome,
  edited: EditedStatement,
) {
  return {
    recipients: facts.recipients,
    decidedAt: house.clock.now(),
    policyVersion: policy.version,
    statement: writeStatement(policy, facts, outcome, edited),
  }
}
