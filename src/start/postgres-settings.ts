/** How the embedded server is set. Each is given on the command line, so that a new version of ours changes them at the next start. */
const SETTINGS: Readonly<Record<string, string>> = {
  cluster_name: 'visavis',
  listen_addresses: '',
  unix_socket_permissions: '0700',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  // A shop's server has a small pool; what is not set aside here is memory for the rest of the machine.
  max_connections: '40',
  shared_buffers: '48MB',
  work_mem: '4MB',
  maintenance_work_mem: '32MB',
  max_worker_processes: '2',
  max_parallel_workers: '0',
  max_parallel_workers_per_gather: '0',
  autovacuum_max_workers: '2',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
  wal_level: 'minimal',
  max_wal_size: '256MB',
  min_wal_size: '48MB',
  io_method: 'sync',
  jit: 'off',
  huge_pages: 'off',
};

/** For tests: nothing needs to outlive the machine, and many suites connect at once. */
const FLEETING: Readonly<Record<string, string>> = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  max_connections: '120',
};

export function postgresFlags(durable: boolean): string[] {
  const settings = durable ? SETTINGS : { ...SETTINGS, ...FLEETING };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
