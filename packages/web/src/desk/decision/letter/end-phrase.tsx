import { UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format-context.tsx'
import { DayField } from '../../../parts/day/day-field.tsx'
import { useCase } from '../../case/case-context.tsx'
import { dayAhead } from './approval-days.ts'
import classes from './phrase.module.css'

/** Until when the approval lasts: a line of the letter, which opens where another day is wanted. */
export function EndPhrase() {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const { policy, draft, change } = useCase()
  const { endsOn } = draft.accept
  const [isOpen, setIsOpen] = useState(endsOn === '')
  const [wasClosed, setWasClosed] = useState(false)
  const day = endsOn ?? dayAhead(policy.approval.months)
  const set = (next: string) => change('accept', (before) => ({ ...before, endsOn: next }))
  const close = () => {
    setIsOpen(false)
    setWasClosed(true)
  }
  if (!isOpen) {
    return (
      <UnstyledButton
        autoFocus={wasClosed}
        className={classes.phrase}
        onClick={() => setIsOpen(true)}
      >
        {t('accept.until', { day: format.dayInWords(day) })}
      </UnstyledButton>
    )
  }
  return (
    <DayField
      id="approval-end"
      autoFocus
      size="xs"
      label={t('accept.ends')}
      description={t('accept.endsHint', { count: policy.approval.months })}
      value={day}
      min={dayAhead(0)}
      onChange={({ currentTarget }) => set(currentTarget.value)}
      onChosen={close}
      onKeyDown={({ key, ctrlKey, metaKey }) => {
        if (key === 'Enter' && !ctrlKey && !metaKey && day !== '') close()
      }}
    />
  )
}
