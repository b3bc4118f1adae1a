import type { api, BodyOf } from '@freigabe/contract'
import type { House } from '../house.ts'
import type { Letter } from '../notify/letters/letter.ts'
import { approvalEnd } from './approval-end.ts'
import { daysAfter } from './case-clock.ts'
import type { StatementFacts } from './facts-for-statement.ts'
import { type EditedStatement, type Outcome, writeStatement } from './write-statement.ts'

type Wish = BodyOf<typeof api.previewMail>
type About = { accountName: string; groupName: string; url: string }

/** The letter that a decision or question would send, from what its author has written so far. */
export function previewLetter(
  house: House,
  facts: StatementFacts,
  about: About,
  wish: Wish,
): Letter {
  switch (wish.kind) {
    case 'questions':
      return questionsLetter(house, facts, about, wish.command)
    case 'accepted': {
      const endsAt = wish.command.endsAt ?? approvalEnd(house)
      const decided = decision(
        house,
        facts,
        { outcome: 'accepted', endsAt },
        wish.command.statement,
      )
      const conditions = conditionLabels(house, facts, wish.command.conditions)
      const params = { ...about, ...decided, decidedBy: 'person' as const, conditions, endsAt }
      return { template: 'accepted', params }
    }
    case 'rejected': {
      const { grounds, remedies, statement } = wish.command
      const decided = decision(house, facts, { outcome: 'rejected', grounds, remedies }, statement)
      return { template: 'rejected', params: { ...about, ...decided } }
    }
    case 'revoked': {
      const { grounds, text } = wish.command
      const outcome = { outcome: 'revoked', grounds, remedies: [] } as const
      const decided = decision(house, facts, outcome, { found: text })
      return { template: 'revoked', params: { ...about, ...decided } }
    }
  }
}

function questionsLetter(
  house: House,
  { locale }: StatementFacts,
  about: About,
  { text, requirements = [] }: Extract<Wish, { kind: 'questions' }>['command'],
): Letter {
  const wanted = requirements.map(({ label }) => label[locale])
  const answerBy = daysAfter(house.clock.now(), house.policy.lapseAfterDays)
  return {
    template: 'questions',
    params: { ...about, questions: [{ text, wanted }], questionsLocale: locale, answerBy },
  }
}

function decision(house: House, facts: StatementFacts, outcome: Outcome, edited: EditedStatement) {
  return {
    recipients: facts.recipients,
    decidedAt: house.clock.now(),
    policyVersion: house.policy.version,
    statement: writeStatement(house.policy, facts, outcome, edited),
  }
}

function conditionLabels(
  { policy }: House,
  { locale }: StatementFacts,
  conditions: readonly { code: string }[],
): string[] {
  return conditions.map(
    ({ code }) => policy.conditions.find((known) => known.code === code)?.label[locale] ?? code,
  )
}
