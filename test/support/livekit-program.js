#!/usr/bin/env node
// Stands in for the program `livekit-server` where a test asks only how it is started: reads its configuration, listens, knows its key.
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const config = readFileSync(process.argv[process.argv.indexOf('--config') + 1], 'utf8');
const port = Number(/^port: (\d+)$/mu.exec(config)?.[1]);
const secret = /^ {2}\w+: (\S+)$/mu.exec(config)?.[1];

createServer((request, response) => {
  const [head, body, signature] = (request.headers.authorization ?? '').replace('Bearer ', '').split('.');
  const known = signature === createHmac('sha256', secret).update(`${head}.${body}`).digest('base64url');
  response.writeHead(known ? 200 : 401).end('{}');
}).listen(port, '127.0.0.1');
