import { Checkbox, Stack, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format-context.tsx'
import { useWizard } from '../wizard-context.ts'
import { useAlsoCases } from './use-also-cases.ts'

/** From so many groups on one looks for a name rather than through the list. */
const searchedFrom = 9

/** Other groups that wait for the same details: one submission may cover them, too. */
export function AlsoCases() {
  const { t } = useTranslation('wizard')
  const format = useFormat()
  const { change } = useWizard()
  const { others, chosen, areMore } = useAlsoCases()
  const [search, setSearch] = useState('')
  if (others.length === 0) return null
  const wanted = search.trim().toLocaleLowerCase()
  const shown = others
    .filter(({ groupName }) => groupName.toLocaleLowerCase().includes(wanted))
    .toSorted((a, b) => a.groupName.localeCompare(b.groupName, format.locale, { numeric: true }))
  return (
    <Checkbox.Group
      label={t('also.title')}
      description={areMore ? t('also.leadNewest', { count: others.length }) : t('also.lead')}
      value={chosen.map(({ id }) => id)}
      onChange={(alsoCases) => change({ alsoCases })}
    >
      {others.length >= searchedFrom && (
        <TextInput
          type="search"
          size="xs"
          mt="xs"
          maw="20rem"
          aria-label={t('also.search')}
          placeholder={t('also.search')}
          leftSection={<IconSearch size={15} />}
          value={search}
          onChange={({ currentTarget }) => setSearch(currentTarget.value)}
        />
      )}
      {/* The padding is room for the focus ring, which the scrolling box would cut off. */}
      <Stack gap="xs" mt="xs" mah="20rem" mx="-0.25rem" p="0.25rem" style={{ overflowY: 'auto' }}>
        {shown.map(({ id, groupName, recipients }) => (
          <Checkbox
            key={id}
            value={id}
            styles={{ label: { overflowWrap: 'anywhere' } }}
            label={t('also.group', {
              count: recipients,
              number: format.number(recipients),
              group: groupName,
            })}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
