import { css } from 'lit';

export default css`
  /* One colour: on a whole phone a gradient is painted for as long as a call takes to join. */
  :host { position: absolute; inset: 0; overflow: hidden; container-type: size; background: #262a2e; }
  canvas, video { position: absolute; inset: 0; width: 100%; height: 100%; object-fit: cover; object-position: 50% 30%; }
  .soft { opacity: 0.55; }
  /* Covered by moving frames, it is not composed with each of them. */
  .under { visibility: hidden; transition: visibility 0s var(--_calm); }
  video { opacity: 0; }
  .seen { opacity: 1; }
  /* Two pictures of one person cross-fade. From the dark, and after a still one of the same moment, frames are there at once: a fade is composed for the whole stage. */
  .poster:not([hidden]) ~ video { transition: opacity var(--_calm) var(--_ease-out); }
  /* What is not now lies in the dark, at once: a filter or a fade would be composed for the whole stage, over and over. */
  :host([dimmed]) .wash { position: absolute; inset: 0; background: rgb(0 0 0 / 0.5); }
  visavis-face { position: absolute; inset: 0; width: clamp(96px, min(38cqw, 30cqh), 168px); margin: auto; translate: 0 -6cqh; border-radius: 50%; box-shadow: 0 0 0 4px rgb(255 255 255 / 0.16), 0 16px 48px rgb(0 0 0 / 0.35); }
  audio { display: none; }

  /* A phone held upright, seen on a wide stage: cropping it to the width would cut off the person. */
  @container (min-aspect-ratio: 1) { [data-upright] { object-fit: contain; } }
`;
