/**
 * Hosts that a report links to because there is more to read there. A plain link to one of them is a reference;
 * a defanged one is an indicator all the same. The bundled publishers come on top, by argument.
 */
const REFERENCE_HOSTS: ReadonlySet<string> = new Set(
  `mitre.org nist.gov cisa.gov us-cert.gov cert.gov.ua cert.pl cert.ssi.gouv.fr ncsc.gov.uk bsi.bund.de fbi.gov
  justice.gov treasury.gov state.gov europa.eu virustotal.com any.run hybrid-analysis.com urlscan.io shodan.io
  censys.io abuse.ch tria.ge joesandbox.com malpedia.caad.fkie.fraunhofer.de otx.alienvault.com riskiq.net
  domaintools.com exploit-db.com cvedetails.com vulners.com packetstormsecurity.com zerodayinitiative.com
  microsoft.com msdn.com technet.com windows.com office.com apple.com google.com googleblog.com chromium.org
  mozilla.org adobe.com oracle.com java.com cisco.com vmware.com fortinet.com ivanti.com citrix.com redhat.com
  debian.org ubuntu.com kernel.org python.org nodejs.org npmjs.com pypi.org apache.org wordpress.org php.net
  stackoverflow.com github.com gitlab.com sourceforge.net wikipedia.org wikimedia.org archive.org archive.is
  archive.ph t.co twitter.com x.com linkedin.com facebook.com instagram.com youtube.com youtu.be reddit.com medium.com
  mastodon.social infosec.exchange slideshare.net scribd.com documentcloud.org schema.org w3.org ietf.org
  rfc-editor.org iana.org icann.org reuters.com nytimes.com washingtonpost.com wsj.com ft.com bbc.com bbc.co.uk
  theguardian.com cnn.com bloomberg.com forbes.com wired.com zdnet.com arstechnica.com theregister.com
  bleepingcomputer.com thehackernews.com krebsonsecurity.com darkreading.com securityweek.com cyberscoop.com
  therecord.media threatpost.com vice.com techcrunch.com securelist.com kaspersky.com welivesecurity.com eset.com
  mandiant.com fireeye.com crowdstrike.com symantec.com broadcom.com paloaltonetworks.com talosintelligence.com
  trendmicro.com mcafee.com trellix.com sophos.com sentinelone.com secureworks.com recordedfuture.com proofpoint.com
  checkpoint.com bitdefender.com malwarebytes.com f-secure.com withsecure.com group-ib.com dragos.com volexity.com
  zscaler.com rapid7.com qualys.com tenable.com elastic.co huntress.com sekoia.io cybereason.com intezer.com
  eclecticiq.com threatconnect.com anomali.com flashpoint.io flashpoint-intel.com intel471.com digitalshadows.com
  bellingcat.com citizenlab.ca amnesty.org gitbook.io readthedocs.io`.split(/\s+/),
);

/** Services of good name that groups host payloads, lures and dead drops on: a link with a path may be either. */
const ABUSED_HOSTS: ReadonlySet<string> = new Set(
  `raw.githubusercontent.com githubusercontent.com gist.github.com github.io gitlab.io bitbucket.org pastebin.com
  paste.ee hastebin.com ghostbin.com rentry.co telegra.ph t.me api.telegram.org telegram.org discord.com discord.gg
  discordapp.com dropbox.com dropboxusercontent.com dl.dropboxusercontent.com api.dropboxapi.com drive.google.com
  docs.google.com sites.google.com script.google.com storage.googleapis.com googleusercontent.com appspot.com
  firebaseio.com web.app onedrive.live.com 1drv.ms sharepoint.com graph.microsoft.com blob.core.windows.net
  azurewebsites.net cloudapp.azure.com amazonaws.com cloudfront.net herokuapp.com workers.dev pages.dev r2.dev
  trycloudflare.com ngrok.io ngrok-free.app ngrok.app vercel.app netlify.app glitch.me repl.co webhook.site
  pipedream.net mega.nz mega.co.nz mediafire.com transfer.sh anonfiles.com file.io gofile.io sendspace.com
  wetransfer.com we.tl filebin.net catbox.moe bashupload.com 4sync.com zippyshare.com put.io temp.sh bit.ly
  tinyurl.com is.gd cutt.ly rebrand.ly ow.ly goo.gl blogspot.com wordpress.com weebly.com wixsite.com
  notion.site ipfs.io imgur.com trello.com evernote.com yandex.net disk.yandex.ru docs.zoho.com pcloud.com box.com
  duckdns.org ddns.net no-ip.org hopto.org zapto.org dyndns.org serveo.net portmap.io`.split(/\s+/),
);

/** Names that stand for "some address": what manuals and test pages use. */
const PLACEHOLDER_HOSTS: ReadonlySet<string> = new Set(
  `example.com example.org example.net example.edu domain.com domain.tld yourdomain.com your-domain.com mydomain.com
  company.com yourcompany.com victim.com victimdomain.com target.com contoso.com fabrikam.com site.com website.com
  yoursite.com attacker.com evil.com malicious.com host.com server.com test.com foo.com bar.com
  localhost.localdomain`.split(/\s+/),
);

/** Is the host, or a domain it belongs to, in the set? */
function under(host: string, hosts: ReadonlySet<string>): boolean {
  let rest = host;
  while (rest.includes(".")) {
    if (hosts.has(rest)) return true;
    rest = rest.slice(rest.indexOf(".") + 1);
  }
  return false;
}

/** Does one go there to read? `more` are the hosts of known publishers. */
export function isReferenceHost(host: string, more: ReadonlySet<string>): boolean {
  return under(host, more) || under(host, REFERENCE_HOSTS);
}

/** Do groups put payloads and dead drops there, among everybody else's files? */
export function isAbusedService(host: string): boolean {
  return under(host, ABUSED_HOSTS);
}

/** Does the name stand for any address at all? */
export function isPlaceholderHost(host: string): boolean {
  return (
    under(host, PLACEHOLDER_HOSTS) ||
    /(?:^|[.-])(?:x{3,}|your-?\w+|domain[-_]?name|victim-?name)(?:[.-]|$)/.test(host)
  );
}
