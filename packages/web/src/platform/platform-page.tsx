import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../parts/confirm-dialog.tsx'
import { Facts } from '../parts/facts.tsx'
import { TextLink } from '../parts/links.tsx'
import { Page } from '../parts/page.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { Section } from '../parts/section.tsx'
import { AcceptByRule } from './accept-by-rule.tsx'
import { CompareAccounts } from './compare-accounts.tsx'
import { useRemoveExample } from './mutations.ts'
import { platformQuery } from './queries.ts'
import { SingleOperator } from './single-operator.tsx'
import { StuckWork } from './stuck-work.tsx'

/** The installation: what it is, what the operator has chosen, and the end of its example data. */
export function PlatformPage() {
  const { t } = useTranslation('platform')
  const { data: platform } = useSuspenseQuery(platformQuery)
  return (
    <Page width="narrow">
      <PageHeader title={t('platform.title')} />
      <Section title={t('platform.about')}>
        <Facts
          facts={[
            { name: t('platform.name'), value: platform.name },
            { name: t('platform.timeZone'), value: platform.timeZone },
            {
              name: t('platform.mails'),
              value: platform.mailbox ? (
                <>
                  {t('platform.mailsMailbox')}.{' '}
                  <TextLink to="/mailbox">{t('platform.openMailbox')}</TextLink>
                </>
              ) : (
                t('platform.mailsSmtp')
              ),
            },
          ]}
        />
      </Section>
      <StuckWork />
      <AcceptByRule />
      <CompareAccounts />
      <SingleOperator />
      {platform.example && <ExampleData />}
    </Page>
  )
}

function ExampleData() {
  const { t } = useTranslation('platform')
  const [asking, { open, close }] = useDisclosure()
  const remove = useRemoveExample()
  return (
    <Section title={t('platform.example')} lead={t('platform.exampleLead')}>
      <Button variant="default" onClick={open}>
        {t('platform.remove')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('platform.removeTitle')}
        confirm={t('platform.removeConfirm')}
        danger
        mutation={remove}
        onConfirm={() => remove.mutate()}
        onClose={close}
      >
        {t('platform.removeText')}
      </ConfirmDialog>
    </Section>
  )
}
