import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import { cssVariables, theme } from './theme.ts'

// first-paint.js reads the same key before anything else is loaded.
const schemeManager = localStorageColorSchemeManager({ key: 'freigabe.scheme' })

/** The identity of Freigabe around a part of the application. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  // first-paint.js painted it before there were styles; from here on it would not follow the scheme.
  useEffect(() => void document.documentElement.style.removeProperty('background-color'), [])
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={schemeManager}
      defaultColorScheme="auto"
    >
      {children}
    </MantineProvider>
  )
}
