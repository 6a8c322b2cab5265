/** What an owner may write on the script tag as `data-*`, and where the script came from. */
export interface ScriptTag {
  /** Folder of the script on our host, with its last slash. Everything else is loaded from there. */
  base: string;
  shop?: string;
  phone?: string;
  mail?: string;
  label?: string;
  accent?: string;
  side?: string;
  lang?: string;
}

/** The running script; `currentScript` is empty for a module. */
export function findScript(): HTMLScriptElement | null {
  return (document.currentScript as HTMLScriptElement | null) ?? document.querySelector('script[data-shop]');
}

export function readScript(script: HTMLScriptElement): ScriptTag {
  return Object.assign({ base: new URL('.', script.src).href }, script.dataset);
}
