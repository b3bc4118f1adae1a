import type { Proposal } from '@freigabe/contract'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { client } from '../../api/client.ts'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { useCase } from '../case/case-context.tsx'
import { useCaseChange } from '../mutations.ts'

/** Withdrawing a proposal: for its author, and for leads. */
export function WithdrawProposal({ proposal: { decisionId, mine } }: { proposal: Proposal }) {
  const { t } = useTranslation('desk')
  const { account, caseId, isLead, takeOver } = useCase()
  const withdraw = useCaseChange(account, caseId, () =>
    client.withdrawProposal({ params: { account, case: caseId, decision: decisionId } }),
  )
  if (!mine && !isLead) return null
  return (
    <>
      <ProblemNotice error={withdraw.error} />
      <Button
        variant="subtle"
        color="gray"
        loading={withdraw.isPending}
        onClick={() => withdraw.mutate(undefined, { onSuccess: takeOver })}
      >
        {t('proposal.withdraw')}
      </Button>
    </>
  )
}
