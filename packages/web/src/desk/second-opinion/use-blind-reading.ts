import type { BlindCase } from '@freigabe/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { policyQuery } from '../../policy/queries.ts'
import type { CaseReading } from '../case/case-context.tsx'
import { claimsOf } from '../case/claims-of.ts'
import { type ComparedWith, comparedWith } from '../case/compare/compared-with.ts'
import { statementFocus } from '../case/judging/statement-focus.ts'
import { laySheet } from '../case/sheet/sheet-of.ts'

/** A case to be read for a second opinion: it cannot be assessed, taken or decided. */
export function useBlindReading(blind: BlindCase): CaseReading {
  const { t } = useTranslation('secondOpinion')
  const { data: policy } = useSuspenseQuery(policyQuery(blind.policy))
  const [chosen, setChosen] = useState<ComparedWith['choice'] | null>(null)
  const shown = {
    ...blind,
    questions: blind.questions.map((question) => ({
      ...question,
      by: question.by.kind === 'rule' ? question.by : { ...question.by, name: t('reviewer') },
    })),
    decision: null,
    statements: [],
    notes: [],
    lease: null,
    queued: null,
    scheduled: null,
    takesTwo: false,
    proposal: null,
    together: [],
    changedBatches: [],
    sender: null,
    sent: null,
    hasContact: false,
    contactLooks: [],
  }
  const compared = comparedWith(blind.submissions, null, chosen)
  const earlier = compared?.submission ?? null
  const claims = useMemo(
    () => claimsOf(policy, { ...blind, statements: [] }, earlier),
    [policy, blind, earlier],
  )
  const sheet = useMemo(() => laySheet(policy, claims, blind.sheet), [policy, claims, blind.sheet])
  return {
    account: blind.account.id,
    seenUntil: blind.submittedAt,
    policy,
    shown,
    claims,
    sheet,
    order: [],
    unassessed: [],
    judgementOf: () => null,
    goTo: (statement) => void statementFocus.go(statement),
    lastDecided: null,
    usual: null,
    compared,
    compareWith: setChosen,
  }
}
