import { css } from 'lit';

export default css`
  .desk { display: grid; grid-template-columns: minmax(0, 1fr) 340px; gap: 20px; align-items: start; }
  .col { display: grid; gap: 20px; min-width: 0; }
  .card.rows { padding-block: 18px 8px; }
  .refused { padding: 4px 0 12px; }
  .today { padding-inline: 2px; }

  @media (max-width: 1080px) {
    .desk { grid-template-columns: minmax(0, 1fr); }
  }
  @media (max-width: 760px) {
    .col, .desk { gap: 14px; }
    .page-head { min-height: 0; }
    .page-head .gap { display: none; }
    .page-head wa-button { margin-inline-start: -14px; }
  }
`;
