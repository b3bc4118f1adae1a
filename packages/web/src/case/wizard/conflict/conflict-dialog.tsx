import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format-context.tsx'
import { Dialog } from '../../../parts/dialog.tsx'
import type { Typed } from '../draft/draft-keeper.ts'
import { useWizard } from '../wizard-context.ts'
import classes from './conflict-dialog.module.css'
import { ConflictRow } from './conflict-row.tsx'
import { differences, merged, theirsAtFirst } from './differences.ts'

/** Somebody else saved in between: both versions side by side, and the person chooses part by part. */
export function ConflictDialog({ onSettle }: { onSettle: (typed: Typed) => void }) {
  const { t } = useTranslation('wizard')
  const format = useFormat()
  const { kept } = useWizard()
  const { conflict: theirs, typed: mine } = kept
  const [takeTheirs, setTakeTheirs] = useState<ReadonlySet<string>>(() =>
    theirs ? theirsAtFirst(mine, theirs, kept.server) : new Set(),
  )
  if (!theirs) return null
  const parts = differences(mine, theirs).map(({ part }) => part)
  const name = theirs.savedBy?.name ?? t('conflict.somebody')
  const take = (part: string, other: boolean) =>
    setTakeTheirs((before) => {
      const next = new Set(before)
      if (other) next.add(part)
      else next.delete(part)
      return next
    })
  return (
    <Dialog
      opened
      onClose={() => {}}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      size="60rem"
      title={t('conflict.title', { name })}
    >
      <Stack>
        <p className={classes.lead}>
          {t('conflict.lead', { name, time: theirs.savedAt ? format.moment(theirs.savedAt) : '' })}
        </p>
        <Group gap="xs">
          <Button variant="default" size="compact-sm" onClick={() => setTakeTheirs(new Set())}>
            {t('conflict.allMine')}
          </Button>
          <Button variant="default" size="compact-sm" onClick={() => setTakeTheirs(new Set(parts))}>
            {t('conflict.allTheirs', { name })}
          </Button>
        </Group>
        {parts.map((part) => (
          <ConflictRow
            key={part}
            part={part}
            mine={mine}
            theirs={theirs}
            name={name}
            takesTheirs={takeTheirs.has(part)}
            onTake={(other) => take(part, other)}
          />
        ))}
        <Group justify="flex-end">
          <Button onClick={() => onSettle(merged(mine, theirs, takeTheirs))} data-autofocus>
            {t('conflict.submit')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
