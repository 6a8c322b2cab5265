/** Hands a text to the customer as a file. */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  // The browser has taken the address by the end of the click, but some read it a moment later.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
