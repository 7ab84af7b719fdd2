// Made-up bounces in the shape of Microsoft's, with addresses of RFC 2606 and RFC 5737.
const GROUP = `Delivery has failed to these recipients or groups:

All Staff (allstaff@contoso.example)
Your message can't be delivered because delivery to this group is restricted to senders inside the organization.

Diagnostic information for administrators:

Generating server: AM6PR01MB0001.eurprd01.prod.exchangelabs.example

allstaff@contoso.example
Remote Server returned '550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required; Delivery restriction check failed because the sender was not authenticated when sending to this group'

Original message headers:

From: Kim Larsen <kim@fabrikam.example>
To: allstaff@contoso.example
Subject: Autumn programme
Date: Mon, 9 Nov 2026 08:12:44 +0000
Message-ID: <autumn-programme@fabrikam.example>
`;

const BANNED =
  '550 5.7.606 Access denied, banned sending IP [192.0.2.45]. To request removal from this list please visit ' +
  'https://sender.office.com/ and follow the directions. For more information please go to ' +
  'http://go.microsoft.com/fwlink/?LinkID=526655 AS16012609';

/** Two bounces to try the pane with. */
export const EXAMPLES = { group: GROUP, banned: BANNED } as const;
