import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../parts/page/links.tsx'
import { Page } from '../parts/page/page.tsx'
import { PageHeader } from '../parts/page/page-header.tsx'

/** Shown for addresses that lead nowhere, and for objects that the reader may not see. */
export function NotFoundPage() {
  const { t } = useTranslation()
  return (
    <Page width="narrow">
      <PageHeader title={t('notFound.title')} lead={t('notFound.lead')} />
      <ButtonLink to="/">{t('notFound.home')}</ButtonLink>
    </Page>
  )
}
