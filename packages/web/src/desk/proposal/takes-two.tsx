import { IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCase } from '../case/case-context.tsx'
import classes from './takes-two.module.css'

/** A note next to a decision that it is only proposed, where two people are needed. */
export function TakesTwo() {
  const { t } = useTranslation('desk')
  const { shown } = useCase()
  if (!shown.takesTwo) return null
  return (
    <p className={classes.notice} data-tone="accent">
      <IconUsers size={17} aria-hidden="true" />
      {t('propose.takesTwo')}
    </p>
  )
}
