/**
 * The tones of states; their colours are in theme/tokens.css, under `[data-tone]`. Amber and red call
 * whoever is looking: what waits for somebody else is grey.
 */
export type Tone = 'accent' | 'amber' | 'red' | 'green' | 'violet' | 'ink' | 'grey'
