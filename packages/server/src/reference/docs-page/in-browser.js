// The reference works without this script. With it: the theme chosen in the application, a filter,
// buttons that copy, and a mark in the contents at what is being read.

try {
  const scheme = localStorage.getItem('freigabe.scheme')
  if (scheme === 'light' || scheme === 'dark') document.documentElement.dataset.scheme = scheme
} catch {
  // Storage may be forbidden; then the system's theme stays.
}

document.addEventListener('DOMContentLoaded', () => {
  goWhereItIsNow()
  offerFilter()
  offerCopies()
  markWhatIsRead()
  for (const link of document.querySelectorAll('.contents a')) {
    link.addEventListener('click', () => part('.contents').removeAttribute('open'))
  }
})

/** Endpoints had their anchors on the first page once, and links from then still name it. */
function goWhereItIsNow() {
  if (location.hash === '' || document.getElementById(location.hash.slice(1))) return
  const link = parts('.side .tree a').find(({ hash }) => hash === location.hash)
  if (link) location.replace(link.href)
}

function offerFilter() {
  const field = part('#filter')
  const targets = parts('.side .tree > li')
  field.closest('.filter').hidden = false
  field.addEventListener('input', () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean)
    for (const target of targets) {
      const inner = parts('li', target)
      for (const item of inner) item.hidden = !matches(item, words)
      const isShown = inner.some((item) => !item.hidden)
      target.hidden = words.length > 0 && !isShown && !matches(target, words)
    }
  })
}

/**
 * @param {HTMLElement} item
 * @param {string[]} words
 */
function matches(item, words) {
  const link = part('a', item)
  const text = `${item.textContent} ${link.hash}`.toLowerCase()
  return words.every((word) => text.includes(word))
}

function offerCopies() {
  for (const figure of parts('figure.code')) {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = 'Copy'
    button.setAttribute('aria-label', `Copy the ${figure.dataset.language}`)
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(part('code', figure).textContent)
      button.textContent = 'Copied'
      setTimeout(() => {
        button.textContent = 'Copy'
      }, 1500)
    })
    part('figcaption', figure).append(button)
  }
}

function markWhatIsRead() {
  const here = parts('.side .tree a').filter(
    ({ pathname, hash }) => pathname === location.pathname && hash !== '',
  )
  const links = new Map(here.map((link) => [link.hash, link]))
  const seen = new IntersectionObserver(
    (entries) => {
      const entry = entries.find(({ isIntersecting }) => isIntersecting)
      const link = entry && links.get(`#${entry.target.id}`)
      if (!link) return
      document.querySelector('.side [aria-current=location]')?.removeAttribute('aria-current')
      link.setAttribute('aria-current', 'location')
      const side = part('.side')
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

/**
 * One part of the page, which its printer never leaves out.
 * @param {string} selector
 * @param {ParentNode} within
 * @returns {any}
 */
function part(selector, within = document) {
  return within.querySelector(selector)
}

/**
 * @param {string} selector
 * @param {ParentNode} within
 * @returns {any[]}
 */
function parts(selector, within = document) {
  return [...within.querySelectorAll(selector)]
}
