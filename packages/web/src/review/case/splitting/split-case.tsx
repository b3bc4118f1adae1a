import type { Case } from '@freigabe/contract'
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useToast } from '../../../parts/use-toast.ts'
import { useCaseChanges } from '../../mutations/use-case-changes.ts'
import { type Split, SplitDialog } from './split-dialog.tsx'

/** Has some of the imports of a case in review reviewed by themselves, and leads on to their case. */
export function SplitCase({ account, opened }: { account: string; opened: Case }) {
  const { t } = useTranslation('review')
  const { split } = useCaseChanges(account, opened.id)
  const [asking, dialog] = useDisclosure()
  const navigate = useNavigate()
  const toast = useToast()
  if (opened.status !== 'in_review' || opened.batches.length < 2) return null
  const begin = (wish: Split) =>
    split.mutate(wish, {
      onSuccess: () => {
        toast(t('split.done.account'))
        const params = { account, case: wish.newCaseId }
        void navigate({ to: '/a/$account/cases/$case', params })
      },
    })
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={dialog.open}>
        {t('split.button')}
      </Button>
      <SplitDialog
        opened={asking}
        batches={opened.batches}
        side="account"
        mutation={split}
        onSplit={begin}
        onClose={dialog.close}
      />
    </>
  )
}
