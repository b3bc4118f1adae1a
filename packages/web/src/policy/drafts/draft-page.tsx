import type { PolicyDraftText } from '@freigabe/contract'
import { Alert, Button, Group, Textarea, TextInput } from '@mantine/core'
import { IconArrowsDiff, IconUserQuestion } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { read } from '../../api/read.ts'
import { useFormat } from '../../i18n/format-context.tsx'
import { TextLink } from '../../parts/page/links.tsx'
import { Page } from '../../parts/page/page.tsx'
import { PageHeader } from '../../parts/page/page-header.tsx'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { SavedAt } from '../../parts/time/saved-at.tsx'
import { useSession } from '../../people/session.ts'
import classes from '../editor/editor.module.css'
import { usePublicationName } from '../publications/use-publication-name.ts'
import { publicationQuery } from '../queries.ts'
import { DraftSteps } from './draft-steps.tsx'
import { DraftStateBadge } from './drafts-section.tsx'
import { FaultList, type Place } from './fault-list.tsx'
import { PackTabs } from './pack-tabs.tsx'
import { useDraftText } from './use-draft-text.ts'
import type { Written } from './written.ts'

const route = getRouteApi('/signed-in/admin/policy/drafts/$draft')

/** One draft: written, checked, compared, proposed and published. */
export function DraftPage() {
  const { draft } = route.useParams()
  const { data } = useSuspenseQuery(read('readPolicyDraft', { params: { draft } }))
  return <DraftWork key={draft} read={data} />
}

type View = 'text' | 'difference'

/** A draft under work. A proposed draft is read only until somebody resumes writing. */
function DraftWork({ read }: { read: PolicyDraftText }) {
  const { t } = useTranslation('policy')
  const isLead = useSession().staffRoles.includes('lead')
  const work = useDraftText(read)
  const { draft, typed } = work
  const [goesOn, setGoesOn] = useState(false)
  const [place, setPlace] = useState<Place | null>(null)
  // The person who must agree looks at the changes, the writer at the text.
  const [view, setView] = useState<View>(read.state === 'editing' ? 'text' : 'difference')
  const { data: base } = useSuspenseQuery(publicationQuery(typed.base))
  const isOpen = draft.state === 'editing' || draft.state === 'proposed'
  const mayWrite = isLead && (draft.state === 'editing' || (isOpen && goesOn))
  const compare = () => {
    work.write({ base: draft.inForce })
    setView('difference')
  }
  const goOn = () => {
    setGoesOn(true)
    setView('text')
  }
  return (
    <Page>
      <PageHeader
        title={typed.title || t('drafts.column.title')}
        above={<TextLink to="/admin/policy">{t('back')}</TextLink>}
        beside={<DraftStateBadge state={draft.state} />}
        lead={mayWrite ? <SavedAt state={work.state} at={draft.writtenAt} /> : draft.note}
        actions={isOpen && isLead && <DraftSteps work={work} />}
      />
      <ProblemNotice error={work.failure} />
      <DraftNotices
        work={work}
        mayWrite={mayWrite}
        onGoOn={isLead && draft.state === 'proposed' && !goesOn ? goOn : null}
        onCompare={compare}
      />
      {mayWrite && <DraftWords typed={typed} write={work.write} />}
      <PackTabs
        base={base}
        typed={typed}
        faults={draft.faults}
        mayWrite={mayWrite}
        place={place}
        view={view}
        onView={setView}
        onChange={(files) => work.write({ files })}
      />
      {isOpen && <FaultList {...draft} onGo={setPlace} />}
    </Page>
  )
}

interface DraftWordsProps {
  typed: Written
  write: (change: Partial<Written>) => void
}

/** The subject of a draft, and why it is wanted. */
function DraftWords({ typed, write }: DraftWordsProps) {
  const { t } = useTranslation(['policy', 'parts'])
  return (
    <div className={classes.words}>
      <TextInput
        label={t('drafts.name')}
        value={typed.title}
        maxLength={200}
        error={typed.title.trim() === '' && t('parts:form.required')}
        onChange={({ currentTarget: { value } }) => write({ title: value })}
      />
      <Textarea
        label={t('drafts.note')}
        value={typed.note}
        maxLength={4000}
        autosize
        maxRows={6}
        onChange={({ currentTarget: { value } }) => write({ note: value })}
      />
    </div>
  )
}

interface DraftNoticesProps {
  work: ReturnType<typeof useDraftText>
  mayWrite: boolean
  /** Null where there is nothing to continue with. */
  onGoOn: (() => void) | null
  onCompare: () => void
}

/** What a reader of a draft has to know first: what came in between, and how far it is. */
function DraftNotices({ work, mayWrite, onGoOn, onCompare }: DraftNoticesProps) {
  const { t } = useTranslation('policy')
  const format = useFormat()
  const nameOf = usePublicationName()
  const { draft, typed, conflict } = work
  const isOpen = draft.state === 'editing' || draft.state === 'proposed'
  const inForce = nameOf(draft.inForce)
  const other = conflict?.writtenBy?.name ?? t('installation')
  return (
    <>
      {conflict && (
        <Notice color="red" title={t('draft.conflict', { name: other })}>
          <p>{t('draft.conflictText')}</p>
          <Group gap="xs">
            <Button variant="default" onClick={work.takeTheirs}>
              {t('draft.takeTheirs', { name: other })}
            </Button>
            <Button variant="default" onClick={work.keepMine}>
              {t('draft.keepMine')}
            </Button>
          </Group>
        </Notice>
      )}
      {isOpen && typed.base !== draft.inForce && (
        <Notice color="amber" title={t('draft.moved', { number: inForce })}>
          <p>{t('draft.movedText')}</p>
          {mayWrite && (
            <Button variant="default" onClick={onCompare}>
              {t('draft.compare', { number: inForce })}
            </Button>
          )}
        </Notice>
      )}
      {draft.state === 'proposed' && draft.proposedAt && (
        <Notice
          color="petrol"
          title={t('draft.proposed', {
            name: draft.proposedBy?.name ?? '',
            when: format.moment(draft.proposedAt),
          })}
        >
          <p>{t(draft.mayPublish ? 'draft.proposedYou' : 'draft.proposedOther')}</p>
          {onGoOn && (
            <Group gap="sm">
              <Button variant="default" onClick={onGoOn}>
                {t('draft.edit')}
              </Button>
              {t('draft.editHint')}
            </Group>
          )}
        </Notice>
      )}
      {draft.publication !== null && (
        <p>{t('draft.published', { number: nameOf(draft.publication) })}</p>
      )}
      {draft.state === 'dropped' && <p>{t('draft.dropped')}</p>}
    </>
  )
}

interface NoticeProps {
  color: 'red' | 'amber' | 'petrol'
  title: string
  children: ReactNode
}

function Notice({ color, title, children }: NoticeProps) {
  return (
    <Alert
      color={color}
      icon={color === 'petrol' ? <IconUserQuestion /> : <IconArrowsDiff />}
      title={title}
      mb="lg"
    >
      {children}
    </Alert>
  )
}
