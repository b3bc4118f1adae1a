import { Skeleton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './desk-skeleton.module.css'

/** The desk while its queue is on the way: its title, and rows as high as they will be. */
export function DeskSkeleton() {
  const { t } = useTranslation(['shell', 'parts'])
  return (
    <div className={classes.desk} role="status" aria-label={t('parts:loading')}>
      <p className={classes.title}>{t('place.desk')}</p>
      {[62, 48, 55, 70, 44, 58, 66, 51].map((width) => (
        <div key={width} className={classes.row}>
          <Skeleton height={14} width={`${width}%`} maw="34rem" />
          <Skeleton height={14} width="5rem" />
        </div>
      ))}
    </div>
  )
}
