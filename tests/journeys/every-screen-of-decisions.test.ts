import { decidedAtDesk } from './every-screen/decided-at-desk.ts'
import { showScreens, tourAll } from './every-screen/show-screens.ts'

showScreens('decisions and what is made of them', 'decisions', (stage, scene) => [
  tourAll(stage, [decidedAtDesk(scene)]),
])
