// The reference works without this script. With it: the theme chosen in the application, a filter,
// buttons that copy, and a mark in the contents at what is being read.

try {
  const scheme = localStorage.getItem('freigabe.scheme')
  if (scheme === 'light' || scheme === 'dark') document.documentElement.dataset.scheme = scheme
} catch {
  // Storage may be forbidden; then the system's theme stays.
}

document.addEventListener('DOMContentLoaded', () => {
  offerFilter()
  offerCopies()
  markWhatIsRead()
  for (const link of document.querySelectorAll('.contents a')) {
    link.addEventListener('click', () =>
      document.querySelector('.contents').removeAttribute('open'),
    )
  }
})

function offerFilter() {
  const field = document.querySelector('#filter')
  const targets = [...document.querySelectorAll('.side .tree > li')]
  field.closest('.filter').hidden = false
  field.addEventListener('input', () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean)
    for (const target of targets) {
      const inner = [...target.querySelectorAll('li')]
      for (const item of inner) item.hidden = !matches(item, words)
      const isShown = inner.some((item) => !item.hidden)
      target.hidden = words.length > 0 && !isShown && !matches(target, words)
    }
  })
}

function matches(item, words) {
  const link = item.querySelector('a')
  const text = `${item.textContent} ${link.hash}`.toLowerCase()
  return words.every((word) => text.includes(word))
}

function offerCopies() {
  for (const figure of document.querySelectorAll('figure.code')) {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = 'Copy'
    button.setAttribute('aria-label', `Copy the ${figure.dataset.language}`)
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(figure.querySelector('code').textContent)
      button.textContent = 'Copied'
      setTimeout(() => {
        button.textContent = 'Copy'
      }, 1500)
    })
    figure.querySelector('figcaption').append(button)
  }
}

function markWhatIsRead() {
  const links = new Map([...document.querySelectorAll('.side .tree a')].map((a) => [a.hash, a]))
  const seen = new IntersectionObserver(
    (entries) => {
      const entry = entries.find(({ isIntersecting }) => isIntersecting)
      const link = entry && links.get(`#${entry.target.id}`)
      if (!link) return
      document.querySelector('.side [aria-current]')?.removeAttribute('aria-current')
      link.setAttribute('aria-current', 'location')
      const side = document.querySelector('.side')
      const place = link.getBoundingClientRect()
      if (place.top < 80 || place.bottom > innerHeight - 20) {
        side.scrollTop += place.top - innerHeight / 2
      }
    },
    { rootMargin: '-15% 0px -70% 0px' },
  )
  for (const hash of links.keys()) {
    const target = document.querySelector(hash)
    if (target) seen.observe(target)
  }
}
