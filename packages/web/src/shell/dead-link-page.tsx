import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../parts/page/links.tsx'
import { Page } from '../parts/page/page.tsx'
import { PageHeader } from '../parts/page/page-header.tsx'

/** Shown for a mail's link that has been used, has expired or was withdrawn. */
export function DeadLinkPage() {
  const { t } = useTranslation()
  return (
    <Page width="narrow">
      <PageHeader title={t('deadLink.title')} lead={t('deadLink.lead')} />
      <ButtonLink to="/">{t('notFound.home')}</ButtonLink>
    </Page>
  )
}
