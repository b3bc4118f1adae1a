import type { Account, AccountFacts } from '@freigabe/contract'
import { Button, Group, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../api/client.ts'
import { useChange } from '../../api/use-change.ts'
import { useFormat } from '../../i18n/format-context.tsx'
import { DayField } from '../../parts/day/day-field.tsx'
import { Dialog } from '../../parts/dialog/dialog.tsx'
import { Page } from '../../parts/page/page.tsx'
import { PageHeader } from '../../parts/page/page-header.tsx'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { Section } from '../../parts/page/section.tsx'
import { Facts } from '../../parts/table/facts.tsx'
import { accountQuery } from '../queries.ts'
import { useMayWrite, useSession } from '../session.ts'
import { useCountryList } from './countries.ts'
import { CountryChoice } from './country-choice.tsx'

const route = getRouteApi('/signed-in/a/$account/facts')

/** What an account states about itself, once and for all of its groups. */
export function AccountFactsPage() {
  const { t } = useTranslation('people')
  const { account: id } = route.useParams()
  const { data: account } = useSuspenseQuery(accountQuery(id))
  const isAdmin = useSession().staffRoles.includes('admin')
  const mayState = useMayWrite(id) || isAdmin
  return (
    <Page>
      <PageHeader title={t('facts.page')} lead={t('facts.pageLead', { account: account.name })} />
      <AccountFactsSection account={account} mayState={mayState} />
    </Page>
  )
}

interface AccountFactsSectionProps {
  account: Account
  mayState: boolean
}

/** What an account says about itself, by which its lists are judged; editable for people who may. */
function AccountFactsSection({ account, mayState }: AccountFactsSectionProps) {
  const { t } = useTranslation('people')
  const format = useFormat()
  const [stating, { open, close }] = useDisclosure()
  const { markets, formSince } = account
  const countryList = useCountryList()
  const nothing = markets.length === 0 && formSince === null
  return (
    <Section
      title={t('facts.title')}
      lead={t('facts.lead')}
      actions={
        mayState && (
          <Button variant="default" onClick={open}>
            {t(nothing ? 'facts.state' : 'facts.change')}
          </Button>
        )
      }
    >
      <Facts
        facts={[
          {
            name: t('facts.markets'),
            value: countryList(markets) || t('facts.none'),
          },
          {
            name: t('facts.formSince'),
            value: formSince === null ? t('facts.none') : format.statedDay(formSince),
          },
        ]}
      />
      <StateAccountFacts account={account} opened={stating} onClose={close} />
    </Section>
  )
}

interface StateAccountFactsProps {
  account: Account
  opened: boolean
  onClose: () => void
}

/** The dialog in which an account says to which countries it mails, and since when people can sign up. */
function StateAccountFacts({ account, opened, onClose }: StateAccountFactsProps) {
  const { t } = useTranslation('people')
  return (
    <Dialog opened={opened} onClose={onClose} title={t('facts.title')} size="lg">
      <FactsForm account={account} onClose={onClose} />
    </Dialog>
  )
}

function FactsForm({ account, onClose }: Omit<StateAccountFactsProps, 'opened'>) {
  const { t } = useTranslation(['people', 'parts'])
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
        <DayField
          label={t('facts.formSinceLabel')}
          description={t('facts.formSinceHint')}
          value={formSince}
          max={today}
          error={isAhead && t('facts.formSinceAhead')}
          onChange={({ currentTarget: { value } }) => setFormSince(value)}
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
