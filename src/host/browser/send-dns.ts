/** Sends a question of DNS over HTTPS: without cookies, and to nobody but the resolver. Rejects where nothing comes back. */
export async function sendDns(
  url: string,
): Promise<{ readonly status: number; readonly contentType: string | null; readonly body: Uint8Array }> {
  const answer = await fetch(url, {
    headers: { Accept: 'application/dns-message' },
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'error',
  });
  const body = new Uint8Array(await answer.arrayBuffer());
  return { status: answer.status, contentType: answer.headers.get('Content-Type'), body };
}
