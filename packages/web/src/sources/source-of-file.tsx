import { NativeSelect } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { sourcesQuery } from './queries.ts'

interface SourceOfFileProps {
  account: string
  group: string
  value: string | null
  onChange: (source: string | null) => void
}

/** Asks through which source the recipients of a file signed up, where the group has any. */
export function SourceOfFile({ account, group, value, onChange }: SourceOfFileProps) {
  const { t } = useTranslation('lists')
  const { items } = useSuspenseQuery(sourcesQuery(account, group)).data
  const open = items.filter(({ withdrawnAt }) => withdrawnAt === null)
  if (open.length === 0) return null
  return (
    <NativeSelect
      label={t('imports.source')}
      description={t('imports.sourceHint')}
      value={value ?? ''}
      onChange={({ currentTarget }) => onChange(currentTarget.value || null)}
      data={[
        { value: '', label: t('imports.sourceNone') },
        ...open.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  )
}
