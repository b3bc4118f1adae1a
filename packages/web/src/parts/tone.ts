/** The tones of states; their colours are in theme/tokens.css, under `[data-tone]`. */
export type Tone = 'accent' | 'amber' | 'red' | 'green' | 'violet' | 'ink' | 'grey'
