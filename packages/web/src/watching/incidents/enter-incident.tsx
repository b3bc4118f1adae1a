import type { IncidentKind } from '@freigabe/contract'
import { incidentKinds } from '@freigabe/contract/choices'
import { Button, Group, NativeSelect, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../api/client.ts'
import { readPages } from '../../api/read.ts'
import { DayField } from '../../parts/day/day-field.tsx'
import { Dialog } from '../../parts/dialog/dialog.tsx'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { useToast } from '../../parts/page/use-toast.ts'
import { useFields } from '../../parts/use-fields.ts'
import { useIncidentStep } from '../mutations.ts'

interface EnterIncidentProps {
  opened: boolean
  onClose: () => void
}

/** The window in which staff enter what came to the platform without figures. */
export function EnterIncident({ opened, onClose }: EnterIncidentProps) {
  const { t } = useTranslation('watching')
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      size="40rem"
      title={t('enter.title')}
      closeOnClickOutside={false}
    >
      <IncidentForm onClose={onClose} />
    </Dialog>
  )
}

function IncidentForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['watching', 'parts'])
  const toast = useToast()
  const navigate = useNavigate()
  // Kept through every click, so that entering twice does nothing twice.
  const [incidentId] = useState(() => crypto.randomUUID())
  const [kind, setKind] = useState<IncidentKind>('blocklisting')
  const [account, setAccount] = useState<string | null>(null)
  const isProvider = kind === 'provider'
  const fields = useFields(
    { since: '', until: '', domain: '', provider: '', words: '' },
    { since: 'required', words: 'required', ...(isProvider && { provider: 'required' as const }) },
  )
  const enter = useIncidentStep((values: typeof fields.values) =>
    client.enterIncident({
      body: {
        incidentId,
        kind,
        since: values.since,
        until: values.until || undefined,
        account: isProvider ? null : account,
        domain: (!isProvider && values.domain.trim()) || null,
        provider: isProvider ? values.provider.trim() : null,
        words: values.words,
      },
    }),
  )
  const send = fields.submit((values) =>
    enter.mutate(values, {
      onSuccess: () => {
        toast(t('enter.sent'))
        onClose()
        void navigate({ to: '/holds/incidents/$incident', params: { incident: incidentId } })
      },
      onError: fields.refuse,
    }),
  )
  return (
    <form onSubmit={send} noValidate>
      <Stack>
        <NativeSelect
          label={t('enter.kind')}
          data={incidentKinds.map((value) => ({
            value,
            label: t(`incidents.kind.${value}`),
          }))}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as IncidentKind)}
        />
        <Group grow align="flex-start">
          <DayField label={t('enter.since')} {...fields.field('since')} />
          <DayField
            label={t('enter.until')}
            description={t('enter.untilHint')}
            {...fields.field('until')}
          />
        </Group>
        {isProvider ? (
          <TextInput
            label={t('enter.provider')}
            description={t('enter.providerHint')}
            maxLength={60}
            {...fields.field('provider')}
          />
        ) : (
          <>
            <TextInput
              label={t('enter.domain')}
              description={t('enter.domainHint')}
              maxLength={200}
              {...fields.field('domain')}
            />
            <AccountChoice value={account} onChange={setAccount} />
          </>
        )}
        <Textarea
          label={t('enter.words')}
          description={t('enter.wordsHint')}
          autosize
          minRows={4}
          maxRows={14}
          maxLength={20_000}
          {...fields.field('words')}
        />
        <ProblemNotice error={enter.error} atFields={fields.names} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('parts:cancel')}
          </Button>
          <Button type="submit" loading={enter.isPending}>
            {t('enter.send')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

interface AccountChoiceProps {
  value: string | null
  onChange: (account: string | null) => void
}

/** An account, found by its name. */
function AccountChoice({ value, onChange }: AccountChoiceProps) {
  const { t } = useTranslation('watching')
  const [search, setSearch] = useState('')
  const [settled] = useDebouncedValue(search.trim(), 200)
  const { data } = useInfiniteQuery(
    readPages('listAccounts', { query: { search: settled || undefined } }),
  )
  const accounts = data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <Select
      label={t('enter.account')}
      description={t('enter.accountHint')}
      data={accounts.map(({ id, name }) => ({ value: id, label: name }))}
      filter={({ options }) => options}
      value={value}
      onChange={onChange}
      searchValue={search}
      onSearchChange={setSearch}
      nothingFoundMessage={t('enter.noAccount')}
      searchable
      clearable
    />
  )
}
