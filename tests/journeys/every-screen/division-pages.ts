import type { Page } from 'playwright-core'
import { words } from '../words.ts'
import type { CasePlace } from './case-place.ts'
import type { Screen, Visit } from './screen.ts'
import type { Scene } from './set-scene.ts'

const { divide, split } = words.de.review

/** What a customer sees of imports that are divided. */
export function divisionsOfAccounts({ people, divisions }: Scene): Visit {
  const path = ({ account, caseId }: CasePlace) => `/a/${account}/cases/${caseId}`
  return {
    email: people.owner,
    screens: [
      { name: 'dashboard: a file is wanted', path: `/a/${divisions.waiting_for_file.account}` },
      ...stateScreens(divisions, path),
      { name: 'giving up dividing', path: path(divisions.waiting_for_file), open: giveUp },
      { name: 'dividing an import', path: path(divisions.failed), open: beginDividing(split.ask) },
    ],
  }
}

/** What a reviewer sees of them. */
export function divisionsAtDesk({ people, divisions }: Scene): Visit {
  const path = ({ account, caseId }: CasePlace) => `/desk/${account}/${caseId}`
  return {
    email: people.reviewer,
    screens: [
      ...stateScreens(divisions, path, 'desk: '),
      {
        name: 'desk: dividing an import',
        path: path(divisions.failed),
        open: beginDividing(split.button),
      },
    ],
  }
}

function stateScreens(
  divisions: Scene['divisions'],
  path: (place: CasePlace) => string,
  side = '',
): Screen[] {
  return Object.entries(divisions).map(([state, place]) => ({
    name: `${side}division: ${state}`,
    path: path(place),
  }))
}

async function giveUp(page: Page) {
  await page.getByRole('button', { name: divide.giveUp, exact: true }).click()
}

function beginDividing(name: string) {
  return async (page: Page) => {
    await page.getByRole('button', { name, exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: divide.column }).click()
    await page.getByRole('option', { name: 'Herkunft' }).click()
    await dialog.getByRole('checkbox', { name: /^Formular/ }).check()
  }
}
