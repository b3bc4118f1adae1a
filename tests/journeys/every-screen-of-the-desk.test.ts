import { atDesk } from './every-screen/at-desk.ts'
import { divisionsAtDesk } from './every-screen/division-pages.ts'
import { showScreens, tourAll } from './every-screen/show-screens.ts'

showScreens('the desk', 'desk', (stage, scene) => [
  tourAll(stage, [atDesk(scene)]),
  tourAll(stage, [divisionsAtDesk(scene)]),
])
