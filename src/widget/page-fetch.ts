/** The page's own `fetch` as it was when we were loaded; a page may replace it later. */
export const pageFetch = fetch;
