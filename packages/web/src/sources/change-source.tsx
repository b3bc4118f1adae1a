import type { Source } from '@freigabe/contract'
import { Button, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { ProblemNotice } from '../parts/page/problem-notice.tsx'
import { useFields } from '../parts/use-fields.ts'
import { declaredOf } from './declared-of.ts'
import { useSourceChanges } from './mutations.ts'
import { SourceFields, sourceRules } from './source-fields.tsx'

interface ChangeSourceProps {
  account: string
  source: Source
  onClose: () => void
}

/** The dialog that changes a source's declaration, and says what is then reviewed again. */
export function ChangeSource({ account, source, onClose }: ChangeSourceProps) {
  const { t } = useTranslation(['sources', 'parts'])
  const { change } = useSourceChanges(account, source.groupId)
  const { name, kind, link, method, cap, periodDays } = source
  const declared = {
    name,
    kind,
    link: link ?? '',
    method,
    cap: `${cap}`,
    periodDays: `${periodDays}`,
  }
  const fields = useFields<keyof typeof declared>(declared, sourceRules)
  const onSubmit = fields.submit((values) =>
    change.mutate(
      { source: source.id, body: declaredOf(values) },
      { onError: fields.refuse, onSuccess: onClose },
    ),
  )
  return (
    <Dialog opened onClose={onClose} title={t('changeTitle')}>
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <ProblemNotice error={change.error} atFields={fields.names} />
          <Text size="sm" c="dimmed">
            {t('changeHint')}
          </Text>
          <SourceFields fields={fields} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('parts:cancel')}
            </Button>
            <Button type="submit" loading={change.isPending}>
              {t('parts:save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
