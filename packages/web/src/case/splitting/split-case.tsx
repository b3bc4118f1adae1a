import type { Case } from '@freigabe/contract'
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useToast } from '../../parts/use-toast.ts'
import { useCaseChanges } from '../mutations.ts'
import type { DivideWish } from './divide-wish.ts'
import { SplitDialog, waysToSplit } from './split-dialog.tsx'
import type { Split } from './split-form.tsx'

/**
 * Has some of the imports of a case in review reviewed by themselves, and leads on to their case; or some of the
 * rows of one.
 */
export function SplitCase({ account, opened }: { account: string; opened: Case }) {
  const { t } = useTranslation('review')
  const { split, divide } = useCaseChanges(account, opened.id)
  const [asking, dialog] = useDisclosure()
  const navigate = useNavigate()
  const toast = useToast()
  if (opened.status !== 'in_review') return null
  const { batches, division } = opened
  if (!asking && waysToSplit(batches, division).length === 0) return null
  const begin = (wish: Split) =>
    split.mutate(wish, {
      onSuccess: () => {
        toast(t('split.done.account'))
        const params = { account, case: wish.newCaseId }
        void navigate({ to: '/a/$account/cases/$case', params })
      },
    })
  const part = (wish: DivideWish) => divide.mutate(wish, { onSuccess: dialog.close })
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={dialog.open}>
        {t('split.button')}
      </Button>
      <SplitDialog
        opened={asking}
        batches={batches}
        division={division}
        side="account"
        split={split}
        divide={divide}
        onSplit={begin}
        onDivide={part}
        onClose={dialog.close}
      />
    </>
  )
}
