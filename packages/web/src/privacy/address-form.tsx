import type { AddressWish } from '@freigabe/contract'
import { Button, Group, Select, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { useFields } from '../parts/use-fields.ts'
import { reasons } from './reasons.ts'

interface AddressFormProps {
  search: { isPending: boolean; error: unknown }
  onSubmit: (wish: AddressWish) => void
}

/** Whose address, and on whose wish. */
export function AddressForm({ search, onSubmit }: AddressFormProps) {
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
