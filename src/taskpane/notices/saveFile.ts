const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * Hands a Word document to the browser to be saved.
 * @returns false where the host does not let a pane save files.
 * @example saveWordFile(bytes, '季度通报.docx')
 */
export function saveWordFile(bytes: Uint8Array, name: string): boolean {
  try {
    const address = URL.createObjectURL(new Blob([bytes.slice()], { type: WORD }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    return true;
  } catch {
    return false;
  }
}
