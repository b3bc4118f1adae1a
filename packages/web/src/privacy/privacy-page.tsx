import type { AddressWish, Api, PrivacyAct, ResponseOf, Unsearched } from '@freigabe/contract'
import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../api/client.ts'
import { useFormat } from '../i18n/format-context.tsx'
import { ConfirmDialog } from '../parts/dialog/confirm-dialog.tsx'
import { Page } from '../parts/page/page.tsx'
import { PageHeader } from '../parts/page/page-header.tsx'
import { ProblemNotice } from '../parts/page/problem-notice.tsx'
import { Section } from '../parts/page/section.tsx'
import { type Column, DataTable } from '../parts/table/data-table.tsx'
import { Moment } from '../parts/time/moment.tsx'
import { useFields } from '../parts/use-fields.ts'
import { useSession } from '../people/session.ts'
import { HoldingsTable } from './holdings-table.tsx'

/** The data held about an e-mail address: found, exported, erased. */
export function PrivacyPage() {
  const { t } = useTranslation('privacy')
  const [wish, setWish] = useState<AddressWish | null>(null)
  const { search, save, erase } = useAddress()
  const ask = (asked: AddressWish) => {
    erase.reset()
    save.reset()
    search.mutate(asked, { onSuccess: () => setWish(asked) })
  }
  return (
    <Page width="narrow">
      <PageHeader title={t('title')} lead={t('lead')} />
      <AddressForm search={search} onSubmit={ask} />
      {wish && search.data && !erase.data && (
        <FoundSection key={wish.email} wish={wish} result={search.data} save={save} erase={erase} />
      )}
      {search.data && search.data.before.length > 0 && !erase.data && (
        <PastActs acts={search.data.before} />
      )}
      {wish && erase.data && <ErasedSection email={wish.email} result={erase.data} />}
    </Page>
  )
}

interface AddressFormProps {
  search: { isPending: boolean; error: unknown }
  onSubmit: (wish: AddressWish) => void
}

/** At whose request an address is looked up, in the order in which they are offered. */
const reasons: readonly AddressWish['reason'][] = [
  'person_asked',
  'account_asked',
  'authority_asked',
  'own_duty',
]

/** Whose address, and at whose request. */
function AddressForm({ search, onSubmit }: AddressFormProps) {
  const { t } = useTranslation('privacy')
  const { field, submit } = useFields({ email: '' }, { email: 'email' })
  const [reason, setReason] = useState<AddressWish['reason']>('person_asked')
  return (
    <form onSubmit={submit(({ email }) => onSubmit({ email: email.trim(), reason }))} noValidate>
      <Stack>
        <ProblemNotice error={search.error} />
        <TextInput {...field('email')} label={t('email')} inputMode="email" autoComplete="off" />
        <Select
          label={t('reasonLabel')}
          description={t('reasonHint')}
          data={reasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
          value={reason}
          allowDeselect={false}
          onChange={(value) => setReason(value as AddressWish['reason'])}
        />
        <Group>
          <Button type="submit" loading={search.isPending}>
            {t('search')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

interface FoundSectionProps extends Pick<ReturnType<typeof useAddress>, 'save' | 'erase'> {
  wish: AddressWish
  result: ResponseOf<Api['searchAddress']>
}

/** The result of a search, and what can be done with it. */
function FoundSection({ wish, result, save, erase }: FoundSectionProps) {
  const { t } = useTranslation('privacy')
  const [asking, { open, close }] = useDisclosure()
  const { found, acts, unsearched } = result
  const isPerson = found.some(({ place }) => place === 'person')
  const isOwn = useSession().person.email.toLowerCase() === wish.email.toLowerCase()
  return (
    <Section title={t('found', { email: wish.email })}>
      <Stack>
        {found.length === 0 ? (
          <Text>{t('nothing')}</Text>
        ) : (
          <>
            <HoldingsTable label={t('foundTable')} holdings={found} showsEffect />
            <ProblemNotice error={save.error} />
            <Group gap="xs">
              <Button variant="default" loading={save.isPending} onClick={() => save.mutate(wish)}>
                {t('save')}
              </Button>
              {!isOwn && found.some(({ onErase }) => onErase !== 'kept') && (
                <Button variant="default" onClick={open}>
                  {t('erase')}
                </Button>
              )}
            </Group>
            {isOwn && <Text>{t('ownAddress')}</Text>}
          </>
        )}
        <WhatStays acts={acts} unsearched={unsearched} />
      </Stack>
      <ConfirmDialog
        opened={asking}
        title={t('eraseTitle', { email: wish.email })}
        confirm={t('eraseConfirm')}
        danger
        mutation={erase}
        onConfirm={() => erase.mutate(wish, { onSuccess: close })}
        onClose={close}
      >
        {isPerson && `${t('erasePerson')} `}
        {t('eraseText')}
      </ConfirmDialog>
    </Section>
  )
}

/** What erasing leaves and why, and what no search can show. */
function WhatStays({ acts, unsearched }: { acts: number; unsearched: Unsearched }) {
  const { t } = useTranslation('privacy')
  const format = useFormat()
  const { recipientsFiles, evidenceFiles } = unsearched
  return (
    <>
      {acts > 0 && <Text>{t('acts', { count: acts, number: format.number(acts) })}</Text>}
      {recipientsFiles + evidenceFiles > 0 && (
        <Text>
          {t('unsearched', {
            recipientsFiles: format.number(recipientsFiles),
            evidenceFiles: format.number(evidenceFiles),
          })}
        </Text>
      )}
    </>
  )
}

/** Earlier actions on the same address. */
function PastActs({ acts }: { acts: PrivacyAct[] }) {
  const { t } = useTranslation('privacy')
  const columns: Column<PrivacyAct>[] = [
    { key: 'act', header: t('column.act'), cell: ({ type }) => t(`act.${type}`) },
    {
      key: 'reason',
      header: t('column.reason'),
      cell: ({ reason }) => {
        const known = reasons.find((each) => each === reason)
        return known ? t(`reason.${known}`) : reason
      },
    },
    { key: 'by', header: t('column.by'), cell: ({ by }) => by },
    { key: 'at', header: t('column.at'), cell: ({ at }) => <Moment at={at} /> },
  ]
  return (
    <Section title={t('before')}>
      <DataTable
        label={t('before')}
        rows={acts}
        rowKey={({ type, at }) => `${type} ${at}`}
        columns={columns}
      />
    </Section>
  )
}

interface ErasedSectionProps {
  email: string
  result: ResponseOf<Api['eraseAddress']>
}

/** What was erased, for the person who has to answer. */
function ErasedSection({ email, result }: ErasedSectionProps) {
  const { t } = useTranslation('privacy')
  return (
    <Section title={t('erased', { email })}>
      <Stack>
        <Text role="status">{t('erasedText')}</Text>
        <HoldingsTable label={t('erasedTable')} holdings={result.erased} showsEffect={false} />
        <WhatStays acts={result.acts} unsearched={result.unsearched} />
      </Stack>
    </Section>
  )
}

/** Finding, exporting and erasing the data about an address. None of it is kept in the browser. */
function useAddress() {
  return {
    search: useMutation({
      mutationFn: (body: AddressWish) => client.searchAddress({ body }),
      gcTime: 0,
    }),
    save: useMutation({
      mutationFn: (body: AddressWish) => client.exportAddress({ body }),
      onSuccess: (held) => saveJson(`export-${held.at.slice(0, 10)}.json`, held),
      gcTime: 0,
    }),
    erase: useMutation({
      mutationFn: (body: AddressWish) => client.eraseAddress({ body }),
      gcTime: 0,
    }),
  }
}

/** Has the browser save data as a file of JSON. */
function saveJson(name: string, data: unknown): void {
  const file = new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
