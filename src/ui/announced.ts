/** Read out by screen readers when it appears. */
export const announced = { 'aria-live': 'polite' }
