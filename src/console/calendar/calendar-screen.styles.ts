import { css } from 'lit';

export default css`
  :host { display: flex; flex-direction: column; }
  .turn { display: flex; }
  visavis-week-grid { display: block; }
  visavis-day-list { display: none; }
  @media print { .page-head > :not(h1) { display: none; } visavis-week-grid { display: block !important; } visavis-day-list { display: none !important; } }
  @media (max-width: 820px) {
    visavis-week-grid { display: none; }
    visavis-day-list { display: block; }
    .page-head .hint { display: none; }
  }
`;
