/** What the framework draws as a button or a tab is tapped by Enter and Space as well, as every browser's own are. */
export function tapByKeys(page: Document): void {
  page.addEventListener('keydown', (event) => {
    const part = event.target;
    const isKey = event.key === 'Enter' || event.key === ' ';
    if (isKey && part instanceof HTMLElement && part.matches('[role][tabindex]') && !isTyping(part)) {
      event.preventDefault();
      part.click();
    }
  });
}

const isTyping = (part: HTMLElement) => part.matches('input, textarea, [role="slider"], [contenteditable]');
