/** Ink on paper: readable in grey, in the dark, on a phone and printed. */
export const reportStyle = `
:root { color-scheme: light dark; --ink: #16242b; --soft: #52646e; --line: #d5dde1; --accent: #0f5e73; --paper: #fff; --grave: #a01e23; }
@media (prefers-color-scheme: dark) { :root { --ink: #e4ecef; --soft: #9db0b9; --line: #33444c; --accent: #6fb7cb; --paper: #121a1e; --grave: #fda9a2; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 46rem; padding: 2rem 1.25rem 3rem; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; font-variant-numeric: tabular-nums; }
.brand { margin: 0; color: var(--accent); font-weight: 600; letter-spacing: .02em; }
h1 { margin: .25rem 0 0; font-size: 1.75rem; line-height: 1.2; }
h2 { margin: 2.5rem 0 .75rem; font-size: 1.15rem; }
h3 { margin: 0; font-size: 1rem; }
p { margin: .35rem 0; }
.file, .why, footer { color: var(--soft); overflow-wrap: anywhere; }
.why { font-size: .875rem; }
.figures { display: flex; flex-wrap: wrap; gap: .5rem 2rem; margin: 1rem 0 0; }
.figures dt { color: var(--soft); font-size: .875rem; }
.figures dd { margin: 0; }
.figures dd span { color: var(--soft); }
.finding { border-top: 1px solid var(--line); padding: 1rem 0; break-inside: avoid; }
.severity { float: right; font-weight: 400; font-size: .875rem; color: var(--soft); }
.serious .severity { color: var(--grave); font-weight: 600; }
.sentence { margin: 2rem 0 0; font-size: 1.25rem; line-height: 1.3; }
details { margin-top: 2.5rem; }
summary { cursor: pointer; font-weight: 600; }
table { width: 100%; border-collapse: collapse; font-size: .875rem; }
th { text-align: left; font-weight: 400; padding: .2rem .75rem .2rem 0; overflow-wrap: anywhere; vertical-align: top; }
td { padding: .2rem 0 .2rem .75rem; vertical-align: top; }
.bars { margin: .75rem 0; }
.bars th { width: 32%; }
.bars td { text-align: right; white-space: nowrap; width: 5rem; }
.bars .bar { width: auto; text-align: left; }
.bar div { background: var(--line); print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.bar span { display: block; height: .7rem; background: var(--accent); min-width: 1px; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.columns { margin: .75rem 0; }
.columns ol { display: flex; align-items: flex-end; gap: 1px; height: 6rem; margin: 0; padding: 0; list-style: none; border-bottom: 1px solid var(--line); }
.columns li { flex: 1 1 0; height: 100%; display: flex; align-items: flex-end; min-width: 1px; }
.columns span { display: block; width: 100%; background: var(--accent); print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.columns .partial { background: repeating-linear-gradient(45deg, var(--accent) 0 2px, transparent 2px 5px); }
.columns figcaption { display: flex; justify-content: space-between; color: var(--soft); font-size: .8125rem; }
.columns figcaption span { background: none; width: auto; }
.examples { margin: .5rem 0; padding: 0; list-style: none; font: .875rem ui-monospace, monospace; color: var(--soft); }
.digest { font: .875rem ui-monospace, monospace; overflow-wrap: anywhere; }
footer { margin-top: 3rem; font-size: .8125rem; }
@media print { body { max-width: none; padding: 0; font-size: 11pt; } details::details-content { content-visibility: visible; display: block; } }
`

/** Text as it may stand in HTML, also within the quotes of an attribute. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
