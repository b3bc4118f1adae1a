import { findProgram } from './find-program.ts'
import { installIfAllowed } from './install-if-allowed.ts'

/** The same browser without a window to draw, which makes it faster. */
const headless = 'chromium-headless-shell'
const names = [
  ...[headless, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Path of a Chromium for the browser journeys: the one named by CHROMIUM, one found here, or Debian's; or undefined. */
export async function prepareChromium(): Promise<string | undefined> {
  const { CHROMIUM } = process.env
  if (CHROMIUM) return findProgram([CHROMIUM])
  const found = findProgram(names)
  if (found) return found
  await installIfAllowed(headless)
  return findProgram(names)
}
