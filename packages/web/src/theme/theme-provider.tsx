import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import { cssVariables, theme } from './theme.ts'

// The same key is read by first-paint.js before anything else is loaded.
const schemeManager = localStorageColorSchemeManager({ key: 'freigabe.scheme' })

/** The identity of Freigabe around a part of the application. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  // Painted by first-paint.js before there were styles; from here on it would not follow the scheme.
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
