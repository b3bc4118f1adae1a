import type { Batch, Group } from '@freigabe/contract'
import { Checkbox, Stack } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { FileDrop } from '../../parts/file-drop.tsx'
import { platformQuery } from '../../platform/queries.ts'
import { SourceOfFile } from '../../sources/source-of-file.tsx'
import { useUploadBatch } from '../mutations.ts'
import { PreviewPanel } from '../preview/preview-panel.tsx'
import { usePreview } from '../preview/use-preview.ts'
import { UploadProblem } from '../upload-problem.tsx'

/** More names than this are shown as a number. */
const named = 3

interface ImportFileProps {
  account: string
  group: Group
  /** The imports that exist already. */
  batches: Batch[]
}

const key = 'freigabe.preview.always'

/** Whether a person wants to see every file before its upload, even a good one. */
const alwaysPreference = {
  read: () => localStorage.getItem(key) === 'on',
  write: (on: boolean) => localStorage.setItem(key, on ? 'on' : 'off'),
}

/**
 * Accepts recipients files, with options to replace closed imports, to have files checked early and to see
 * each before its upload.
 */
export function ImportFile({ account, group, batches }: ImportFileProps) {
  const { t } = useTranslation(['lists', 'screening'])
  const format = useFormat()
  const { uploadLimit } = useSuspenseQuery(platformQuery).data
  const [early, setEarly] = useState(false)
  const [adds, setAdds] = useState(false)
  const [always, setAlways] = useState(alwaysPreference.read)
  const [source, setSource] = useState<string | null>(null)
  const old = replaceable(group, batches)
  const replaces = adds ? [] : old.map(({ batch }) => batch.id)
  const upload = useUploadBatch(account, group.id, { early, replaces, source })
  const preview = usePreview({ account, group: group.id, always, send: upload.upload })
  return (
    <Stack gap="sm" align="stretch">
      {preview.phase ? (
        <PreviewPanel preview={preview} />
      ) : (
        <FileDrop
          label={t('imports.drop')}
          hint={t('imports.hint', { limit: format.bytes(uploadLimit) })}
          maximumBytes={uploadLimit}
          multiple
          onFiles={preview.take}
          transfer={upload.transfer}
        />
      )}
      <UploadProblem upload={upload} />
      <SourceOfFile account={account} group={group.id} value={source} onChange={setSource} />
      {old.length > 0 && (
        <Replaces old={old} checked={!adds} onChange={(checked) => setAdds(!checked)} />
      )}
      <Checkbox
        label={t('imports.early')}
        description={t('imports.earlyHint')}
        checked={early}
        onChange={({ currentTarget: { checked } }) => setEarly(checked)}
      />
      <Checkbox
        label={t('screening:preview.always')}
        description={t('screening:preview.alwaysHint')}
        checked={always}
        onChange={({ currentTarget: { checked } }) => {
          alwaysPreference.write(checked)
          setAlways(checked)
        }}
      />
    </Stack>
  )
}

const settled = ['rejected', 'revoked', 'expired', 'content_changed'] as const

/** An import that the next one usually replaces, and why. */
interface Replaceable {
  batch: Batch
  why: (typeof settled)[number] | 'unreadable' | 'interrupted' | 'never_approved'
}

/**
 * Imports that could not be read, and closed ones that wait for no action: they would keep the whole group
 * closed.
 */
function replaceable(group: Pick<Group, 'imports' | 'standing'>, batches: Batch[]): Replaceable[] {
  return batches.flatMap((batch): Replaceable[] => {
    // A source's delivery is not a file that another could replace.
    if (batch.arrived) return []
    if (batch.refusal) {
      return [{ batch, why: batch.state === 'interrupted' ? batch.state : 'unreadable' }]
    }
    if (batch.state !== 'screened') return []
    const closed = group.imports.find(({ id }) => id === batch.id)?.closed
    const isWithdrawn = closed === 'never_approved' && group.standing === 'withdrawn'
    const why = isWithdrawn ? closed : settled.find((reason) => reason === closed)
    return why ? [{ batch, why }] : []
  })
}

interface ReplacesProps {
  old: Replaceable[]
  checked: boolean
  onChange: (checked: boolean) => void
}

function Replaces({ old, checked, onChange }: ReplacesProps) {
  const { t } = useTranslation('lists')
  const format = useFormat()
  const names = format.list(
    old.map(({ batch, why }) => t(`imports.replaced.${why}`, { name: batch.fileName })),
  )
  return (
    <Checkbox
      label={
        old.length > named
          ? t('imports.replacesMany', { count: old.length })
          : t('imports.replaces', { names })
      }
      description={t('imports.replacesHint')}
      checked={checked}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
    />
  )
}
