import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { client } from '../../../api/client.ts'
import { useToast } from '../../../parts/use-toast.ts'
import { type Split, SplitDialog } from '../../case/splitting/split-dialog.tsx'
import { useCaseChange } from '../mutations/use-case-change.ts'
import { useCase } from './case-context.tsx'

/** Has some of the imports reviewed by themselves, so that the rest can be decided. */
export function SplitAtDesk() {
  const { t } = useTranslation('review')
  const { account, caseId, shown, mayDecide, withLease, takeOver } = useCase()
  const [asking, dialog] = useDisclosure()
  const toast = useToast()
  const split = useCaseChange(account, caseId, async (wish: Split) => {
    const body = { ...wish, leaseToken: await withLease() }
    return client.splitCaseAtDesk({ params: { account, case: caseId }, body })
  })
  if (!mayDecide || shown.batches.length < 2) return null
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={dialog.open}>
        {t('split.button')}
      </Button>
      <SplitDialog
        opened={asking}
        batches={shown.batches}
        side="desk"
        mutation={split}
        onSplit={(wish) =>
          split.mutate(wish, {
            onSuccess: (changed) => {
              takeOver(changed)
              dialog.close()
              toast(t('split.done.desk'), 'petrol')
            },
          })
        }
        onClose={dialog.close}
      />
    </>
  )
}
