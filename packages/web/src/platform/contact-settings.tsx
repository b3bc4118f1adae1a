import { Button, Group, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { read } from '../api/read.ts'
import { ProblemNotice } from '../parts/page/problem-notice.tsx'
import { Section } from '../parts/page/section.tsx'
import { useToast } from '../parts/page/use-toast.ts'
import { useFields } from '../parts/use-fields.ts'
import { useChangeSettings } from './mutations.ts'

/** How customers reach the operator, and what the button is called that starts the process. */
export function ContactSettings() {
  const { t } = useTranslation(['platform', 'parts'])
  const toast = useToast()
  const { contact, startLabel } = useSuspenseQuery(read('readSettings')).data
  const change = useChangeSettings()
  const fields = useFields(
    {
      phone: contact.phone ?? '',
      address: contact.address ?? '',
      hoursDe: contact.hours?.de ?? '',
      hoursEn: contact.hours?.en ?? '',
      startDe: startLabel?.de ?? '',
      startEn: startLabel?.en ?? '',
    },
    { phone: 'phoneIfAny' },
  )
  const onSubmit = fields.submit(({ phone, address, hoursDe, hoursEn, startDe, startEn }) =>
    change.mutate(
      {
        contact: {
          phone: phone.trim() || null,
          address: address.trim() || null,
          hours: inBoth(hoursDe, hoursEn),
        },
        startLabel: inBoth(startDe, startEn),
      },
      { onSuccess: () => toast(t('contact.saved')) },
    ),
  )
  return (
    <Section title={t('contact.title')} lead={t('contact.lead')}>
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <TextInput {...fields.field('phone')} label={t('contact.phone')} maxLength={50} />
          <Textarea
            {...fields.field('address')}
            label={t('contact.address')}
            autosize
            minRows={2}
            maxLength={300}
          />
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput {...fields.field('hoursDe')} label={t('contact.hoursDe')} maxLength={100} />
            <TextInput {...fields.field('hoursEn')} label={t('contact.hoursEn')} maxLength={100} />
            <TextInput
              {...fields.field('startDe')}
              label={t('contact.startDe')}
              placeholder="Herkunft angeben"
              maxLength={100}
            />
            <TextInput
              {...fields.field('startEn')}
              label={t('contact.startEn')}
              placeholder="State the origin"
              maxLength={100}
            />
          </SimpleGrid>
          <ProblemNotice error={change.error} />
          <Group>
            <Button type="submit" loading={change.isPending}>
              {t('parts:save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  )
}

/** What is said in one language only is said so in both. */
function inBoth(german: string, english: string) {
  const [de, en] = [german.trim(), english.trim()]
  return de || en ? { de: de || en, en: en || de } : null
}
