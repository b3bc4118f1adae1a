import type { Case, Queued } from '@freigabe/contract'
import { Button } from '@mantine/core'
import {
  type Icon,
  IconArrowsSort,
  IconClockPause,
  IconPlayerSkipForward,
  IconUserShare,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format-context.tsx'
import { ProblemNotice } from '../../../parts/page/problem-notice.tsx'
import { useNow } from '../../../parts/time/use-now.ts'
import { useSkillName } from '../../../parts/use-skill-name.ts'
import { usePassing } from '../../mutations.ts'
import { useCase } from '../case-context.tsx'
import classes from './queue-facts.module.css'

/** Why the case stands where it stands in the queue, and who put it aside, handed it over or skipped it. */
export function QueueFacts() {
  const { t } = useTranslation('desk')
  const { account, caseId, shown, leasedBy, isLead, takeOver } = useCase()
  const passing = usePassing(account, caseId)
  const format = useFormat()
  if (!shown.queued) return null
  const { deferral, handOver, skips } = shown.queued
  const mayUndo = leasedBy === null || isLead
  const undo = (mutation: typeof passing.endSkip) => ({
    pending: mutation.isPending,
    act: () => mutation.mutate(undefined, { onSuccess: takeOver }),
  })
  return (
    <>
      <ul aria-label={t('place.title')} className={classes.facts}>
        <Place queued={shown.queued} />
        {deferral && (
          <Fact
            icon={IconClockPause}
            undo={mayUndo && { ...undo(passing.endDeferral), label: t('place.offer') }}
          >
            {t('place.deferred', { ...deferral, until: format.moment(deferral.until) })}
          </Fact>
        )}
        {handOver && (
          <Fact
            icon={IconUserShare}
            undo={mayUndo && { ...undo(passing.endHandOver), label: t('place.offerAll') }}
          >
            <HandedOver handOver={handOver} />
          </Fact>
        )}
        {skips.map(({ by, mine, reason, at }) => (
          <Fact
            key={`${by} ${at}`}
            icon={IconPlayerSkipForward}
            undo={mine && { ...undo(passing.endSkip), label: t('place.offerMe') }}
          >
            {t(mine ? 'place.skippedByMe' : 'place.skipped', { by, reason })}
          </Fact>
        ))}
      </ul>
      <ProblemNotice
        error={passing.endDeferral.error ?? passing.endHandOver.error ?? passing.setPriority.error}
      />
    </>
  )
}

function Place({ queued: { urgency, priority } }: { queued: Queued }) {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const { account, caseId, shown, isLead, takeOver } = useCase()
  const { setPriority } = usePassing(account, caseId)
  const reset = {
    pending: setPriority.isPending,
    act: () =>
      setPriority.mutate({ priority: null, reason: t('priority.reset') }, { onSuccess: takeOver }),
    label: t('priority.reset'),
  }
  const isMissed = usePromiseMissed(shown.clock)
  if (urgency === 'usual' && shown.wantedOn === null) return null
  const why = urgency === 'pressing' && isMissed ? 'missed' : urgency
  const day = shown.wantedOn === null ? '' : format.statedDay(shown.wantedOn)
  return (
    <Fact icon={IconArrowsSort} undo={priority !== null && isLead && reset}>
      {priority !== null && urgency !== 'pressing' ? (
        t(`place.${priority.value}`, { by: priority.by, reason: priority.reason })
      ) : (
        <>
          {why === 'usual' ? t('place.wish', { day }) : t(`urgency.why.${why}`, { day })}{' '}
          {priority !== null && t(`place.${priority.value}`, { ...priority })}
        </>
      )}
    </Fact>
  )
}

function usePromiseMissed({ standing, dueAt }: Case['clock']): boolean {
  const now = useNow()
  return standing === 'breached' || (dueAt !== null && new Date(dueAt) < now)
}

function HandedOver({
  handOver: { person, skill, by },
}: {
  handOver: NonNullable<Queued['handOver']>
}) {
  const { t } = useTranslation('desk')
  const { personId } = useCase()
  const skillName = useSkillName()
  if (person === null) return t('place.handedToSkill', { by, skill: skillName(skill ?? '') })
  return person.id === personId
    ? t('place.handedToMe', { by })
    : t('place.handedTo', { by, name: person.name })
}

interface FactProps {
  icon: Icon
  children: ReactNode
  undo?: false | { label: string; pending: boolean; act: () => void }
}

function Fact({ icon: Glyph, children, undo }: FactProps) {
  return (
    <li className={classes.fact}>
      <Glyph size={16} aria-hidden="true" />
      <span className={classes.words}>{children}</span>
      {undo && (
        <Button variant="subtle" size="compact-sm" loading={undo.pending} onClick={undo.act}>
          {undo.label}
        </Button>
      )}
    </li>
  )
}
