import { Skeleton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Page } from './page.tsx'
import classes from './page-skeleton.module.css'

/** Shown where a page is about to appear: the place of its title, and outlines of its rows. */
export function PageSkeleton() {
  const { t } = useTranslation('parts')
  return (
    <Page>
      <div role="status" aria-label={t('loading')}>
        <Skeleton height={32} width="min(22rem, 70%)" mb="xl" />
        <div className={classes.rows}>
          {[62, 48, 70, 54, 66].map((width) => (
            <div key={width} className={classes.row}>
              <Skeleton height={14} width={`${width / 2}%`} />
              <Skeleton height={14} width="6rem" />
            </div>
          ))}
        </div>
      </div>
    </Page>
  )
}
