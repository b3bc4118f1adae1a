import type { Account } from '@freigabe/contract'
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { Facts } from '../../parts/facts.tsx'
import { Section } from '../../parts/section.tsx'
import { StateAccountFacts } from './state-account-facts.tsx'
import { useCountryList } from './use-country-list.ts'

/** What an account says of itself so that its lists are judged by it; whoever may states it. */
export function AccountFactsSection({ account, mayState }: AccountFactsSectionProps) {
  const { t } = useTranslation('accounts')
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

interface AccountFactsSectionProps {
  account: Account
  mayState: boolean
}
