import { Burger, Drawer } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import classes from './narrow-menu.module.css'
import { PlaceLinks } from './place-links.tsx'
import { areMany, type Place } from './places.ts'

/** The places on a narrow screen, behind a button. */
export function NarrowMenu({ places }: { places: Place[] }) {
  const { t } = useTranslation(['shell', 'parts'])
  const [opened, { close, toggle }] = useDisclosure()
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
      <Drawer
        opened={opened}
        onClose={close}
        position="right"
        size="17rem"
        title={t('menu')}
        closeButtonProps={{ 'aria-label': t('parts:close') }}
      >
        <nav aria-label={t('places')} className={classes.places}>
          <PlaceLinks places={places} onGo={close} />
        </nav>
      </Drawer>
    </>
  )
}
