import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconFileCertificate, IconPlus } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { read } from '../api/read.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { Section } from '../parts/section.tsx'
import { IssueScreeningKey } from './issue-screening-key.tsx'
import { ScreeningKeyTable } from './screening-key-table.tsx'

/** Screening keys: what they are for, which there are, a new one, and the end of an old one. */
export function ScreeningKeysSection() {
  const { t } = useTranslation('platform')
  const { data: keys } = useSuspenseQuery(read('listScreeningKeys'))
  const [issuing, { open, close }] = useDisclosure()
  const none = keys.items.length === 0
  const issue = (
    <Button variant="default" leftSection={<IconPlus size={17} />} onClick={open}>
      {t('screeningKeys.issue')}
    </Button>
  )
  return (
    <Section
      title={t('screeningKeys.title')}
      lead={t('screeningKeys.lead')}
      actions={!none && issue}
    >
      {none ? (
        <EmptyState icon={IconFileCertificate} title={t('screeningKeys.empty')} action={issue}>
          {t('screeningKeys.emptyText')}
        </EmptyState>
      ) : (
        <ScreeningKeyTable keys={keys.items} />
      )}
      <IssueScreeningKey opened={issuing} onClose={close} />
    </Section>
  )
}
