import type { PolicyDraftText } from '@freigabe/contract'
import { Textarea, TextInput } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TextLink } from '../../parts/page/links.tsx'
import { Page } from '../../parts/page/page.tsx'
import { PageHeader } from '../../parts/page/page-header.tsx'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { SavedAt } from '../../parts/time/saved-at.tsx'
import { useSession } from '../../people/session.ts'
import classes from '../editor/editor.module.css'
import { publicationQuery } from '../queries.ts'
import { DraftNotices } from './draft-notices.tsx'
import { DraftStateBadge } from './draft-state-badge.tsx'
import { DraftSteps } from './draft-steps.tsx'
import { FaultList, type Place } from './fault-list.tsx'
import { PackTabs } from './pack-tabs.tsx'
import { useDraftText } from './use-draft-text.ts'
import type { Written } from './written.ts'

type View = 'text' | 'difference'

/** A draft under work. A proposed draft is read only until somebody resumes writing. */
export function DraftWork({ read }: { read: PolicyDraftText }) {
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
