import type { ScreeningKeyFile } from '@freigabe/contract'
import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconCheck, IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { saveFile } from '../lists/screening/save-file.ts'
import { CopyField } from '../parts/copy-field.tsx'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { ProblemNotice } from '../parts/page/problem-notice.tsx'
import { useFields } from '../parts/use-fields.ts'
import { useScreeningKeyChanges } from './mutations.ts'

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

/** A screening key that was just issued: to be saved as a file, or copied, and how it is used. */
function NewScreeningKey({ file, onDone }: { file: ScreeningKeyFile; onDone: () => void }) {
  const { t } = useTranslation('platform')
  const [saved, setSaved] = useState(false)
  const name = screeningKeyFileName(file.id)
  const text = JSON.stringify(file)
  const save = () => {
    saveFile(name, new Blob([`${text}\n`], { type: 'application/json' }))
    setSaved(true)
  }
  return (
    <Stack>
      <Text>{t('screeningKeys.newLead')}</Text>
      <Button
        variant={saved ? 'default' : 'filled'}
        leftSection={saved ? <IconCheck size={17} /> : <IconDownload size={17} />}
        onClick={save}
      >
        {t('screeningKeys.save')}
      </Button>
      <CopyField label={t('screeningKeys.file')} value={text} />
      <div>
        <Text fw={600}>{t('screeningKeys.use')}</Text>
        <Text size="sm" c="var(--text-quiet)" mb="xs">
          {t('screeningKeys.useHint')}
        </Text>
        <CopyField
          label={t('screeningKeys.command')}
          value={`freigabe screen FILE --seal ${name} --out OUT`}
        />
      </div>
      <Button variant={saved ? 'filled' : 'default'} onClick={onDone}>
        {t('screeningKeys.done')}
      </Button>
    </Stack>
  )
}

/** The file name of a key, so that it can be matched with the list of keys. */
export function screeningKeyFileName(id: string): string {
  return `screening-key-${id.slice(-6)}.json`
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
