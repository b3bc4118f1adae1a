import type { HandOver, QueueItem } from '@freigabe/contract'
import { Checkbox, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format-context.tsx'
import { TextLink } from '../../../parts/page/links.tsx'
import { useSkillName } from '../../../parts/use-skill-name.ts'
import { useSession } from '../../../people/session.ts'
import { useCase } from '../../case/case-context.tsx'
import type { Mode } from '../../case/judging/case-draft.ts'
import { useFilters } from '../../queue/use-filters.ts'
import classes from './further-cases.module.css'
import { useFurtherCases } from './use-further-cases.ts'

/** Which further cases of the account the same act is to cover, and which it cannot; nothing where there is none. */
export function FurtherCases({ kind }: { kind: Mode }) {
  const { t } = useTranslation('desk')
  const { draft, change } = useCase()
  const { fittingFor, misfitsFor } = useFurtherCases()
  const fitting = fittingFor(kind)
  const misfits = misfitsFor(kind)
  // Which cases a rejection fits depends on its grounds, and a question names statements of this case alone.
  if (kind !== 'accept' && draft[kind].grounds.length === 0) return null
  if (fitting.length + misfits.length === 0) return null
  return (
    <div className={classes.further}>
      {fitting.length > 0 && (
        <Checkbox.Group
          label={t('several.label')}
          description={t(kind === 'ask' ? 'several.hintAsk' : 'several.hint')}
          value={draft.also}
          onChange={(also) => change('also', also)}
        >
          <Stack gap="xs" mt="xs">
            {fitting.map((item) => (
              <Fitting key={item.caseId} item={item} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      {misfits.length > 0 && (
        <div className={classes.misfits}>
          {t('several.misfits')}
          {misfits.map(({ item, why }) => (
            <div key={item.caseId}>
              <CaseLink item={item} />: {t(`several.why.${why}`)}
            </div>
          ))}
        </div>
      )}
    </div>
  )
}

function Fitting({ item }: { item: QueueItem }) {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const hints = useHints()
  const { caseId, groupName, recipients, handOver } = item
  return (
    <Checkbox
      value={caseId}
      label={t('several.case', {
        group: groupName,
        count: recipients,
        number: format.number(recipients),
      })}
      description={hints(caseId, handOver).join(' · ') || undefined}
    />
  )
}

function CaseLink({ item }: { item: QueueItem }) {
  const { filters } = useFilters()
  return (
    <TextLink
      to="/desk/$account/$case"
      params={{ account: item.accountId, case: item.caseId }}
      search={filters}
    >
      {item.groupName}
    </TextLink>
  )
}

/** What else is to be known of a further case: handed in with this one, or handed over to somebody. */
function useHints() {
  const { t } = useTranslation('desk')
  const { person: me } = useSession()
  const { shown } = useCase()
  const skillName = useSkillName()
  const together = new Set(shown.together.map(({ caseId }) => caseId))
  return (caseId: string, handOver: HandOver | null) => [
    ...(together.has(caseId) ? [t('several.together')] : []),
    ...(handOver && handOver.person?.id !== me.id
      ? [
          t('several.handedOver', {
            name: handOver.person?.name ?? skillName(handOver.skill ?? ''),
          }),
        ]
      : []),
  ]
}
