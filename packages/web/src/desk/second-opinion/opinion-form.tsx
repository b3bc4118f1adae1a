import type { Opinion } from '@freigabe/contract'
import { Button, Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { useOnce } from '../../parts/use-once.ts'
import { GroundChoice } from '../decision/ground-choice.tsx'

interface OpinionFormProps {
  error: Error | null
  isPending: boolean
  onGive: (opinion: Opinion) => void
}

const outcomes = ['accepted', 'rejected'] as const

/** How the reader would have decided, and on which grounds. */
export function OpinionForm({ error, isPending, onGive }: OpinionFormProps) {
  const { t } = useTranslation('secondOpinion')
  const [outcome, setOutcome] = useState<Opinion['outcome'] | null>(null)
  const [grounds, setGrounds] = useState<string[]>([])
  const once = useOnce(isPending)
  const isRejection = outcome === 'rejected'
  const isComplete = outcome !== null && (!isRejection || grounds.length > 0)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (outcome === null || !isComplete) return
        once(() => onGive({ outcome, grounds: isRejection ? grounds : [] }))
      }}
    >
      <Stack>
        <ProblemNotice error={error} />
        <Radio.Group
          label={t('ask')}
          description={t('askHint')}
          value={outcome}
          onChange={(value) => setOutcome(value as Opinion['outcome'])}
        >
          <Stack gap="xs" mt="sm">
            {outcomes.map((value) => (
              <Radio key={value} value={value} label={t(`outcome.${value}`)} />
            ))}
          </Stack>
        </Radio.Group>
        {isRejection && <GroundChoice label={t('grounds')} value={grounds} onChange={setGrounds} />}
        <Button type="submit" disabled={!isComplete} loading={isPending}>
          {t('give')}
        </Button>
      </Stack>
    </form>
  )
}
