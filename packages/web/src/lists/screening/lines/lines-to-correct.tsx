import type { LineToCorrect } from '@freigabe/contract'
import { Button, Group } from '@mantine/core'
import { IconCheck, IconCopy, IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format-context.tsx'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { ProblemNotice } from '../../../parts/page/problem-notice.tsx'
import { Quiet } from '../../../parts/page/quiet.tsx'
import { saveFile } from '../save-file.ts'
import { csvOf } from './csv-of.ts'
import classes from './lines-to-correct.module.css'

interface LinesToCorrectProps {
  /** Name of the file. */
  name: string
  total: number
  /** The first of them. */
  lines: LineToCorrect[]
  /** As many as are known, in file order. */
  readAll: () => Promise<LineToCorrect[]>
}

/** The lines that a customer can correct, to look at, copy or download. They hold no address. */
export function LinesToCorrect({ name, total, lines, readAll }: LinesToCorrectProps) {
  const { t } = useTranslation('screening')
  const format = useFormat()
  const words = useLocalText()
  const copy = useMutation({
    mutationFn: async () => {
      const all = await readAll()
      await navigator.clipboard.writeText(all.map(({ line }) => line).join('\n'))
    },
  })
  const save = useMutation({
    mutationFn: async () => {
      const all = await readAll()
      const rows = all.map(({ line, text }) => [String(line), words(text)])
      const heading = [t('lines.column.line'), t('lines.column.reason')]
      saveFile(
        t('lines.fileName', { name }),
        new Blob([csvOf([heading, ...rows])], { type: 'text/csv' }),
      )
    },
  })
  if (total === 0) return null
  return (
    <details className={classes.lines}>
      <summary>{t('lines.title', { count: total, number: format.number(total) })}</summary>
      <div className={classes.body}>
        <p className={classes.lead}>{t('lines.lead')}</p>
        <LineList lines={lines} total={total} />
        <Group gap="xs">
          <Button
            variant="default"
            size="compact-sm"
            leftSection={copy.isSuccess ? <IconCheck size={15} /> : <IconCopy size={15} />}
            loading={copy.isPending}
            onClick={() => copy.mutate()}
          >
            {copy.isSuccess ? t('lines.copied') : t('lines.copy')}
          </Button>
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconDownload size={15} />}
            loading={save.isPending}
            onClick={() => save.mutate()}
          >
            {t('lines.save')}
          </Button>
        </Group>
        <ProblemNotice error={copy.error ?? save.error} />
      </div>
    </details>
  )
}

interface LineListProps {
  lines: LineToCorrect[]
  /** How many there are in all. */
  total: number
}

/** Lines of a file by their number, each with what is wrong with it. */
function LineList({ lines, total }: LineListProps) {
  const { t } = useTranslation('screening')
  const format = useFormat()
  const words = useLocalText()
  const more = total - lines.length
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, so the keyboard needs a way in */}
      <ul className={classes.list} tabIndex={0}>
        {lines.map(({ line, reason, text }) => (
          <li key={`${line} ${reason}`} className={classes.row}>
            <span className={classes.line}>{t('lines.line', { line: format.number(line) })}</span>
            <span>{words(text)}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <Quiet>{t('lines.more', { count: more, number: format.number(more) })}</Quiet>}
    </>
  )
}
