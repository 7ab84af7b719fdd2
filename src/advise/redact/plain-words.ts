/**
 * Words that servers and our own sentences use of mail. What a redacted text may hold beyond codes: whoever else’s words they are, a name
 * may be among them. Made from the fixtures of this repository; names that are words, too (“Mark”), are left out.
 */
export const PLAIN_WORDS: ReadonlySet<string> = new Set(
  `
a able aborted about abuse accept accepted accepting accepts access accordance account accounts achieve action active
actively activity add additional address addresses admin administrator administrators adr affected afraid after again
against age agreed alerts aliases all allow allowance allowed also alternate always am amavis ambiguous amount an
analyzer and anonymous another answer answers anti any anymore anyway aol appear appears apply approval approve
approved arc archive are arrival arrived as ask asked asks assistance at attached attachment attachments attempt
attempts auth authenticate authenticated authentication author authority authorized auto automated automatic
automatically away back bad bandwidth banned bare barracuda basic bdat be because become been before beginning being
believe below best between beyond bimi block blocked blocking blocklist blocks body both bounce bounced bounces
boundary break broken budget buffer bulk busy but by bye bytes can cancel cancelled cannot capacity case catchall
cause caused caution cbl center certificate change changed changes characters check checked checking checks choose
cipher circles cisco clamav clearly client closed closing cloud cluster code codes com combination come comes command
communicating community complaint complaints complete completed compliant complied compressed concurrent configuration
configured confirm confirmation conflict congested congestion connect connected connection connections connectivity
connector connectors consider considered console consult contact contain contained contains content contents continue
control conversation copy correct corrected corrupt cost could count country created credentials criteria current
currently customer cut cyrus daily damaged dane dat data date day days dbeb dd deactivated dead deadline decided
decode decoding defender deferred defined delay delayed delays delete deleted delist deliver delivered deliveries
delivery denied denies depending description designates destination details detected device diagnostic dictionary did
digest direct directions directory disabled disallowed discard discarded disconnected disk distribution dkim dmarc dns
dnsbl dnssec do document does domain domains double dovecot down drive drop dropped dsn due during dynamic each eai
effect ehlo either else email empty enable enabled encountered encrypted encryption end enforce enforced engine
enhanced enrolled entered entities entra entry envelope eop error errors esmtp essential etc evaluated event every
everyone exact exactly example exceeded exceeds exception exchange exclusive exim exist exo expand expansion expected
expired expires explained explanation expn extended extension extensions external facts fail failed fails failure
false far fatal fault features feedback field fields file filter final find fingerprint first fits fix fixed flow
folder follow following follows for form format fortimail fortinet forward forwarded forwarding found framework free
frequency frequently friend from full fully function further gateway gave general generated generating generic get
gets given gmail gmt go google got greylist greylisted greylisting group groups gsmtp guidelines had handle handled
handler handshake hard hardfail harvest has hash have header headers heavy held helo help here hidden hides high
highly hold holds hops host hosted hostname hosts hotmail hour how however hub i iana icloud id identified identity if
ignore illegal imitates immediately impersonation importance improper ims in inactive inappropriate inbound inbox
include includes including incoming incorrect increase indicated indicates infected inform information initial input
inside inspect instead insufficient integrity intended internal internet introducing invalid invalidated ip ipv
ironport is issue issued issues it items its itself job join journal keep key keys kind know known lacks language
large last later leads learn least leave left legacy legitimate length less let lets letter level lifetime like likely
limit limited limits line linefeeds link links list listed lists live lmtp load loads local locate location locked
login long longer look looked looks lookup lookups loop loss low machine mail mailbox mailing mails maintenance make
making malformed malicious malware manager manual many mar match matched matches matters maximum may maybe mean means
mechanism media meet member members memory message messagelabs messages method microsoft might mime mimecast minutes
misread missing mistake mistyped mode moderated moderation moderator modes modified mon monitor more moved msa msexch
msg mta mua much multipart multiple must mx name names namespace ndr near nearly need needs negotiate negotiation
nested network never new newer newsletters next no nobody nodata non nondelivery none nonexistent noop normal not
nothing notice notification notify nov now null number numeric nxdomain oauth object obsolete occurred occurs of off
offer office ok on once one online only onmicrosoft open opened opening opens operation operator options or order
ordinary organization organizations origin original other others otherwise our out outbound outdated outgoing outlook
outside over overloaded overquota own owned owner owners packed page parameters part partner parts pass passed
password paste path pattern pause payload pbl pdf pdt peer pending people per perform performed perimeter permanent
permerror permission permissions permitted person phishing phrase pipe place plain plan please plus point pointer
policies policy pool poor port portal possible post postfix postmaster postscreen potential potentially precedence
prefer premises prevent previous primary priority privacy private probably problem process processed processing
product program prohibited proofpoint protect protected protection protocol prove proves provide provided provider
providers proxy ptr public publish published purview pushed qmail quarantine quarantined query questions queue queued
quit quota quoted random range ranges rate rated rather rbl rcpt rcpthosts rdns re reach reached read readable reads
ready real reason reasons reboot receipt receipts receive received receiver receiving recently recipient recipients
recognize recommended record records reduce reduced ref refer referral refusals refuse refused region register
registered reinstated reject rejected rejecting rejection rejects related relay relayed relaying relays release reload
remains remember remote removal remove rename render repeat repeated replace replied reply report reported reporting
reports reputation request requested requests require required requires requiretls resend reserved reset resolve
resolved resolver resource resources respond responded responding response responsecode responses rest restore
restricted restriction restrictions result results resume retention retirement retries retry retrying return returned
returns reused reverse review revoked rfc right root route routed router routine routing rset rspamd rst rule rules
run running runs said same sanction sanctions save saved say says sbl scan scanned scanner scanning schedule score
seal search sec secondary section secure security see seems selected send sender senders sending sendmail sends
sensitive sent separate sequence serious server servers servfail service services session set sets settings setup
several share shared short should shut shutdown side sign signature signed signing signs simultaneous since single
site situation size slow smart smarthost smtp smtpclientauthentication snds so softfail software solve some someone
something sophos sorbs sorry source sources space spaces spam spamassassin spamcop spamhaus specific specified specify
spf spoof spoofed spoofing ssl stage standard stars start starting starttls state statement status still stop stopped
storage store stored storedrv storm strict string strong structure sts subject submission submitted subscribers
subscriptions success successfully such suitable summaries supplied support supported surbl suspect suspected
suspended suspicious symantec syntax system systems table tag taken talking talos target tarpit task team technical
temp temperror tempfail temporarily temporary tenant tenantattribution tenantinboundattribution terminated terms test
tests text than thank thanks that the their them then there these they think third this thread threat threatens
threshold throttle throttled throttling through ticket time timed timeout timeouts tls tlsa to today token tokens too
took top total tra trace traffic transaction transcript transfer transient transit transmission transport trend tried
trigger triggered troubleshooting true trust trusted try trying tue turn turned two type typos unable unacceptable
unaccepted unacknowledged unallowed unauthenticated unauthorized unavailable undefined undeliverable undelivered under
understood unencrypted unexpected unfortunately unifiedgroupagent unique unit unknown unlisted unnecessary unpack
unreachable unreadable unregistered unresolvable unresolved unroutable unsafe unsolicited unspecified unsuccessful
unsupported until untrusted unusual unwanted up update upgrade upon uribl url urls usage use used user username users
uses using usual valid validation value values vendor verification verified verify verizon version very via view
violated violates violating violation virtual virus viruses visit volume vrfy vulnerable wait waiting warning warnings
was way we web welcome went were what when whether which while whole whose why wildcard will window winmail with
within without word words work worked works world would write writing written wrong wrote xbl yahoo yes yet you your
yours yourself zero zimbra zone
`
    .trim()
    .split(/\s+/),
);
