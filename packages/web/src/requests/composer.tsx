import { ActionIcon, Button, FileButton, Group, Textarea, type TextareaProps } from '@mantine/core'
import { IconPaperclip, IconX } from '@tabler/icons-react'
import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'
import { type FileTransfer, TransferBar } from '../parts/file/transfer-bar.tsx'
import classes from './composer.module.css'
import { maximumBytes } from './mutations.ts'

interface ComposerProps {
  /** What the text field needs: its label, its value, its fault. */
  text: TextareaProps
  files: File[]
  onFiles: (files: File[]) => void
  /** The files on their way, after the text. */
  transfer: FileTransfer | null
  /** The button that sends. */
  send: ReactNode
}

/** Where one writes to us: the text, the files that go with it, and the button that sends both. */
export function Composer({ text, files, onFiles, transfer, send }: ComposerProps) {
  const { t } = useTranslation('requests')
  return (
    <div className={classes.composer}>
      <Textarea autosize minRows={4} maxRows={20} maxLength={20_000} {...text} />
      <ChosenFiles files={files} onFiles={onFiles} />
      {transfer ? (
        <TransferBar {...transfer} />
      ) : (
        <div className={classes.foot}>
          <Attach files={files} onFiles={onFiles} />
          <span className={classes.hint}>{t('thread.filesHint')}</span>
          {send}
        </div>
      )}
    </div>
  )
}

type Chosen = Pick<ComposerProps, 'files' | 'onFiles'>

/** The files chosen so far; each can be left out again. */
function ChosenFiles({ files, onFiles }: Chosen) {
  const { t } = useTranslation('requests')
  const format = useFormat()
  if (files.length === 0) return null
  return (
    <ul className={classes.files}>
      {files.map((file, place) => (
        <Group component="li" key={keyOf(file)} gap="xs" wrap="nowrap">
          <span className={classes.name}>
            <span>{file.name}</span> · {format.bytes(file.size)}
          </span>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('filing.withoutFile', { name: file.name })}
            onClick={() => onFiles(files.toSpliced(place, 1))}
          >
            <IconX size={16} aria-hidden="true" />
          </ActionIcon>
        </Group>
      ))}
    </ul>
  )
}

/** The paper clip. */
function Attach({ files, onFiles }: Chosen) {
  const { t } = useTranslation(['requests', 'parts'])
  const format = useFormat()
  const reset = useRef<() => void>(null)
  const [tooLarge, setTooLarge] = useState<string | null>(null)
  const add = (more: File[]) => {
    // The same file can be chosen again after it was left out.
    reset.current?.()
    setTooLarge(more.find(({ size }) => size > maximumBytes)?.name ?? null)
    onFiles(
      withMore(
        files,
        more.filter(({ size }) => size <= maximumBytes),
      ),
    )
  }
  return (
    <>
      <FileButton multiple resetRef={reset} onChange={add}>
        {(props) => (
          <Button
            {...props}
            variant="default"
            leftSection={<IconPaperclip size={16} aria-hidden="true" />}
          >
            {t('filing.attach')}
          </Button>
        )}
      </FileButton>
      {tooLarge && (
        <p role="alert" className={classes.fault}>
          {t('parts:file.tooLarge', { name: tooLarge, limit: format.bytes(maximumBytes) })}
        </p>
      )}
    </>
  )
}

/** A file that is chosen twice goes once. */
function withMore(files: File[], more: File[]): File[] {
  return [...new Map([...files, ...more].map((file) => [keyOf(file), file])).values()]
}

function keyOf({ name, size, lastModified }: File): string {
  return `${name} ${size} ${lastModified}`
}
