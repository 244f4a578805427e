/**
 * Of the web build: gives an element the keyboard at the next frame. The custom elements of a page move their
 * children once more before it, and moving takes the focus away.
 */
export const focusLater = (element: Element | null): void => {
  requestAnimationFrame(() => {
    if (element instanceof HTMLElement && element.isConnected) element.focus({ preventScroll: true })
  })
}
