import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { icon } from '../kit/icons.ts';

interface HeadActions {
  back?: (() => void) | undefined;
  minimise?: (() => void) | undefined;
  close: () => void;
  /** Says what closing does, where it does more. */
  closeLabel?: string;
}

/** The title of a phase with its ways out. Takes the focus when the phase begins. */
export function renderHead(title: string, { back, minimise, close, closeLabel }: HeadActions): TemplateResult {
  return html`<div class="head">
    ${back ? iconButton('back', msg('Back', { id: 'widget.back' }), back) : nothing}
    <h2 tabindex="-1" class=${back ? '' : 'first'}>${title}</h2>
    ${minimise ? iconButton('minimise', msg('Show small and keep browsing', { id: 'widget.minimise' }), minimise) : nothing}
    ${iconButton('close', closeLabel ?? msg('Close', { id: 'widget.close' }), close)}
  </div>`;
}

export function iconButton(name: Parameters<typeof icon>[0], label: string, press: () => void, className = ''): TemplateResult {
  return html`<button class="icon-button ${className}" type="button" aria-label=${label} @click=${press}>${icon(name)}</button>`;
}
