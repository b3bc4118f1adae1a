import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../parts/dialog.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { useFields } from '../parts/use-fields.ts'
import { declaredOf } from './declared-of.ts'
import { useSourceChanges } from './mutations.ts'
import { SourceFields, sourceRules } from './source-fields.tsx'

interface DeclareSourceProps {
  account: string
  group: string
  opened: boolean
  onClose: () => void
}

const empty = { name: '', kind: 'web_form', link: '', method: '', cap: '', periodDays: '30' }

/** The dialog that declares a source; its card then leads to the approval process. */
export function DeclareSource({ account, group, opened, onClose }: DeclareSourceProps) {
  const { t } = useTranslation(['intake', 'parts'])
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
    <Dialog opened={opened} onClose={close} title={t('sources.form.title')}>
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <ProblemNotice error={declare.error} atFields={fields.names} />
          <SourceFields fields={fields} />
          <TextInput
            {...fields.field('reference')}
            label={t('sources.form.reference')}
            description={t('sources.form.referenceHint')}
            maxLength={100}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              {t('parts:cancel')}
            </Button>
            <Button type="submit" loading={declare.isPending}>
              {t('sources.form.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
