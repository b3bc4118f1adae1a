import { Select, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { standingOf, standings } from '../standings.ts'
import classes from './group-filter.module.css'

const route = getRouteApi('/signed-in/a/$account/')

/** Search and standing, kept in the address so that a view can be shared and come back to. */
export function GroupFilter() {
  const { t } = useTranslation(['intake', 'parts'])
  const { search, standing } = route.useSearch()
  const navigate = route.useNavigate()
  const look = useDebouncedCallback(
    (text: string) =>
      navigate({
        search: (before) => ({ ...before, search: text.trim() || undefined }),
        replace: true,
      }),
    200,
  )
  return (
    <div className={classes.filter}>
      <TextInput
        type="search"
        aria-label={t('dashboard.search')}
        placeholder={t('dashboard.search')}
        leftSection={<IconSearch size={16} />}
        defaultValue={search}
        onChange={({ currentTarget: { value } }) => look(value)}
        className={classes.search}
      />
      <Select
        aria-label={t('dashboard.standing')}
        placeholder={t('dashboard.all')}
        clearable
        clearButtonProps={{ 'aria-label': t('dashboard.all') }}
        value={standing ?? null}
        data={standings.map((value) => ({
          value,
          label: t(`parts:standing.${value}`),
        }))}
        onChange={(value) =>
          navigate({
            search: (before) => ({
              ...before,
              standing: standingOf(value),
            }),
            replace: true,
          })
        }
        className={classes.standing}
      />
    </div>
  )
}
