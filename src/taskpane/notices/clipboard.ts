/**
 * Puts a text into the clipboard as HTML and as plain text. Hosts differ in what they allow a task pane: the clipboard
 * API first, the older copy event where that is refused. To be called from a click.
 * @returns false where neither is allowed.
 * @example await copyHtml('<p>通报</p>', '通报')
 */
export async function copyHtml(html: string, plain: string): Promise<boolean> {
  return (await byApi(html, plain)) || byEvent(html, plain);
}

async function byApi(html: string, plain: string): Promise<boolean> {
  if (typeof ClipboardItem === 'undefined') return false;
  try {
    const blob = (text: string, type: string): Blob => new Blob([text], { type });
    const item = new ClipboardItem({ 'text/html': blob(html, 'text/html'), 'text/plain': blob(plain, 'text/plain') });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return false;
  }
}

function byEvent(html: string, plain: string): boolean {
  let taken = false;
  const onCopy = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', plain);
    event.preventDefault();
    taken = true;
  };
  document.addEventListener('copy', onCopy);
  try {
    // The only way in older hosts; there is no other name for it.
    document.execCommand('copy');
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', onCopy);
  }
  return taken;
}
