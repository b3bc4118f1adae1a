import type { Account, AccountFacts } from '@freigabe/contract'
import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../api/client.ts'
import { useChange } from '../../api/use-change.ts'
import { useFormat } from '../../i18n/format-context.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { accountQuery } from '../queries.ts'
import { CountryChoice } from './country-choice.tsx'

interface StateAccountFactsProps {
  account: Account
  opened: boolean
  onClose: () => void
}

/** The dialog in which an account says to which countries it mails, and since when people can sign up. */
export function StateAccountFacts({ account, opened, onClose }: StateAccountFactsProps) {
  const { t } = useTranslation('accounts')
  return (
    <Dialog opened={opened} onClose={onClose} title={t('facts.title')} size="lg">
      <FactsForm account={account} onClose={onClose} />
    </Dialog>
  )
}

function FactsForm({ account, onClose }: Omit<StateAccountFactsProps, 'opened'>) {
  const { t } = useTranslation(['accounts', 'parts'])
  const { timeZone } = useFormat()
  const state = useChange(
    (body: AccountFacts) => client.stateAccountFacts({ params: { account: account.id }, body }),
    { becomes: accountQuery(account.id) },
  )
  const [markets, setMarkets] = useState(account.markets)
  const [formSince, setFormSince] = useState(account.formSince ?? '')
  const today = dayIn(timeZone)
  const isAhead = formSince > today
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (isAhead) return
    state.mutate({ markets, formSince: formSince || null }, { onSuccess: onClose })
  }
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        <ProblemNotice error={state.error} />
        <CountryChoice
          label={t('facts.marketsLabel')}
          description={t('facts.marketsHint')}
          value={markets}
          onChange={setMarkets}
          autoFocus
        />
        <TextInput
          type="date"
          label={t('facts.formSinceLabel')}
          description={t('facts.formSinceHint')}
          value={formSince}
          max={today}
          error={isAhead && t('facts.formSinceAhead')}
          onChange={({ currentTarget: { value } }) => setFormSince(value)}
          styles={{ wrapper: { maxWidth: '13rem' } }}
        />
        <Text size="sm">{t('facts.from')}</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('parts:cancel')}
          </Button>
          <Button type="submit" loading={state.isPending}>
            {t('parts:save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Which day it is in a time zone, as `2026-11-26`. */
function dayIn(timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date())
}
