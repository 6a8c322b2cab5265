import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Env } from './platform.ts';
import type { Settings } from './settings.ts';

/** How a shopping agent books for a customer, in words that fit into its context (https://llmstxt.org). */
export function llmsText({ VISAVIS_PUBLIC_URL: host }: Pick<Settings, 'VISAVIS_PUBLIC_URL'>): string {
  return `# Vis-à-vis

> Video advice for web shops. An agent can book an appointment with a shop's adviser for a customer; the customer confirms it by mail.

A shop is named by its publishable key, \`pk_…\`: the \`data-shop\` of the script tag \`${host}/visavis.js\` on its pages. Send no \`Origin\` header. Times are instants in UTC; say them to people in their own zone, and name it.

## Booking for a customer

1. \`GET ${host}/v1/services?shop=pk_…\`: what can be booked. Where \`adviserChoice\` is \`needed\`, let the customer choose one of \`adviserIds\`.
2. \`GET ${host}/v1/slots?shop=pk_…&service=svc_…&from=…&to=…\` (and \`adviser=adv_…\`): free starts, at most 35 days at a time.
3. \`POST ${host}/v1/holds?shop=pk_…\` with \`{"serviceId","startsAt"}\` (and \`adviserId\`): keeps the slot for minutes. \`409 slot_taken\` names free starts \`nearby\`.
4. \`POST ${host}/v1/bookings\` with \`Authorization: Bearer <visitToken of the hold>\` and \`{"holdId","name","email","language","timeZone"}\`: books. Name and address are the customer's own, given for this. The booking is \`pending\`: it counts once the customer opens our mail and confirms, until \`pendingUntil\`. Tell the customer so.
5. \`GET ${host}/v1/bookings/{holdId}\` with the same token: what has become of it. \`DELETE ${host}/v1/holds/{holdId}\` gives a slot back that is not wanted.

Send an \`Idempotency-Key\` with every POST: the same request again then gets the same answer. Refusals are \`application/problem+json\` with a \`code\` and a \`detail\`; \`429\` says in \`Retry-After\` how long to wait.

## More

- [Every route and shape](${host}/openapi.json)
- [The same for people](${host}/docs)
`;
}

export function llmsRoute(app: OpenAPIHono<Env>, settings: Settings): void {
  const text = llmsText(settings);
  app.get('/llms.txt', (c) => c.text(text, 200, { 'cache-control': 'public, max-age=3600' }));
}
