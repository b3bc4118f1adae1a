import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '../parts/section.tsx'
import { DeclareSource } from './declare-source.tsx'
import { sourcesQuery } from './queries.ts'
import { SourceCard } from './source-card.tsx'
import classes from './sources.module.css'

interface SourcesProps {
  account: string
  group: string
  mayWrite: boolean
  isSuspended: boolean
}

/** The forms and interfaces through which recipients of a group keep arriving. */
export function Sources({ account, group, mayWrite, isSuspended }: SourcesProps) {
  const { t } = useTranslation('intake')
  const { items } = useSuspenseQuery(sourcesQuery(account, group)).data
  const [declaring, setDeclaring] = useState(false)
  const mayDeclare = mayWrite && !isSuspended
  if (items.length === 0 && !mayDeclare) return null
  return (
    <Section
      title={t('sources.title')}
      lead={items.length === 0 ? t('sources.lead') : undefined}
      actions={
        mayDeclare && (
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden="true" />}
            onClick={() => setDeclaring(true)}
          >
            {t('sources.declare')}
          </Button>
        )
      }
    >
      {items.length > 0 && (
        <ul className={classes.list}>
          {items.map((source) => (
            <SourceCard key={source.id} account={account} source={source} mayWrite={mayWrite} />
          ))}
        </ul>
      )}
      <DeclareSource
        account={account}
        group={group}
        opened={declaring}
        onClose={() => setDeclaring(false)}
      />
    </Section>
  )
}
