import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { read } from '../../api/read.ts'
import { type CaseReading, ReadingProvider } from '../../desk/case/case-context.tsx'
import { claimsOf } from '../../desk/case/claims-of.ts'
import { type ComparedWith, comparedWith } from '../../desk/case/compare/compared-with.ts'
import { statementFocus } from '../../desk/case/judging/statement-focus.ts'
import { ConversationSection } from '../../desk/case/sections/conversation-section.tsx'
import { ListSection } from '../../desk/case/sections/list-section.tsx'
import { SourceSection } from '../../desk/case/sections/source-section.tsx'
import { WhySection } from '../../desk/case/sections/why-section.tsx'
import { CaseSheet } from '../../desk/case/sheet/sheet.tsx'
import { laySheet, statementOrder } from '../../desk/case/sheet/sheet-of.ts'
import { OwnDomain } from '../../parts/masked-text.tsx'
import { policyQuery } from '../../policy/queries.ts'

/** The case that was decided, as whoever decided it judged it: what was said beside what was found. */
export function DecidedCase({ account, caseId }: { account: string; caseId: string }) {
  const reading = useDecidedCase(account, caseId)
  return (
    <ReadingProvider value={reading}>
      <OwnDomain value={reading.shown.account.domain}>
        <SourceSection />
        <CaseSheet />
        <ConversationSection />
        <ListSection />
        <WhySection />
      </OwnDomain>
    </ReadingProvider>
  )
}

function useDecidedCase(account: string, caseId: string): CaseReading {
  const params = { account, case: caseId }
  const { data: shown } = useSuspenseQuery(read('readDeskCase', { params }))
  const { data: policy } = useSuspenseQuery(policyQuery(shown.policy))
  const { data: beside } = useSuspenseQuery(read('readBesideCase', { params }))
  const [chosen, setChosen] = useState<ComparedWith['choice'] | null>(null)
  const compared = comparedWith(shown.submissions, beside.lastDecided, chosen)
  const earlier = compared?.submission ?? null
  const claims = useMemo(() => claimsOf(policy, shown, earlier), [policy, shown, earlier])
  const sheet = useMemo(() => laySheet(policy, claims, shown.sheet), [policy, claims, shown.sheet])
  const judgementOf = (id: string) =>
    shown.statements.find((statement) => statement.id === id)?.value ?? null
  const order = statementOrder(sheet)
  return {
    ...{ account, policy, shown, claims, sheet, order, judgementOf, compared },
    unassessed: order.filter((id) => judgementOf(id) === null),
    goTo: (statement) => void statementFocus.go(statement),
    lastDecided: beside.lastDecided,
    usual: beside.usual,
    compareWith: setChosen,
  }
}
