import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../parts/links.tsx'
import { Page } from '../parts/page.tsx'
import { PageHeader } from '../parts/page-header.tsx'

/** Shown for a link of a letter that has been used, has run out or was withdrawn. */
export function DeadLinkPage() {
  const { t } = useTranslation()
  return (
    <Page width="narrow">
      <PageHeader title={t('deadLink.title')} lead={t('deadLink.lead')} />
      <ButtonLink to="/">{t('notFound.home')}</ButtonLink>
    </Page>
  )
}
