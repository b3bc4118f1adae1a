import { Skeleton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Page } from './page.tsx'

/** Shown where a page is about to appear, in its rough shape. */
export function PageSkeleton() {
  const { t } = useTranslation('parts')
  return (
    <Page>
      <div role="status" aria-label={t('loading')}>
        <Skeleton height={32} width="min(18rem, 60%)" mb="xl" />
        {[92, 100, 84, 96].map((width) => (
          <Skeleton key={width} height={18} width={`${width}%`} mb="md" />
        ))}
      </div>
    </Page>
  )
}
