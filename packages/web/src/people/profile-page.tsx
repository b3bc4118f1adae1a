import type { Locale } from '@freigabe/contract'
import { Button, Checkbox, Select, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '../parts/page/page.tsx'
import { PageHeader } from '../parts/page/page-header.tsx'
import { ProblemNotice } from '../parts/page/problem-notice.tsx'
import { Section } from '../parts/page/section.tsx'
import { useToast } from '../parts/page/use-toast.ts'
import { useFields } from '../parts/use-fields.ts'
import { useChangePerson, useSession } from './session.ts'

const timeZones = Intl.supportedValuesOf('timeZone')

/** One's own name, language, time zone and choice of mails. */
export function ProfilePage() {
  const { t, i18n } = useTranslation(['people', 'parts'])
  const toast = useToast()
  const { person, memberships } = useSession()
  const change = useChangePerson()
  const { field, submit, refuse, names } = useFields({ name: person.name }, { name: 'required' })
  const [locale, setLocale] = useState<Locale>(person.locale)
  const [timeZone, setTimeZone] = useState(person.timeZone)
  const [mails, setMails] = useState(person.mails)

  const save = submit(({ name }) =>
    change.mutate(
      { name, locale, timeZone, mails },
      {
        onError: refuse,
        onSuccess: async () => {
          await i18n.changeLanguage(locale)
          toast(i18n.t('people:profile.saved'))
        },
      },
    ),
  )

  return (
    <Page width="narrow">
      <PageHeader title={t('profile.title')} />
      <form onSubmit={save} noValidate>
        <Section title={t('profile.person')} lead={t('profile.email', { email: person.email })}>
          <TextInput
            {...field('name')}
            label={t('field.name')}
            description={t('field.nameHint')}
            autoComplete="name"
            maw="26rem"
          />
        </Section>
        <Section title={t('profile.place')} lead={t('profile.placeLead')}>
          <Stack maw="26rem">
            <Select
              label={t('field.language')}
              value={locale}
              data={[
                { value: 'de', label: 'Deutsch' },
                { value: 'en', label: 'English' },
              ]}
              onChange={(value) => setLocale(value as Locale)}
            />
            <Select
              label={t('field.timeZone')}
              value={timeZone}
              data={timeZones.includes(timeZone) ? timeZones : [timeZone, ...timeZones]}
              searchable
              limit={60}
              onChange={(value) => setTimeZone(value ?? timeZone)}
            />
          </Stack>
        </Section>
        {memberships.length > 0 && (
          <Section title={t('profile.mails')} lead={t('profile.mailsLead')}>
            <Stack gap="sm">
              {(['received', 'reminders'] as const).map((kind) => (
                <Checkbox
                  key={kind}
                  label={t(`profile.${kind}`)}
                  checked={mails[kind]}
                  onChange={({ currentTarget: { checked } }) =>
                    setMails((before) => ({ ...before, [kind]: checked }))
                  }
                />
              ))}
            </Stack>
          </Section>
        )}
        <Stack mt="xl">
          <ProblemNotice error={change.error} atFields={names} />
          <Button type="submit" loading={change.isPending} style={{ alignSelf: 'start' }}>
            {t('parts:save')}
          </Button>
        </Stack>
      </form>
    </Page>
  )
}
