import { findProgram } from './find-program.ts'
import { installIfAllowed } from './install-if-allowed.ts'

const names = [
  ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Path of a Chromium for the browser journeys: the one named by CHROMIUM, one found here, or Debian's; or undefined. */
export async function prepareChromium(): Promise<string | undefined> {
  const { CHROMIUM } = process.env
  if (CHROMIUM) return findProgram([CHROMIUM])
  const found = findProgram(names)
  if (found) return found
  await installIfAllowed('chromium')
  return findProgram(names)
}
