import type { DeskCase } from '@freigabe/contract'
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { client } from '../../api/client.ts'
import { read } from '../../api/read.ts'
import type { DivideWish } from '../../case/splitting/divide-form.tsx'
import { waysToSplit } from '../../case/splitting/division-state.ts'
import { SplitDialog } from '../../case/splitting/split-dialog.tsx'
import type { Split } from '../../case/splitting/split-form.tsx'
import { useToast } from '../../parts/page/use-toast.ts'
import { useCaseChange } from '../mutations.ts'
import { useCase } from './case-context.tsx'

/** Has some of the imports, or some rows of one, reviewed by themselves, so that the rest can be decided. */
export function SplitAtDesk() {
  const { t } = useTranslation('case')
  const { account, caseId, shown, mayDecide, withLease, takeOver } = useCase()
  const [asking, dialog] = useDisclosure()
  const toast = useToast()
  const params = { account, case: caseId }
  const split = useCaseChange(account, caseId, async (wish: Split) => {
    const body = { ...wish, leaseToken: await withLease() }
    return client.splitCaseAtDesk({ params, body })
  })
  const divide = useCaseChange(account, caseId, async (wish: DivideWish) => {
    const body = { ...wish, leaseToken: await withLease() }
    return client.divideBatchAtDesk({ params, body })
  })
  const { batches, division } = shown
  if (!mayDecide) return null
  if (!asking && waysToSplit(batches, division).length === 0) return null
  const done = (words: string) => ({
    onSuccess: (changed: DeskCase) => {
      takeOver(changed)
      dialog.close()
      toast(words, 'petrol')
    },
  })
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={dialog.open}>
        {t('split.button')}
      </Button>
      <SplitDialog
        opened={asking}
        batches={batches}
        division={division}
        side="desk"
        valuesOf={(batch) => read('readColumnValuesAtDesk', { params: { ...params, batch } })}
        split={split}
        divide={divide}
        onSplit={(wish) => split.mutate(wish, done(t('split.done.desk')))}
        onDivide={(wish) => divide.mutate(wish, done(t('divide.done')))}
        onClose={dialog.close}
      />
    </>
  )
}
