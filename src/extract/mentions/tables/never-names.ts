/**
 * Surfaces that lists carry and that name nothing on their own: kinds of software, platforms, words of the
 * trade. Small letters; a listed name that equals one is left out whatever the list says.
 */
export const NEVER_NAMES: ReadonlySet<string> = new Set(
  `malware ransomware trojan backdoor botnet bot rat loader downloader dropper stealer infostealer worm wiper rootkit
  keylogger spyware adware virus exploit implant payload webshell shell agent client server module plugin tool tools
  kit framework crypter packer miner coinminer banker clipper locker unknown generic other none various multiple test
  group gang team crew actor actors hacker hackers cyber apt threat campaign operation unnamed n/a
  windows linux android macos ios python java javascript powershell php delphi golang rust chrome firefox
  microsoft google facebook twitter github telegram discord skype slack dropbox apple amazon adobe kaseya solarwinds
  covid covid-19 corona coronavirus bitcoin ethereum monero
  internet email web mobile cloud data code file files user admin system service update windows10 office word excel
  january february march april may june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday
  north south east west government military
  poc rce dll exe api url sql xml json html http https dns tcp udp vpn rdp smb ssh ftp ssl tls aes rsa rc4 xor md5 sha
  pos atm vbs vba js hta msi lnk sms apk pdf doc zip rar img iso irc p2p bat ps1 com killer defender delta variant whois bec usb uefi bios mbr aspx asp win32 win64 cpl mssql openssh openssl gpu cpu stage spectre meltdown 0-day 0day zero-day zeroday
  jscript swf sfx fud dga pdb vbscript iot ics scada ddos dos c2 cnc ioc iocs ttp ttps raas maas baas cve`
    .split(/\s+/)
    .concat(
      "donald trump,control panel,transport agent,ip addresses,email addresses,social media,web services,cloud services,artificial intelligence,local accounts,domain accounts,cloud accounts,email accounts,social media accounts,virtual private server,office test,network devices,remote desktop software,remote services,local account,domain account,cloud account,hidden window,dns server,security support provider,thread local storage".split(
        ",",
      ),
    ),
);
