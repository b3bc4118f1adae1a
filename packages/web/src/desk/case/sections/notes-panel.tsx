import { Button, Textarea } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Paragraphs } from '../../../case/paragraphs.tsx'
import { KeyHint } from '../../../parts/key-hint.tsx'
import { ProblemNotice } from '../../../parts/page/problem-notice.tsx'
import { Moment } from '../../../parts/time/moment.tsx'
import { useNote } from '../../mutations.ts'
import { useCase } from '../case-context.tsx'
import classes from './notes-panel.module.css'

/**
 * What reviewers tell each other. It has a colour and a place of its own, far from everything that
 * is sent, and says at each step who reads it. It is there once there is a note, or one is asked for (`asked` counts).
 */
export function NotesPanel({ asked }: { asked: number }) {
  const { t } = useTranslation('desk')
  const heading = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const from = useRef<Element | null>(null)
  useEffect(() => {
    if (asked === 0) return
    from.current = document.activeElement
    field.current?.focus()
  }, [asked])
  const { account, caseId, shown, draft, change } = useCase()
  const write = useNote(account, caseId)
  const isWriting = asked > 0 || draft.note !== ''
  const done = () => {
    change('note', '')
    // Back to the case, whose keys would else be typed into another note.
    if (field.current?.form?.contains(document.activeElement)) leave(field.current, from.current)
  }
  const save = () => {
    const text = draft.note.trim()
    if (text !== '') write.mutate(text, { onSuccess: done })
  }
  return (
    <section aria-labelledby={heading} className={classes.notes}>
      <h2 id={heading} className={classes.title}>
        <IconLock size={15} aria-hidden="true" /> {t('notes.title')}
        {isWriting && <span className={classes.who}>{t('notes.who')}</span>}
      </h2>
      {shown.notes.length > 0 && (
        <ul className={classes.list}>
          {shown.notes.map(({ id, text, by, at }) => (
            <li key={id}>
              <Paragraphs text={text} />
              <span className={classes.by}>
                {by} · <Moment at={at} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {isWriting && (
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault()
            save()
          }}
        >
          <Textarea
            flex={1}
            autosize
            minRows={1}
            maxRows={8}
            aria-label={t('notes.field')}
            aria-keyshortcuts="i"
            data-note
            placeholder={t('notes.field')}
            ref={field}
            value={draft.note}
            rightSection={draft.note === '' && <KeyHint>I</KeyHint>}
            classNames={{ input: classes.input }}
            onChange={({ currentTarget }) => change('note', currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
            }}
          />
          {draft.note.trim() !== '' && (
            <Button type="submit" variant="default" loading={write.isPending}>
              {t('notes.save')}
            </Button>
          )}
        </form>
      )}
      <ProblemNotice error={write.error} />
    </section>
  )
}

function leave(field: HTMLElement, to: Element | null) {
  const isOnCase = to instanceof HTMLElement && to.isConnected && to !== document.body
  if (isOnCase && to !== field) to.focus()
  else (document.activeElement as HTMLElement).blur()
}
