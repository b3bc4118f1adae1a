import '@mantine/spotlight/styles.layer.css'
import {
  Spotlight,
  type SpotlightActionData,
  type SpotlightActionGroupData,
  spotlight,
} from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../parts/key-hint.tsx'

/** Something that the palette does; `keys` is what does the same at once. */
export interface PaletteAction {
  id: string
  label: string
  keys?: string
  act: () => void
}

export interface PaletteGroup {
  group: string
  actions: PaletteAction[]
}

/** The command palette: everything that can be done now, by name. The list is built as it opens. */
export function Palette({ groups }: { groups: () => PaletteGroup[] }) {
  const { t } = useTranslation('desk')
  const [shown, setShown] = useState<PaletteGroup[]>([])
  // The open state outlives the page; on the next one the palette would be open without a single action.
  useEffect(() => spotlight.close, [])
  return (
    <Spotlight
      shortcut="mod + K"
      tagsToIgnore={[]}
      triggerOnContentEditable
      actions={shown.filter(({ actions }) => actions.length > 0).map(spotlightGroup)}
      onSpotlightOpen={() => setShown(groups())}
      nothingFound={t('palette.nothing')}
      highlightQuery
      scrollable
      overlayProps={{ blur: 0 }}
      attributes={{ content: { 'aria-label': t('palette.title') } }}
      maxHeight="min(28rem, 70dvh)"
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden="true" />,
        placeholder: t('palette.search'),
        'aria-label': t('palette.search'),
      }}
    />
  )
}

function spotlightGroup({ group, actions }: PaletteGroup): SpotlightActionGroupData {
  return { group, actions: actions.map(spotlightAction) }
}

function spotlightAction({ id, label, keys, act }: PaletteAction): SpotlightActionData {
  return {
    id,
    label,
    rightSection: keys && <KeyHint>{keys}</KeyHint>,
    // The palette first returns the focus to where it came from.
    onClick: () => setTimeout(act, 200),
  }
}
