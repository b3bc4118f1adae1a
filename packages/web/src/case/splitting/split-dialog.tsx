import type { Batch, Division } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../parts/dialog.tsx'
import { later, useSoon } from '../../parts/later.tsx'
import type { DivideWish, ValuesOf } from './divide-form.tsx'
import { divisible, isUnderWay } from './division-state.ts'
import type { Split } from './split-form.tsx'

const ChooseWay = later(() => import('./choose-way.tsx').then((part) => part.ChooseWay))

interface Act {
  isPending: boolean
  error: unknown
}

export interface SplitProps {
  batches: Batch[]
  division: Division | null
  /** The wording depends on the reader. */
  side: 'account' | 'desk'
  valuesOf: ValuesOf
  split: Act
  divide: Act
  onSplit: (wish: Split) => void
  onDivide: (wish: DivideWish) => void
  onClose: () => void
}

interface SplitDialogProps extends SplitProps {
  opened: boolean
}

/** The ways in which a case can be split now; none if it holds nothing to separate. */
export function waysToSplit(batches: Batch[], division: Division | null): ('whole' | 'inside')[] {
  return [
    ...(batches.length > 1 ? (['whole'] as const) : []),
    ...(divisible(batches).length > 0 && !isUnderWay(division) ? (['inside'] as const) : []),
  ]
}

/** What leaves a case: whole imports, or some of the rows of one. */
export function SplitDialog({ opened, ...props }: SplitDialogProps) {
  const { t } = useTranslation('case')
  useSoon(ChooseWay)
  return (
    <Dialog opened={opened} onClose={props.onClose} title={t('split.title')}>
      <ChooseWay {...props} />
    </Dialog>
  )
}
