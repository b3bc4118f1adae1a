import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { read } from '../api/read.ts'
import { useLocalText } from '../i18n/use-local-text.ts'
import { Page } from '../parts/page/page.tsx'
import { PageHeader } from '../parts/page/page-header.tsx'
import { useSession } from '../people/session.ts'
import { DraftsSection } from './drafts/drafts-section.tsx'
import classes from './faults.module.css'
import { PublicationsSection } from './publications/publications-section.tsx'
import { RuleResults } from './rule-results.tsx'

/** The policy of the platform: pending changes, and publications. Leads change it. */
export function PolicyPage() {
  const { t } = useTranslation('policy')
  const { staffRoles } = useSession()
  const mayChange = staffRoles.includes('lead')
  const maySwitch = staffRoles.includes('admin')
  return (
    <Page>
      <PageHeader title={t('title')} lead={t('lead')} />
      <ShippedFaults />
      <DraftsSection mayChange={mayChange} />
      <PublicationsSection mayChange={mayChange} />
      {(mayChange || maySwitch) && <RuleResults maySwitch={maySwitch} />}
    </Page>
  )
}

/** Says what is wrong with the packs that came with the installation; nothing if they are in order. */
function ShippedFaults() {
  const { t } = useTranslation('policy')
  const words = useLocalText()
  const { data } = useQuery(read('readShipped'))
  if (!data || data.faults.length === 0) return null
  return (
    <Alert color="amber" icon={<IconAlertTriangle />} title={t('shipped.title')} mb="xl">
      {t('shipped.text')}
      <ul className={classes.list}>
        {data.faults.map(({ file, line, column, text }) => (
          <li key={`${file} ${line} ${column} ${text.en}`}>
            <code>{`${file}:${line}:${column}`}</code> {words(text)}
          </li>
        ))}
      </ul>
    </Alert>
  )
}
