import { startMailServer, type MailServer, type TestMail } from './mail-server.ts';
import { startServer, type TestServer } from './server.ts';

/** A house with a mail server, and what arrives there. */
export class Mailbox {
  readonly server: TestServer;
  readonly mailServer: MailServer;

  private constructor(server: TestServer, mailServer: MailServer) {
    this.server = server;
    this.mailServer = mailServer;
  }

  static async open(env: NodeJS.ProcessEnv = {}): Promise<Mailbox> {
    const mailServer = await startMailServer();
    return new Mailbox(await startServer({ VISAVIS_TRUSTED_PROXIES: '127.0.0.1', VISAVIS_SMTP_URL: mailServer.url, ...env }), mailServer);
  }

  /** Sends what is due. @returns the mails to this address so far. */
  async to(address: string): Promise<TestMail[]> {
    await this.server.platform.jobs.runDue();
    return this.mailServer.mails.filter(({ recipients }) => recipients.includes(address));
  }

  /** Sends what is due. @returns the newest mail to this address whose subject begins so. */
  async newest(address: string, subject: string): Promise<TestMail> {
    const found = (await this.to(address)).findLast((mail) => mail.subject.startsWith(subject));
    if (!found) throw new Error(`No mail to ${address} begins with "${subject}".`);
    return found;
  }

  async empty(): Promise<void> {
    await this.server.platform.jobs.runDue();
    this.mailServer.mails.length = 0;
    this.mailServer.refuseWith(0);
  }

  async close(): Promise<void> {
    await this.server.close();
    await this.mailServer.close();
  }
}

/** The token of a kind that stands in a mail's links: `mt`, `ct`, `wt`, `ut`. */
export function tokenIn({ text }: TestMail, prefix: string): string {
  const token = new RegExp(`[#=](${prefix}_\\w{22})`, 'u').exec(text)?.[1];
  if (token === undefined) throw new Error(`There is no ${prefix}_ token in:\n${text}`);
  return token;
}
