import { Burger } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { later, useEver, useSoon } from '../parts/later.tsx'
import classes from './narrow-menu.module.css'
import { PlaceLinks } from './place-links.tsx'
import { areMany, type Place } from './places.ts'

const NarrowDrawer = later(() => import('./narrow-drawer.tsx').then((part) => part.NarrowDrawer))

/** The places on a narrow screen, behind a button. */
export function NarrowMenu({ places }: { places: Place[] }) {
  const { t } = useTranslation()
  const [opened, { close, toggle }] = useDisclosure()
  const wasOpened = useEver(opened)
  useSoon(NarrowDrawer)
  if (places.length < 2) return null
  return (
    <>
      <Burger
        opened={opened}
        onClick={toggle}
        size="sm"
        aria-label={t('menu')}
        aria-expanded={opened}
        className={classes.burger}
        data-many={areMany(places) || undefined}
      />
      {wasOpened && (
        <NarrowDrawer opened={opened} onClose={close}>
          <nav aria-label={t('places')} className={classes.places}>
            <PlaceLinks places={places} onGo={close} />
          </nav>
        </NarrowDrawer>
      )}
    </>
  )
}
