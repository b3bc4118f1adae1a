import { Button } from '@mantine/core'
import { Dropzone } from '@mantine/dropzone'
import '@mantine/dropzone/styles.layer.css'
import { IconUpload } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import classes from './file-button.module.css'

interface FileButtonProps {
  label: string
  maximumBytes: number
  onFiles: (files: File[]) => void
}

/** A button that asks for files. While files are dragged over the window, the whole window takes them. */
export function FileButton({ label, maximumBytes, onFiles }: FileButtonProps) {
  const { t } = useTranslation('parts')
  const format = useFormat()
  const open = useRef<() => void>(null)
  const [tooLarge, setTooLarge] = useState<string | null>(null)
  return (
    <div>
      <Button
        variant="default"
        leftSection={<IconUpload size={16} aria-hidden="true" />}
        onClick={() => open.current?.()}
        data-file-button
      >
        {label}
      </Button>
      <Dropzone.FullScreen
        openRef={open}
        activateOnKeyboard={false}
        maxSize={maximumBytes}
        inputProps={{ 'aria-label': t('file.choose') }}
        onDrop={(files) => {
          setTooLarge(null)
          onFiles(files)
        }}
        onReject={([rejected]) => setTooLarge(rejected?.file.name ?? null)}
      >
        <p className={classes.now}>{t('file.dropNow')}</p>
      </Dropzone.FullScreen>
      {tooLarge && (
        <p role="alert" className={classes.fault}>
          {t('file.tooLarge', { name: tooLarge, limit: format.bytes(maximumBytes) })}
        </p>
      )}
    </div>
  )
}
