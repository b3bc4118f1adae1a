import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../../parts/page/links.tsx'
import { Page } from '../../parts/page/page.tsx'
import { PageHeader } from '../../parts/page/page-header.tsx'
import { DecidedRequestList } from './decided-request-list.tsx'
import { type DecidingSide, listOf } from './request-side.ts'
import { StaffRequestList } from './staff-request-list.tsx'

interface DecidingPageProps {
  side: DecidingSide
  /** Whether the decided requests are shown, in place of the waiting ones. */
  decided: boolean
}

/** What waits for a side that decides, or what it has decided. */
export function DecidingPage({ side, decided }: DecidingPageProps) {
  const { t } = useTranslation('requests')
  return (
    <Page>
      <PageHeader
        title={t(`staff.${side}.title`)}
        lead={t(`staff.${side}.lead`)}
        actions={
          <ButtonLink variant="default" to={listOf[side]} search={decided ? {} : { decided: true }}>
            {t(decided ? 'staff.showOpen' : 'staff.showDecided')}
          </ButtonLink>
        }
      />
      {decided ? <DecidedRequestList side={side} /> : <StaffRequestList side={side} />}
    </Page>
  )
}
