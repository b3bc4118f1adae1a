import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../parts/dialog.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { useFields } from '../parts/use-fields.ts'
import { useScreeningKeyChanges } from './mutations.ts'
import { NewScreeningKey } from './new-screening-key.tsx'

/** The dialog that issues a screening key and shows its file this once. */
export function IssueScreeningKey({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('platform')
  const { issue } = useScreeningKeyChanges()
  const file = issue.data?.file
  const close = () => {
    issue.reset()
    onClose()
  }
  return (
    <Dialog
      opened={opened}
      onClose={close}
      title={t(file ? 'screeningKeys.newTitle' : 'screeningKeys.issue')}
      size="lg"
      closeOnClickOutside={!file}
      closeOnEscape={!file}
      withCloseButton={!file}
    >
      {file ? (
        <NewScreeningKey file={file} onDone={close} />
      ) : (
        <NameForm issue={issue} onCancel={close} />
      )}
    </Dialog>
  )
}

interface NameFormProps {
  issue: ReturnType<typeof useScreeningKeyChanges>['issue']
  onCancel: () => void
}

function NameForm({ issue, onCancel }: NameFormProps) {
  const { t } = useTranslation(['platform', 'parts'])
  const { field, submit, refuse, names } = useFields({ name: '' }, { name: 'required' })
  const onSubmit = submit(({ name }) => issue.mutate(name, { onError: refuse }))
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        <ProblemNotice error={issue.error} atFields={names} />
        <TextInput
          {...field('name')}
          label={t('screeningKeys.name')}
          description={t('screeningKeys.nameHint')}
          data-autofocus
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            {t('parts:cancel')}
          </Button>
          <Button type="submit" loading={issue.isPending}>
            {t('screeningKeys.issue')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
