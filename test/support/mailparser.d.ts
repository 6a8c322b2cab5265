/** The part of mailparser that tests use; it brings no types. */
declare module 'mailparser' {
  export function simpleParser(raw: Buffer): Promise<{
    subject: string;
    text: string;
    html: string;
    messageId: string;
    inReplyTo?: string;
    attachments: { contentType: string; content: Buffer }[];
  }>;
}
