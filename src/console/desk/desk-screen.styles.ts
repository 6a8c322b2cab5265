import { css } from 'lit';

export default css`
  :host { display: grid; grid-template: 'head tools' auto 'desk desk' auto / 1fr auto; align-content: start; }
  .page-head { grid-area: head; }
  .tools { grid-area: tools; display: flex; flex-wrap: wrap; justify-content: flex-end; margin-inline-end: -18px; }
  .desk { grid-area: desk; display: grid; grid-template-columns: minmax(0, 1fr) 340px; gap: 20px; align-items: start; }
  .col { display: grid; gap: 20px; min-width: 0; }
  .card.rows { padding-block: 18px 8px; }
  .refused { padding: 4px 0 12px; }
  .today { padding-inline: 2px; }

  @media (max-width: 1080px) {
    .desk { grid-template-columns: minmax(0, 1fr); }
  }
  @media (max-width: 760px) {
    .col, .desk { gap: 14px; }
    :host { grid-template: 'head' auto 'desk' auto 'tools' auto / minmax(0, 1fr); }
    .tools { justify-content: flex-start; margin: 14px -18px 0; }
  }
`;
