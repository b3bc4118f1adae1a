import { IconUserOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './barred-notice.module.css'
import { useCase } from './case-context.tsx'

/** Tells whoever decided a case before it was reopened, as they open it, that another person decides it now. */
export function BarredNotice() {
  const { t } = useTranslation('desk')
  const { isBarred, shown } = useCase()
  if (!isBarred || shown.status !== 'in_review') return null
  return (
    <div className={classes.notice} data-tone="violet">
      <IconUserOff size={18} aria-hidden="true" />
      <p className={classes.text}>
        <strong>{t('barred.title')}</strong> {t('barred.text')}
      </p>
    </div>
  )
}
