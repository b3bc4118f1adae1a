import { divisionsOfAccounts } from './every-screen/division-pages.ts'
import { groupsAndCases } from './every-screen/groups-and-cases.ts'
import { showScreens, tourAll } from './every-screen/show-screens.ts'
import { wizardPages } from './every-screen/wizard-pages.ts'

showScreens('groups and cases', 'groups', (stage, scene) => [
  tourAll(stage, [groupsAndCases(scene)]),
  tourAll(stage, [wizardPages(scene), divisionsOfAccounts(scene)]),
])
