import type { Case } from '@freigabe/contract'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DayField } from '../../parts/day/day-field.tsx'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { useCaseChanges } from '../mutations.ts'

/** When the customer would like to send: a wish, saved as soon as a day is entered. */
export function WantedDay({ account, opened }: { account: string; opened: Case }) {
  const { t } = useTranslation('case')
  const { wish } = useCaseChanges(account, opened.id)
  const [day, setDay] = useState(opened.wantedOn ?? '')
  const keep = (to: string) => {
    const wanted = to === '' ? null : to
    if (wanted !== opened.wantedOn) wish.mutate(wanted)
  }
  return (
    <div>
      <DayField
        label={t('wish.label')}
        description={t('wish.hint')}
        value={day}
        onChange={({ currentTarget }) => setDay(currentTarget.value)}
        onBlur={() => keep(day)}
        onChosen={keep}
        beside={
          opened.wantedOn !== null && (
            <Button
              variant="subtle"
              loading={wish.isPending}
              onClick={() => {
                setDay('')
                keep('')
              }}
            >
              {t('wish.forget')}
            </Button>
          )
        }
      />
      <span role="status">{wish.isSuccess && opened.wantedOn !== null && t('wish.kept')}</span>
      <ProblemNotice error={wish.error} />
    </div>
  )
}
