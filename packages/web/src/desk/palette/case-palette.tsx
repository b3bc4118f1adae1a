import { useTranslation } from 'react-i18next'
import { useCase } from '../case/case-context.tsx'
import type { Mode } from '../case/judging/case-draft.ts'
import { shownSections } from '../case/sections/case-sections.ts'
import { useAskPassing } from '../passing/passing-context.tsx'
import { Palette } from './palette.tsx'
import type { PaletteAction } from './palette-group.ts'
import { useQueueCommands } from './use-queue-commands.ts'

interface CasePaletteProps {
  choose: (mode: Mode) => void
  leave: () => void
}

/** The palette while a case is open: decide it, pass it on, jump within it, or go on. */
export function CasePalette({ choose, leave }: CasePaletteProps) {
  const { t } = useTranslation('desk')
  const { caseId, mayDecide, isMine, lease } = useCase()
  const { may, ask } = useAskPassing()
  const queue = useQueueCommands(caseId)
  const modes: PaletteAction[] = (['accept', 'ask', 'reject'] as const).map((mode) => ({
    id: mode,
    label: t(`mode.${mode}`),
    keys: { accept: 'A', ask: 'F', reject: 'R' }[mode],
    act: () => choose(mode),
  }))
  const takeOrGiveBack: PaletteAction = isMine
    ? { id: 'release', label: t('lease.release'), keys: 'C', act: () => lease.release.mutate() }
    : { id: 'claim', label: t('lease.claim'), keys: 'C', act: () => lease.claim.mutate() }
  const passing: PaletteAction[] = (
    [
      ['defer', t('defer.open'), 'H'],
      ['handOver', t('handOver.open'), 'O'],
      ['skip', t('skip.open'), 'S'],
      ['raise', t('priority.confirm.raise'), undefined],
      ['lower', t('priority.confirm.lower'), undefined],
    ] as const
  ).flatMap(([kind, label, keys]) =>
    may[kind] ? [{ id: kind, label, keys, act: () => ask(kind) }] : [],
  )
  const sections = () =>
    shownSections().map(({ title, go }, place) => ({
      id: `section-${place}`,
      label: title,
      keys: `G ${place + 1}`,
      act: go,
    }))
  const back = { id: 'back', label: t('keys.does.u'), keys: 'U', act: leave }
  return (
    <Palette
      groups={() => [
        { group: t('keys.group.decision'), actions: mayDecide ? [...modes, takeOrGiveBack] : [] },
        { group: t('palette.passing'), actions: passing },
        { group: t('palette.sections'), actions: sections() },
        ...queue,
        { group: t('palette.more'), actions: [back] },
      ]}
    />
  )
}
