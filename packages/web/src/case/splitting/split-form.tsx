import type { Batch } from '@freigabe/contract'
import { Button, Checkbox, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'

interface SplitFormProps {
  batches: Batch[]
  side: 'account' | 'desk'
  mutation: { isPending: boolean; error: unknown }
  onSplit: (wish: Split) => void
  onClose: () => void
}

/** The id stays the same through every click, so that splitting twice does nothing twice. */
export interface Split {
  newCaseId: string
  batchIds: string[]
}

/** Which imports leave a case; at least one stays. */
export function SplitForm({ batches, side, mutation, onSplit, onClose }: SplitFormProps) {
  const { t } = useTranslation(['case', 'parts'])
  const format = useFormat()
  const [newCaseId] = useState(() => crypto.randomUUID())
  const [batchIds, setLeaving] = useState<string[]>([])
  const isLast = batches.length - batchIds.length === 1
  return (
    <Stack>
      <p style={{ margin: 0 }}>{t(`split.lead.${side}`)}</p>
      <Checkbox.Group label={t('split.which')} value={batchIds} onChange={setLeaving}>
        <Stack gap="xs" mt="xs">
          {batches.map(({ id, fileName, recipients }) => (
            <Checkbox
              key={id}
              value={id}
              label={t('split.import', {
                name: format.importName(fileName),
                count: recipients,
                number: format.number(recipients),
              })}
              disabled={isLast && !batchIds.includes(id)}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <ProblemNotice error={mutation.error} />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('parts:cancel')}
        </Button>
        <Button
          disabled={batchIds.length === 0}
          loading={mutation.isPending}
          onClick={() => onSplit({ newCaseId, batchIds })}
        >
          {t('split.button')}
        </Button>
      </Group>
    </Stack>
  )
}
