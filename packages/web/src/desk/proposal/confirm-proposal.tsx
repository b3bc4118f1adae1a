import type { Proposal } from '@freigabe/contract'
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { client } from '../../api/client.ts'
import { KeyHint } from '../../parts/key-hint.tsx'
import { useCase } from '../case/case-context.tsx'
import { MailStep } from '../decision/letter/mail-step.tsx'
import { useAfterSending } from '../decision/use-after-sending.ts'
import { useKeys } from '../keys/use-keys.ts'
import { useCaseChange } from '../mutations.ts'
import { GoesOn } from '../next/goes-on.tsx'
import type { PreviewWish } from '../queries.ts'
import { stopping } from '../undo/stopping.ts'

/** Confirming a proposal, with the mail in sight; the person who does so has the lease. */
export function ConfirmProposal({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('desk')
  const { account, caseId, shown, leasedBy, withLease } = useCase()
  const { decisionId, wish } = proposal
  const [opened, step] = useDisclosure()
  const afterSending = useAfterSending()
  const confirm = useCaseChange(account, caseId, async () => {
    const leaseToken = await withLease()
    const params = { account, case: caseId, decision: decisionId }
    return client.confirmProposal({ params, body: { leaseToken } })
  })
  useKeys({ a: step.open }, !leasedBy)
  return (
    <>
      <Button
        fullWidth
        disabled={leasedBy !== null}
        rightSection={<KeyHint>A</KeyHint>}
        aria-keyshortcuts="a"
        onClick={step.open}
      >
        {t('proposal.confirm')}
      </Button>
      <GoesOn />
      <MailStep
        opened={opened}
        title={t(`proposal.confirmTitle.${wish.kind}`, { group: shown.groupName })}
        wish={previewOf(wish)}
        confirm={t(`proposal.send.${wish.kind}`)}
        color={wish.kind === 'accept' ? 'green' : 'red'}
        mutation={confirm}
        onConfirm={() => {
          stopping.forget()
          confirm.mutate(undefined, { onSuccess: (changed) => afterSending('confirm', changed) })
        }}
        onClose={() => {
          confirm.reset()
          step.close()
        }}
      />
    </>
  )
}

/** The mail that a proposal would send. */
export function previewOf(wish: Proposal['wish']): PreviewWish {
  if (wish.kind === 'reject') {
    const { grounds, remedies, restsOn, statement } = wish.command
    return { kind: 'rejected', command: { grounds, remedies, restsOn, statement } }
  }
  const { conditions, sources, endsAt, statement } = wish.command
  return { kind: 'accepted', command: { conditions, sources, endsAt, statement } }
}
