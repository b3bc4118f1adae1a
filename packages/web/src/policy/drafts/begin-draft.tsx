import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../parts/dialog.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { useFields } from '../../parts/use-fields.ts'
import { useCreateDraft } from '../mutations.ts'

/** The dialog that begins a draft: what it is about, and why. */
export function BeginDraft({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation(['policy', 'parts'])
  const create = useCreateDraft()
  const { field, submit, refuse, names } = useFields({ title: '', note: '' }, { title: 'required' })
  const onSubmit = submit((words) => create.mutate(words, { onError: refuse }))
  return (
    <Dialog opened={opened} onClose={onClose} title={t('drafts.begin')}>
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <ProblemNotice error={create.error} atFields={names} />
          <TextInput
            {...field('title')}
            label={t('drafts.name')}
            description={t('drafts.nameHint')}
            maxLength={200}
            data-autofocus
          />
          <Textarea
            {...field('note')}
            label={t('drafts.note')}
            description={t('drafts.noteHint')}
            maxLength={4000}
            autosize
            minRows={2}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('parts:cancel')}
            </Button>
            <Button type="submit" loading={create.isPending}>
              {t('drafts.begin')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
