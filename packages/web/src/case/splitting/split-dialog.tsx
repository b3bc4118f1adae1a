import type { Batch, Division } from '@freigabe/contract'
import { Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../parts/dialog.tsx'
import { DivideForm, type DivideWish, divisible, type ValuesOf } from './divide-form.tsx'
import { isUnderWay } from './division-state.ts'
import { type Split, SplitForm } from './split-form.tsx'

interface Act {
  isPending: boolean
  error: unknown
}

interface SplitProps {
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
  return (
    <Dialog opened={opened} onClose={props.onClose} title={t('split.title')}>
      <ChooseWay {...props} />
    </Dialog>
  )
}

function ChooseWay({ batches, division, side, valuesOf, onClose, ...acts }: SplitProps) {
  const { t } = useTranslation('case')
  // The choices stay as they were when the dialog opened, so that nothing jumps while it is filled in.
  const [ways] = useState(() => waysToSplit(batches, division))
  const [way, setWay] = useState(ways[0])
  const about = { side, onClose }
  return (
    <Stack>
      {ways.length > 1 && (
        <Radio.Group
          label={t('split.how')}
          value={way}
          onChange={(value) => setWay(value as typeof way)}
        >
          <Stack gap="xs" mt="xs">
            {ways.map((each) => (
              <Radio key={each} value={each} label={t(`split.${each}`)} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {way === 'whole' ? (
        <SplitForm {...about} batches={batches} mutation={acts.split} onSplit={acts.onSplit} />
      ) : (
        <DivideForm
          {...about}
          batches={divisible(batches)}
          valuesOf={valuesOf}
          mutation={acts.divide}
          onDivide={acts.onDivide}
        />
      )}
    </Stack>
  )
}
