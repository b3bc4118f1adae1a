import type { Batch, Group as RecipientGroup } from '@freigabe/contract'
import { Button, Checkbox, Group, Stack } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { FileButton } from '../../parts/file/file-button.tsx'
import { FileDrop } from '../../parts/file/file-drop.tsx'
import { TransferBar } from '../../parts/file/transfer-bar.tsx'
import { platformQuery } from '../../platform/queries.ts'
import { SourceOfFile } from '../../sources/source-of-file.tsx'
import { useUploadBatch } from '../mutations.ts'
import { PreviewPanel } from '../preview/preview-panel.tsx'
import { usePreview } from '../preview/use-preview.ts'
import { UploadProblem } from '../upload-problem.tsx'
import classes from './import-file.module.css'
import { ListBeside } from './list-beside.tsx'

/** More names than this are shown as a number. */
const named = 3

interface ImportFileProps {
  account: string
  group: RecipientGroup
  /** The imports that exist already. */
  batches: Batch[]
}

const key = 'freigabe.preview.always'

/** Whether a person wants to see every file before its upload, even a good one. */
const alwaysPreference = {
  read: () => localStorage.getItem(key) === 'on',
  write: (on: boolean) => localStorage.setItem(key, on ? 'on' : 'off'),
}

/** What goes on between choosing a file and its upload. */
export type ImportFlow = ReturnType<typeof useImportFlow>

/** The state of an import: the files chosen, what is said about them, the look at them, their transfer. */
export function useImportFlow({ account, group, batches }: ImportFileProps) {
  const [chosen, setChosen] = useState<File[] | null>(null)
  const [early, setEarly] = useState(false)
  const [adds, setAdds] = useState(false)
  const [always, setAlways] = useState(alwaysPreference.read)
  const [source, setSource] = useState<string | null>(null)
  const [beside, setBeside] = useState<File | null>(null)
  const old = replaceable(group, batches)
  const replaces = adds ? [] : old.map(({ batch }) => batch.id)
  const upload = useUploadBatch(account, group.id, { early, replaces, source })
  const preview = usePreview({
    ...{ account, group: group.id, always, beside },
    send(files) {
      // A list beside some files is not one beside the next.
      setBeside(null)
      upload.upload(files)
    },
  })
  return {
    ...{ account, group, old, chosen, early, setEarly, adds, setAdds, source, setSource },
    ...{ upload, preview, always, beside, setBeside },
    setAlways: (on: boolean) => {
      alwaysPreference.write(on)
      setAlways(on)
    },
    /** The first files go on at once; of further ones it is asked first what they are to the others. */
    choose: (files: File[]) => (batches.length === 0 ? preview.take(files) : setChosen(files)),
    goOn: () => {
      if (chosen !== null) preview.take(chosen)
      setChosen(null)
    },
    giveUp: () => setChosen(null),
    isIdle: chosen === null && preview.phase === null && upload.transfer === null,
  }
}

/** The button that begins a further import. */
export function ImportButton({ flow }: { flow: ImportFlow }) {
  const { t } = useTranslation('lists')
  const { uploadLimit } = useSuspenseQuery(platformQuery).data
  return <FileButton label={t('imports.add')} maximumBytes={uploadLimit} onFiles={flow.choose} />
}

/** The field for the first file of a group, with what can be chosen about it. */
export function FirstImport({ flow }: { flow: ImportFlow }) {
  const { t } = useTranslation('lists')
  const format = useFormat()
  const { uploadLimit } = useSuspenseQuery(platformQuery).data
  const { account, group, preview, upload, source, setSource } = flow
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
          onFiles={flow.choose}
          transfer={upload.transfer}
        />
      )}
      <UploadProblem upload={upload} />
      {flow.isIdle && <ListBeside list={flow.beside} onChoose={flow.setBeside} />}
      <SourceOfFile account={account} group={group.id} value={source} onChange={setSource} />
      <details>
        <summary className={classes.summary}>{t('imports.options')}</summary>
        <Stack gap="sm" mt="sm">
          <Options flow={flow} />
        </Stack>
      </details>
    </Stack>
  )
}

/** A further import on its way: what the files are to the others, the look at them, their transfer. */
export function FurtherImport({ flow }: { flow: ImportFlow }) {
  const { account, group, preview, upload, chosen, source, setSource, old } = flow
  const { t } = useTranslation(['lists', 'parts'])
  return (
    <>
      {chosen && (
        <section aria-label={titleOf(chosen, t)} className={classes.panel}>
          <Stack gap="sm">
            <h3 className={classes.title}>{titleOf(chosen, t)}</h3>
            <SourceOfFile account={account} group={group.id} value={source} onChange={setSource} />
            {old.length > 0 && (
              <Replaces
                old={old}
                checked={!flow.adds}
                onChange={(checked) => flow.setAdds(!checked)}
              />
            )}
            <Options flow={flow} />
            <ListBeside list={flow.beside} onChoose={flow.setBeside} />
            <Group gap="xs">
              <Button onClick={flow.goOn}>{t('imports.add')}</Button>
              <Button variant="default" onClick={flow.giveUp}>
                {t('parts:cancel')}
              </Button>
            </Group>
          </Stack>
        </section>
      )}
      {preview.phase && <PreviewPanel preview={preview} />}
      {upload.transfer && <TransferBar {...upload.transfer} />}
      <UploadProblem upload={upload} />
    </>
  )
}

function titleOf(files: File[], t: TFunction<['lists', 'parts']>): string {
  return t('imports.chosen', { count: files.length, name: files[0]!.name })
}

function Options({ flow }: { flow: ImportFlow }) {
  const { t } = useTranslation(['lists', 'screening'])
  return (
    <>
      <Checkbox
        label={t('imports.early')}
        description={t('imports.earlyHint')}
        checked={flow.early}
        onChange={({ currentTarget: { checked } }) => flow.setEarly(checked)}
      />
      <Checkbox
        label={t('screening:preview.always')}
        description={t('screening:preview.alwaysHint')}
        checked={flow.always}
        onChange={({ currentTarget: { checked } }) => flow.setAlways(checked)}
      />
    </>
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
function replaceable(
  group: Pick<RecipientGroup, 'imports' | 'standing'>,
  batches: Batch[],
): Replaceable[] {
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
    old.map(({ batch, why }) =>
      t(`imports.replaced.${why}`, { name: format.importName(batch.fileName) }),
    ),
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
