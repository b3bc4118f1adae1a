import { findProgram } from './find-program.ts'
import { installIfAllowed } from './install-if-allowed.ts'

/** Without a window of its own to draw it is the same browser, and does the same in less time. */
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
