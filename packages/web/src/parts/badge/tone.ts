/**
 * The tones of states; their colours are in theme/tokens.css, under `[data-tone]`. Amber and red call the
 * person looking: anything that waits for somebody else is grey.
 */
export type Tone = 'accent' | 'amber' | 'red' | 'green' | 'violet' | 'ink' | 'plain' | 'grey'
