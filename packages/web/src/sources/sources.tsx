import { Button, Group, Stack, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { ProblemNotice } from '../parts/page/problem-notice.tsx'
import { Section } from '../parts/page/section.tsx'
import { PlainList } from '../parts/table/plain-list.tsx'
import { useFields } from '../parts/use-fields.ts'
import { declaredOf } from './declared-of.ts'
import { useSourceChanges } from './mutations.ts'
import { sourcesQuery } from './queries.ts'
import { SourceCard } from './source-card.tsx'
import { SourceFields, sourceRules } from './source-fields.tsx'

interface SourcesProps {
  account: string
  group: string
  mayWrite: boolean
  isSuspended: boolean
}

/** The forms and interfaces through which recipients of a group keep arriving. */
export function Sources({ account, group, mayWrite, isSuspended }: SourcesProps) {
  const { t } = useTranslation('sources')
  const { items } = useSuspenseQuery(sourcesQuery(account, group)).data
  const [declaring, setDeclaring] = useState(false)
  const mayDeclare = mayWrite && !isSuspended
  if (items.length === 0 && !mayDeclare) return null
  return (
    <Section
      title={t('title')}
      lead={items.length === 0 ? t('lead') : undefined}
      actions={
        mayDeclare && (
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden="true" />}
            onClick={() => setDeclaring(true)}
          >
            {t('declare')}
          </Button>
        )
      }
    >
      {items.length > 0 && (
        <PlainList gap="sm">
          {items.map((source) => (
            <SourceCard key={source.id} account={account} source={source} mayWrite={mayWrite} />
          ))}
        </PlainList>
      )}
      <DeclareSource
        account={account}
        group={group}
        opened={declaring}
        onClose={() => setDeclaring(false)}
      />
    </Section>
  )
}

interface DeclareSourceProps {
  account: string
  group: string
  opened: boolean
  onClose: () => void
}

const empty = { name: '', kind: 'web_form', link: '', method: '', cap: '', periodDays: '30' }

/** The dialog that declares a source; its card then leads to the approval process. */
function DeclareSource({ account, group, opened, onClose }: DeclareSourceProps) {
  const { t } = useTranslation(['sources', 'parts'])
  const { declare } = useSourceChanges(account, group)
  const fields = useFields({ ...empty, reference: '' }, sourceRules)
  const close = () => {
    declare.reset()
    fields.reset()
    onClose()
  }
  const onSubmit = fields.submit(({ reference, ...values }) => {
    const body = { ...declaredOf(values), reference: reference.trim() || undefined }
    declare.mutate(body, { onError: fields.refuse, onSuccess: close })
  })
  return (
    <Dialog opened={opened} onClose={close} title={t('form.title')}>
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <ProblemNotice error={declare.error} atFields={fields.names} />
          <SourceFields fields={fields} />
          <TextInput
            {...fields.field('reference')}
            label={t('form.reference')}
            description={t('form.referenceHint')}
            maxLength={100}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              {t('parts:cancel')}
            </Button>
            <Button type="submit" loading={declare.isPending}>
              {t('form.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
