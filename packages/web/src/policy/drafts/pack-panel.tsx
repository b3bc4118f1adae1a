import type { PolicyFault } from '@freigabe/contract'
import { Button, Loader, SegmentedControl } from '@mantine/core'
import { lazy, Suspense, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Quiet } from '../../parts/page/quiet.tsx'
import classes from '../editor/editor.module.css'
import { usePublicationName } from '../publications/use-publication-name.ts'
import { usePackName } from '../use-pack-name.ts'
import type { Place } from './fault-list.tsx'
import type { Written } from './written.ts'

const CodeEditor = lazy(() => import('../editor/code-editor.tsx'))
const DifferenceView = lazy(() => import('../editor/difference-view.tsx'))

interface PackPanelProps {
  id: string
  /** Its text as it is in force; empty for a new pack. */
  before: string
  base: { number: number }
  typed: Written
  faults: readonly PolicyFault[]
  mayWrite: boolean
  place: Place | null
  view: 'text' | 'difference'
  onView: (view: 'text' | 'difference') => void
  /** The texts of all packs, to complete ids from. */
  texts: () => readonly string[]
  onWrite: (text: string) => void
  onUndo: () => void
}

/** One pack of a draft: its text to edit, or its differences from the one in force. */
export function PackPanel(props: PackPanelProps) {
  const { id, before, base, typed, view, onView, mayWrite, onUndo } = props
  const { t } = useTranslation('policy')
  const packName = usePackName()
  const nameOf = usePublicationName()
  const number = nameOf(base.number)
  if (typed.files[id] === null) {
    return (
      <>
        <p>{t('draft.leftOut')}</p>
        {mayWrite && (
          <Button variant="default" onClick={onUndo}>
            {t('draft.restore')}
          </Button>
        )}
      </>
    )
  }
  const text = typed.files[id] ?? before
  return (
    <>
      <div className={classes.bar}>
        <SegmentedControl
          aria-label={t('draft.view')}
          value={view}
          onChange={(chosen) => onView(chosen as typeof view)}
          data={[
            { value: 'text', label: t('draft.text') },
            { value: 'difference', label: t('draft.difference') },
          ]}
        />
        {mayWrite && id in typed.files && (
          <Button variant="subtle" size="compact-sm" onClick={onUndo}>
            {t('draft.undo', { pack: packName(id) })}
          </Button>
        )}
      </div>
      <Suspense fallback={<Loader role="status" aria-label={t('draft.loading')} />}>
        {view === 'text' && <Writing {...props} text={text} />}
        {view === 'difference' && text === before && <p>{t('draft.same', { number })}</p>}
        {view === 'difference' && text !== before && (
          <DifferenceView
            before={{
              label: t('draft.inForceLabel', { pack: packName(id), number }),
              text: before,
            }}
            after={{ label: t('draft.draftLabel', { pack: packName(id) }), text }}
          />
        )}
      </Suspense>
    </>
  )
}

function Writing({ id, text, mayWrite, ...props }: PackPanelProps & { text: string }) {
  const { t, i18n } = useTranslation('policy')
  const packName = usePackName()
  const { faults, place } = props
  const own = useMemo(() => faults.filter(({ file }) => file === `${id}.yaml`), [faults, id])
  return (
    <>
      <CodeEditor
        key={i18n.language}
        label={t('draft.draftLabel', { pack: packName(id) })}
        value={text}
        readOnly={!mayWrite}
        faults={own}
        texts={props.texts}
        onChange={props.onWrite}
        goTo={place?.pack === id ? place : null}
      />
      {mayWrite && (
        <Quiet m="0.5rem 0 0" fz="xs">
          {t('draft.keys')}
        </Quiet>
      )}
    </>
  )
}
