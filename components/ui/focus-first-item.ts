/** The first item of the menu with this id. A menu opened by script does not know that a key opened it. */
export const focusFirstItem = (menuId: string): void => {
  const item = document.getElementById(menuId)?.querySelector('[role^="menuitem"]')
  if (item instanceof HTMLElement) item.focus()
}
