import { isApiError } from '@freigabe/sdk'
import { Button } from '@mantine/core'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../parts/page/links.tsx'
import { Page } from '../parts/page/page.tsx'
import { PageHeader } from '../parts/page/page-header.tsx'
import { ProblemNotice } from '../parts/page/problem-notice.tsx'

/** Shown where a page failed: why, and a way to try again where that can help. */
export function FailedPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation(['shell', 'parts'])
  const router = useRouter()
  const queries = useQueryErrorResetBoundary()
  if (isApiError(error, 'NOT_FOUND')) return <NotFoundPage />
  if (isApiError(error, 'TOKEN_INVALID')) return <DeadLinkPage />
  const retry = () => {
    queries.reset()
    reset()
    void router.invalidate()
  }
  return (
    <Page width="narrow">
      <PageHeader title={t('failed.title')} />
      <ProblemNotice error={error} />
      {/* What one may not do, one may not do the second time either. */}
      {isApiError(error, 'NOT_ALLOWED') ? (
        <ButtonLink to="/" mt="lg">
          {t('notFound.home')}
        </ButtonLink>
      ) : (
        <Button mt="lg" onClick={retry}>
          {t('parts:retry')}
        </Button>
      )}
    </Page>
  )
}

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

/** Shown for a mail's link that has been used, has expired or was withdrawn. */
function DeadLinkPage() {
  const { t } = useTranslation()
  return (
    <Page width="narrow">
      <PageHeader title={t('deadLink.title')} lead={t('deadLink.lead')} />
      <ButtonLink to="/">{t('notFound.home')}</ButtonLink>
    </Page>
  )
}
