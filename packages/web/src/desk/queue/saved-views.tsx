import { ActionIcon, Button, Popover, Stack, TextInput, UnstyledButton } from '@mantine/core'
import { IconBookmark, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { read } from '../../api/read.ts'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { useQueueViews } from '../mutations.ts'
import { noFilters } from './no-filters.ts'
import type { QueueSearch } from './queue-search.ts'
import classes from './saved-views.module.css'

interface SavedViewsProps {
  filters: QueueSearch
  onChange: (some: QueueSearch) => void
}

/** The reader's own filters under a name: applying, saving and forgetting them. */
export function SavedViews({ filters, onChange }: SavedViewsProps) {
  const { t } = useTranslation('desk')
  const [opened, setOpened] = useState(false)
  return (
    <Popover
      position="bottom-end"
      width={280}
      opened={opened}
      onChange={setOpened}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t('views.open')}
          onClick={() => setOpened(!opened)}
        >
          <IconBookmark size={17} aria-hidden="true" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <ViewList
            onApply={(view) => {
              onChange({ ...noFilters, ...view })
              setOpened(false)
            }}
          />
          {Object.keys(filters).length > 0 && <SaveView filters={filters} />}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}

function ViewList({ onApply }: { onApply: (filters: QueueSearch) => void }) {
  const { t } = useTranslation('desk')
  const { data } = useQuery(read('listQueueViews'))
  const { remove } = useQueueViews()
  if (data?.views.length === 0) return <p className={classes.none}>{t('views.none')}</p>
  return (
    <ul className={classes.list} aria-label={t('views.open')}>
      {data?.views.map(({ id, name, filters }) => (
        <li key={id} className={classes.item}>
          <UnstyledButton className={classes.apply} onClick={() => onApply(filters)}>
            {name}
          </UnstyledButton>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t('views.forget', { name })}
            onClick={() => remove.mutate(id)}
          >
            <IconX size={14} aria-hidden="true" />
          </ActionIcon>
        </li>
      ))}
    </ul>
  )
}

function SaveView({ filters }: { filters: QueueSearch }) {
  const { t } = useTranslation(['desk', 'parts'])
  const { save } = useQueueViews()
  const [name, setName] = useState('')
  const send = (event: FormEvent) => {
    event.preventDefault()
    const typed = name.trim()
    if (typed !== '') save.mutate({ name: typed, filters }, { onSuccess: () => setName('') })
  }
  return (
    <form className={classes.form} onSubmit={send}>
      <TextInput
        flex={1}
        label={t('views.save')}
        placeholder={t('views.example')}
        maxLength={60}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={save.isPending}>
        {t('parts:save')}
      </Button>
      <ProblemNotice error={save.error} />
    </form>
  )
}
