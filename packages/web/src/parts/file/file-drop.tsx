import { Dropzone } from '@mantine/dropzone'
import '@mantine/dropzone/styles.layer.css'
import { IconUpload } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import classes from './file-drop.module.css'
import { type FileTransfer, TransferBar } from './transfer-bar.tsx'

interface FileDropProps {
  /** What to drop: "Empfängerdatei hierher". Read aloud as the name of the field. */
  label: string
  /** The target of a link or an error summary. */
  id?: string
  /** One line, for a field among others whose label is already above it. */
  compact?: boolean
  /** Which files are accepted, in words. */
  hint: ReactNode
  maximumBytes: number
  multiple?: boolean
  onFiles: (files: File[]) => void
  /** The transfer under way, if any. */
  transfer?: FileTransfer | null
}

/**
 * A field for files, by choosing or by drag and drop, with the progress of the transfer. The server judges
 * kinds of files by their content, so only the size is checked here.
 */
export function FileDrop({
  label,
  id,
  compact = false,
  hint,
  maximumBytes,
  multiple,
  onFiles,
  transfer,
}: FileDropProps) {
  const { t } = useTranslation('parts')
  const format = useFormat()
  const [tooLarge, setTooLarge] = useState<string | null>(null)
  if (transfer) return <TransferBar {...transfer} />
  return (
    <div>
      <Dropzone
        id={id}
        data-compact={compact || undefined}
        className={classes.drop}
        maxSize={maximumBytes}
        multiple={multiple ?? false}
        inputProps={{ 'aria-label': label }}
        onDrop={(files) => {
          setTooLarge(null)
          onFiles(files)
        }}
        onReject={([rejected]) => setTooLarge(rejected?.file.name ?? null)}
      >
        <IconUpload
          size={compact ? 18 : 24}
          stroke={1.5}
          aria-hidden="true"
          className={classes.icon}
        />
        {!compact && <p className={classes.label}>{label}</p>}
        <p className={classes.choose}>
          <span className={classes.button}>{t('file.choose')}</span> {t('file.drop')}
        </p>
        <p className={classes.hint}>{hint}</p>
      </Dropzone>
      {tooLarge && (
        <p role="alert" className={classes.fault}>
          {t('file.tooLarge', { name: tooLarge, limit: format.bytes(maximumBytes) })}
        </p>
      )}
    </div>
  )
}
