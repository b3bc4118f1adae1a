import type { Batch, Division } from '@freigabe/contract'
import { Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DivideForm, type DivideWish, type ValuesOf } from './divide-form.tsx'
import { divisible, waysToSplit } from './division-state.ts'
import { type Split, SplitForm } from './split-form.tsx'

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

/** Whole imports, or some rows of one, and the form for what was chosen. */
export function ChooseWay({ batches, division, side, valuesOf, onClose, ...acts }: SplitProps) {
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
