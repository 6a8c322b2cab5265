import { html, LitElement } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { define } from '../kit/define.ts';
import { pageFetch } from '../kit/http.ts';

/** An adviser's picture as wide as the panel: fetched and drawn, because a page may forbid foreign images. */
export class VisavisHeroPicture extends LitElement {
  @property() src = '';
  @query('canvas') private canvas!: HTMLCanvasElement;

  override render(): TemplateResult {
    return html`<canvas></canvas>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('src')) void this.#draw(this.src);
  }

  async #draw(src: string): Promise<void> {
    try {
      const response = await pageFetch(src);
      const bitmap = await createImageBitmap(await response.blob());
      if (src !== this.src) return;
      // Fitting to the frame goes by the canvas's own size, which a transfer leaves as it was.
      this.canvas.width = bitmap.width;
      this.canvas.height = bitmap.height;
      this.canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
    } catch {
      // The tint behind it stays.
    }
  }

  /** In the light, so that the panel's own style reaches it. */
  protected override createRenderRoot(): this {
    return this;
  }
}

define('visavis-hero-picture', VisavisHeroPicture);
