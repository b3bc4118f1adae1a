// Runs before the first paint, so that neither light nor German flashes up where it was not chosen.
;(() => {
  const root = document.documentElement
  const read = (key) => {
    try {
      return localStorage.getItem(key)
    } catch {
      return null
    }
  }
  const scheme = read('freigabe.scheme') ?? 'auto'
  const dark =
    scheme === 'dark' || (scheme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches)
  root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
  root.style.backgroundColor = dark ? '#141c20' : '#ffffff'
  root.lang = read('freigabe.locale') ?? (navigator.language.startsWith('de') ? 'de' : 'en')
})()
