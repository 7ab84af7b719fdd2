/**
 * Hands a text to the browser as a file to save. Call it inside the click.
 * @returns false where the browser refused outright. True is no promise: some webviews take no downloads, and none says so;
 * keep the text at hand.
 */
export function saveFile(name: string, text: string, type: string): boolean {
  try {
    const address = URL.createObjectURL(new Blob([text], { type }));
    const anchor = document.createElement('a');
    anchor.href = address;
    anchor.download = name;
    document.body.append(anchor);
    anchor.click();
    anchor.remove();
    // Some webviews fetch the file after the click has returned.
    setTimeout(() => {
      URL.revokeObjectURL(address);
    }, 60_000);
    return true;
  } catch {
    return false;
  }
}
